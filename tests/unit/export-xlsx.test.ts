import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { en } from '../../src/language/en';
import { dayOf } from '../../src/record/day';
import { columnLetters, xlsxBytes, type Sheet } from '../../src/record/export/xlsx';
import { dataFile, dataFileName, formatsFor } from '../../src/panel/share/data/files';
import type { Here } from '../../src/panel/share/data/view-work';
import type { Shown } from '../../src/panel/share/types';
import { defaultView } from '../../src/view/view';
import { fictionalRecord, recordWithStaleRow, WITHDRAWN_TEXT } from './export-fiction';

interface ReadCell {
  readonly type: string | null;
  readonly style: string;
  readonly text: string;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The cells of a sheet's XML by their address. */
function cellsOf(xml: string): Map<string, ReadCell> {
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"(?: t="(\w+)")?>(.*?)<\/c>/gs)];
  return new Map(
    cells.map(([, address, style, type, body]) => [
      address!,
      { type: type ?? null, style: style!, text: unescaped(body!.replace(/<[^>]*>/g, '')) },
    ]),
  );
}

/** The sheets of a workbook by name, found by way of its own relationships as a spreadsheet program finds them. */
async function opened(bytes: Uint8Array): Promise<Map<string, Map<string, ReadCell>>> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const part = async (path: string) => zip.file(path)!.async('string');
  const types = await part('[Content_Types].xml');
  const main = /Target="([^"]+)"/.exec(await part('_rels/.rels'))![1]!;
  const relations = new Map(
    [...(await part('xl/_rels/workbook.xml.rels')).matchAll(/Id="(\w+)" Type="[^"]+" Target="([^"]+)"/g)].map(
      ([, id, target]) => [id!, target!],
    ),
  );
  const sheets = new Map<string, Map<string, ReadCell>>();
  for (const [, name, id] of (await part(main)).matchAll(/<sheet name="([^"]+)"[^>]* r:id="(\w+)"/g)) {
    const path = `xl/${relations.get(id!)!}`;
    expect(types).toContain(`PartName="/${path}"`);
    sheets.set(unescaped(name!), cellsOf(await part(path)));
  }
  return sheets;
}

const sheet = (rows: Sheet['table']['rows']): Sheet => ({
  name: 'Fiction & more',
  table: {
    columns: [
      { name: 'text', hxl: '', description: '', type: 'text' },
      { name: 'people', hxl: '', description: '', type: 'number' },
      { name: 'on', hxl: '', description: '', type: 'day' },
    ],
    rows,
  },
});

describe('a workbook', () => {
  it('holds texts as texts, numbers as numbers and days as dates; a blank is no cell', async () => {
    const day = dayOf(2022, 9, 17);
    const sheets = await opened(
      xlsxBytes(
        [
          sheet([
            ['ក្រុង <b> & "c"', 22, day],
            ['=1+1', null, null],
          ]),
        ],
        day,
      ),
    );
    const cells = sheets.get('Fiction & more')!;
    expect(cells.get('A1')!.text).toBe('text');
    expect(cells.get('A2')).toMatchObject({ type: 'inlineStr', text: 'ក្រុង <b> & "c"' });
    expect(cells.get('B2')).toMatchObject({ type: null, text: '22' });
    // Spreadsheets count from 30 December 1899: 17 September 2022 is day 44,821 there.
    expect(cells.get('C2')).toMatchObject({ type: null, style: '2', text: '44821' });
    expect(cells.get('A3')!.text).toBe("'=1+1");
    expect(cells.has('B3')).toBe(false);
  });

  it('has no formula and no character that XML cannot hold', async () => {
    const bytes = xlsxBytes([sheet([['@x\u0000\u0008\uFFFE=y', 1, 0]])], 0);
    const xml = await (await JSZip.loadAsync(bytes)).file('xl/worksheets/sheet1.xml')!.async('string');
    expect(xml).not.toContain('<f');
    expect(xml).toContain('@x=y');
  });

  it('is the same bytes for the same input, and dated to its day', async () => {
    const make = () => xlsxBytes([sheet([['a', 1, 0]])], dayOf(2026, 11, 22));
    expect(make()).toEqual(make());
    const { files } = await JSZip.loadAsync(make());
    expect(Object.values(files).map(({ date }) => date.toISOString().slice(0, 10))).toEqual(
      Object.keys(files).map(() => '2026-11-22'),
    );
  });

  it.each([0, dayOf(2200, 1, 1)])('is made on day %i too, which a zip cannot tell', async (day) => {
    expect((await opened(xlsxBytes([sheet([['a', 1, 0]])], day))).size).toBe(1);
  });

  it('names columns A to Z, then AA', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});

const here: Here = {
  site: null,
  href: 'https://site.example/map/index.html#v=1',
  today: dayOf(2026, 12, 1),
};

function shownOf(record: ReturnType<typeof fictionalRecord>, workshop = false): Shown {
  const view = {
    ...defaultView(record, 'en'),
    workshop,
    window: { start: dayOf(2022, 9, 1), end: dayOf(2022, 11, 30) },
    filters: {
      ...DEFAULT_FILTERS,
      set: 'all' as const,
      topics: null,
      statuses: ['confirmed' as const, 'reported' as const],
    },
  };
  return {
    t: en,
    lang: 'en',
    view,
    record,
    engine: createEngine(record),
    sentence: 'A fictional sentence.',
    address: '#v=1&w=2022-09-01..2022-11-30',
    context: record,
  } as unknown as Shown;
}

describe('the workbook of a view', () => {
  const bytesOf = async (shown: Shown) =>
    new Uint8Array(await (await dataFile('xlsx', shown, shown.context!, here)).arrayBuffer());

  it('has the incidents, their sources, and what the file is', async () => {
    const record = fictionalRecord();
    const sheets = await opened(await bytesOf(shownOf(record)));
    expect([...sheets.keys()]).toEqual(['Incidents', 'Sources', 'About']);
    const first = (name: string) =>
      [...sheets.get(name)!].filter(([address]) => /^A\d/.test(address)).map(([, { text }]) => text);
    // KHM0004 is disputed: the filter leaves it out.
    expect(first('Incidents')).toEqual(['incident_id', 'KHM0001', 'KHM0002', 'KHM0005']);
    expect(first('Sources')).toEqual(['source_id', 'fictional-news-1', 'fictional-news-2']);
    const about = sheets.get('About')!;
    const said = new Map(first('About').map((label, at) => [label, about.get(`B${at + 1}`)?.text ?? '']));
    expect(said.get('What the view shows')).toBe('A fictional sentence.');
    expect(said.get('Rows in this file')).toBe('3');
    expect(said.get('Window, both days included')).toBe('2022-09-01/2022-11-30');
    expect(said.get('Filters')).toContain('Status: Confirmed');
    expect(said.get('Address of the view')).toBe(
      'https://site.example/map/index.html#v=1&w=2022-09-01..2022-11-30',
    );
    expect(said.get('Data version')).toBe('fictional');
    expect(said.get('File made on')).toBe('2026-12-01');
    expect(said.get('Publisher')).toBe('Local copy');
    expect(said.get('Licence')).toContain('CC BY 4.0');
    expect(said.get('Caution')).toContain('Reported signs, not convictions');
  });

  it('holds nothing of a withdrawn row, and nothing finer than a province in workshop mode', async () => {
    const whole = async (shown: Shown) =>
      [...(await opened(await bytesOf(shown))).values()]
        .flatMap((cells) => [...cells.values()].map(({ text }) => text))
        .join('\n');
    const stale = await whole(shownOf(recordWithStaleRow()));
    expect(stale).toContain('KHM0001');
    expect(stale).not.toMatch(new RegExp(`KHM0003|${WITHDRAWN_TEXT}`));
    const workshop = await whole(shownOf(fictionalRecord(), true));
    expect(workshop).toContain('Workshop mode');
    expect(workshop).not.toMatch(/Fictional Town|fictional-town|villa|news\.example|fictional-news/);
    expect(formatsFor({ workshop: true })).not.toContain('geojson');
    await expect(
      dataFile('geojson', shownOf(fictionalRecord(), true), fictionalRecord(), here),
    ).rejects.toThrow();
  });

  it('is named by window and version', () => {
    expect(dataFileName(shownOf(fictionalRecord()), 'xlsx')).toBe(
      'crackdown-map-2022-09-01-to-2022-11-30-fictional.xlsx',
    );
  });
});
