import { getIssues } from '@placemarkio/check-geojson';
import { expect, test, type Download, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import Papa from 'papaparse';
import { open, watch, withoutWebGL } from './site';

test.beforeEach(withoutWebGL);

const AUTUMN = '#v=1&w=2022-08-01..2022-10-31';
const WHOLE = '#v=1&w=2015-01-01..2026-03-31&set=all&tp=any';

interface File {
  readonly name: string;
  readonly bytes: Buffer;
}

async function received(download: Download): Promise<File> {
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function openTab(page: Page, fragment: string, tab: 'Data' | 'Cite'): Promise<void> {
  await open(page, fragment);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: tab, exact: true }).click();
}

async function save(page: Page, name: string): Promise<File> {
  const button = page.getByRole('dialog').getByRole('button', { name: `Download ${name}`, exact: true });
  await expect(button).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const file = await received(download);
  await expect(page.getByText(`${file.name} (`)).toBeVisible();
  return file;
}

/** The rows of a CSV as another program reads them, by column. */
function rowsOf({ bytes }: File): Record<string, string>[] {
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { data, errors } = Papa.parse<Record<string, string>>(bytes.toString('utf8').trimEnd(), {
    header: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const csv = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`data/${name}.csv`, 'utf8').trimEnd(), { header: true })
    .data;
const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** Signs of scam operations whose event has the middle day of its span in the window, counted in the files themselves. */
function idsFromFiles(from: string, to: string): string[] {
  const spans = new Map<string, [number, number]>();
  const incidents = csv('incidents');
  for (const { event_id: id, date_start: start, date_end: end } of incidents) {
    const [a, b] = spans.get(id!) ?? [Infinity, -Infinity];
    spans.set(id!, [Math.min(a, day(start!)), Math.max(b, day(end!))]);
  }
  return incidents
    .filter((row) => {
      const [a, b] = spans.get(row['event_id']!)!;
      const middle = a + Math.floor((b - a) / 2);
      return row['sign'] === 'yes' && row['topic'] === 'scam' && middle >= day(from) && middle <= day(to);
    })
    .map((row) => row['incident_id']!)
    .sort();
}

const idsOf = (rows: readonly Record<string, string>[]): string[] =>
  rows.map((row) => row['incident_id']!).sort();

test('CSV, HXL and GeoJSON of a view hold the rows that the files have for its window', async ({ page }) => {
  const misdeeds = watch(page);
  await openTab(page, AUTUMN, 'Data');
  const expected = idsFromFiles('2022-08-01', '2022-10-31');
  expect(expected.length).toBeGreaterThan(10);

  const plain = await save(page, 'CSV');
  expect(plain.name).toMatch(/^crackdown-map-2022-08-01-to-2022-10-31-[0-9a-f]{12}\.csv$/);
  const rows = rowsOf(plain);
  expect(idsOf(rows)).toEqual(expected);
  const titles = new Map(csv('sources').map((source) => [source['source_id'], source['title']!]));
  for (const row of rows) {
    const sources = row['source_ids']!.split(';').map((id) => titles.get(id)!);
    expect(row['source_titles']!.split(' | ')).toHaveLength(sources.length);
    expect(row['source_titles']).toContain(sources[0]);
  }

  const [tags, ...tagged] = rowsOf(await save(page, 'CSV with HXL row'));
  expect(tags!['incident_id']).toBe('#event+id');
  expect(idsOf(tagged)).toEqual(expected);

  const geojson = await save(page, 'GeoJSON');
  const text = geojson.bytes.toString('utf8');
  expect(getIssues(text)).toEqual([]);
  const { features } = JSON.parse(text) as {
    features: { id: string; geometry: unknown; properties: Record<string, string> }[];
  };
  expect(features.map(({ id }) => id).sort()).toEqual(expected);
  for (const { geometry, properties } of features)
    expect(geometry === null).toBe(['province', 'country'].includes(properties['precision']!));
  expect(misdeeds).toEqual({ foreign: [], errors: [] });
});

test('the workbook of the whole record opens under the page’s policy, with three sheets', async ({
  page,
}) => {
  const misdeeds = watch(page);
  await openTab(page, WHOLE, 'Data');
  const { name, bytes } = await save(page, 'Excel');
  expect(name).toMatch(/\.xlsx$/);
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const part = (path: string) => zip.file(path)!.async('string');
  expect(
    [...(await part('xl/workbook.xml')).matchAll(/<sheet name="(\w+)"/g)].map(([, sheet]) => sheet),
  ).toEqual(['Incidents', 'Sources', 'About']);
  const incidents = await part('xl/worksheets/sheet1.xml');
  expect(incidents.match(/<row /g)).toHaveLength(csv('incidents').length + 1);
  for (const { incident_id: id } of csv('incidents')) expect(incidents).toContain(`>${id!}<`);
  expect(incidents).not.toContain('<f');
  const about = await part('xl/worksheets/sheet3.xml');
  expect(about).toContain('Reported signs, not convictions');
  expect(about).toContain('2015-01-01/2026-03-31');
  expect(misdeeds).toEqual({ foreign: [], errors: [] });
});

test('every prepared file of the whole record is there, of the size that is said, and whole', async ({
  page,
}) => {
  await openTab(page, AUTUMN, 'Data');
  const links = page.getByRole('dialog').locator('a[download]');
  await expect(links).toHaveCount(5);
  const files = new Map<string, Buffer>();
  for (const link of await links.all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const { name, bytes } = await received(download);
    files.set(name, bytes);
    await expect(link.locator('..')).toContainText(`${Math.round(bytes.length / 1000)} kB`);
  }
  const zip = await JSZip.loadAsync(files.get('crackdown-map-record.zip')!, { checkCRC32: true });
  const sums = (await zip.file('CHECKSUMS')!.async('string')).trimEnd().split('\n');
  expect(sums).toHaveLength(Object.keys(zip.files).length - 1);
  for (const line of sums) {
    const [sum, name] = line.split('  ');
    const bytes = await zip.file(name!)!.async('uint8array');
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum);
  }
  expect(await zip.file('incidents.csv')!.async('string')).toBe(readFileSync('data/incidents.csv', 'utf8'));
  const all = csv('incidents').map((row) => row['incident_id']!);
  expect(rowsOf({ name: '', bytes: files.get('incidents.csv')! }).map((row) => row['incident_id'])).toEqual(
    all,
  );
  for (const name of ['incidents.geojson', 'zones.geojson'])
    expect(getIssues(files.get(name)!.toString('utf8')), name).toEqual([]);
});

test('in workshop mode no download names a place, a business or a headline', async ({ page }) => {
  await openTab(page, `${WHOLE}&ws=1`, 'Data');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/statements? by (an )?office-holders? (is|are) left out/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Download GeoJSON' })).toHaveCount(0);
  await expect(dialog.locator('a[download]')).toHaveCount(0);
  const file = await save(page, 'CSV');
  const text = file.bytes.toString('utf8');
  const compounds = csv('places').filter((place) => place['kind'] === 'compound');
  expect(compounds.length).toBeGreaterThan(20);
  for (const place of compounds) expect(text).not.toContain(place['name_en']);
  for (const row of csv('incidents')) expect(text).not.toContain(row['summary']);
  for (const row of rowsOf(file))
    expect(
      row['date_basis'] === 'statement' && ['official', 'foreign-government'].includes(row['claim']!),
    ).toBe(false);
});

test('a view is cited with version, end of the record and address, and copying confirms', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTab(page, AUTUMN, 'Cite');
  const dialog = page.getByRole('dialog');
  const { version } = (await (await page.request.get('./data/record.json')).json()) as { version: string };
  const text = await dialog.getByLabel('Text', { exact: true }).inputValue();
  for (const part of [version, 'March 2026', 'w=2022-08-01..2022-10-31', 'Reported signs, not convictions'])
    expect(text).toContain(part);
  const [item] = JSON.parse(await dialog.getByLabel('CSL-JSON', { exact: true }).inputValue()) as Record<
    string,
    unknown
  >[];
  expect(item).toMatchObject({
    type: 'dataset',
    version,
    author: [{ literal: 'Crackdown Map contributors' }],
  });
  await dialog.getByRole('button', { name: 'Copy: BibTeX' }).click();
  await expect(dialog.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@misc\{crackdown-map-\d{4}-/);
});

test('an incident offers its sources as citations, but not in workshop mode', async ({ page }) => {
  await open(page, '#v=1&i=KHM0042');
  const row = csv('incidents').find(({ incident_id: id }) => id === 'KHM0042')!;
  const ids = row['source_ids']!.split(';');
  const panel = page.locator('section.panel');
  await panel.getByText(/^Cite the sources?$/).click();
  const text = await panel.getByLabel('Text', { exact: true }).inputValue();
  for (const source of csv('sources').filter(({ source_id: id }) => ids.includes(id!))) {
    expect(text).toContain(source['publisher']);
    expect(text).toContain(source['url']);
  }
  expect(text.split('\n')).toHaveLength(ids.length);
  await open(page, '#v=1&i=KHM0042&ws=1');
  await page.reload();
  await expect(panel.getByText('KHM0042').first()).toBeVisible();
  await expect(panel.getByText(/^Cite the sources?$/)).toHaveCount(0);
});
