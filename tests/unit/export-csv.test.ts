import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/record/export/csv';
import { neutralised, restored } from '../../src/record/export/neutral';
import type { Column, ExportTable } from '../../src/record/export/table';

const column = (name: string, type: Column['type'] = 'text'): Column => ({
  name,
  hxl: `#${name}`,
  description: '',
  type,
});

/** The cells of a file as another program reads them. */
function parsed(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  expect(data.pop()).toEqual(['']);
  return data;
}

/** What spreadsheets take for the start of a formula, as OWASP lists it. */
const FORMULA_STARTS = ['=', '+', '-', '@', '\t', '\r'];
const risky = fc
  .tuple(fc.constantFrom('', '"', "'", ' ', '""'), fc.constantFrom(...FORMULA_STARTS), fc.string())
  .map((parts) => parts.join(''));
const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), risky);

describe('a CSV file', () => {
  const table: ExportTable = {
    columns: [column('name'), column('people', 'number'), column('on', 'day'), column('sign', 'flag')],
    rows: [
      ['ក្រុងស្រមៃ', 0, 0, true],
      ['A "quoted" word, and a comma', null, 19_252, false],
    ],
  };

  it('begins with the byte order mark by which Excel knows UTF-8, and ends each line with CR LF', () => {
    const text = csvText(table);
    const bytes = new TextEncoder().encode(text);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('is read by another program as what it was written from; blank is not zero', () => {
    // 19,252 days after 1970-01-01: 52 years of 365 days and 13 leap days make 18,993 for 2022-01-01; 259 more are 17 September.
    expect(parsed(csvText(table))).toEqual([
      ['name', 'people', 'on', 'sign'],
      ['ក្រុងស្រមៃ', '0', '1970-01-01', 'yes'],
      ['A "quoted" word, and a comma', '', '2022-09-17', 'no'],
    ]);
  });

  it('has its hashtags in the second row where it is asked for', () => {
    expect(parsed(csvText(table, 'hxl')).slice(0, 2)).toEqual([
      ['name', 'people', 'on', 'sign'],
      ['#name', '#people', '#on', '#sign'],
    ]);
  });

  it('gives back every text to a reader who drops the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 5 }), (rows) => {
        const [, ...cells] = parsed(csvText({ columns: [column('a'), column('b')], rows }));
        expect(cells.map((row) => row.map(restored))).toEqual(rows);
      }),
    );
  });
});

describe('a text that a spreadsheet would run', () => {
  it('never begins a cell, whatever the text, and numbers stay numbers', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [, [cell]] = parsed(csvText({ columns: [column('a'), column('b')], rows: [[text, 'x']] })) as [
          string[],
          string[],
        ];
        expect(FORMULA_STARTS).not.toContain(cell!.replace(/^["\s]*/, '')[0]);
        expect(FORMULA_STARTS).not.toContain(cell![0]);
      }),
    );
    expect(parsed(csvText({ columns: [column('n', 'number')], rows: [[-5.25]] }))[1]).toEqual(['-5.25']);
  });

  it.each([
    ['=HYPERLINK("http://evil.example","x")', '\'=HYPERLINK("http://evil.example","x")'],
    ['"=1+1"', '\'"=1+1"'],
    ['+855', "'+855"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['  =1', "'  =1"],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
  ])('%j becomes %j', (text, written) => {
    expect(neutralised(text)).toBe(written);
    expect(restored(written)).toBe(text);
  });

  it.each(['A – B', '1=1', "'quoted'", 'a@b.example', '', '22 people', '#event+id'])(
    '%j stays as it is',
    (text) => {
      expect(neutralised(text)).toBe(text);
    },
  );

  it('stays apart from every other text once it is written', () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => (neutralised(a) === neutralised(b)) === (a === b)));
  });
});
