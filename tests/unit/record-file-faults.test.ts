import { describe, expect, it } from 'vitest';
import { faultsAfter, fictionalFiles, readFiles } from '../fixtures/record/files';

describe('a file that is not what it should be', () => {
  const header = (text: string): string => text.split('\n')[0]!;

  it('missing', () => {
    const files = fictionalFiles();
    files.delete('claims.csv');
    expect(readFiles(files).faults).toEqual([
      { file: 'data/claims.csv', line: 1, column: 1, message: 'the file is missing' },
    ]);
  });

  it.each([
    ['empty', 'claims.csv', () => '', 'data/claims.csv:1:1: the file is empty'],
    [
      'without a column',
      'coverage.csv',
      (text: string) => text.replaceAll(',note', '').replaceAll(/,[^,\n]*\n/g, '\n'),
      // period_start,period_end: the last name of the header starts at 1 + 12 + 1
      'data/coverage.csv:1:14: the header lacks "level", "note"',
    ],
    [
      'with a column that nobody knows',
      'coverage.csv',
      (text: string) => text.replaceAll('\n', ',\n').replace(',\n', ',colour\n'),
      // 12 + 1 + 10 + 1 + 5 + 1 + 4 + 1 characters come before it
      'data/coverage.csv:1:36: the header has an unknown column "colour"',
    ],
    [
      'with a column twice',
      'coverage.csv',
      (text: string) => text.replaceAll('\n', ',\n').replace(',\n', ',level\n'),
      'data/coverage.csv:1:36: the header has "level" twice',
    ],
    [
      'with columns in another order',
      'coverage.csv',
      (text: string) => text.replace('period_start,period_end', 'period_end,period_start'),
      'data/coverage.csv:1:1: the header has "period_end" where "period_start" belongs',
    ],
    [
      'with a field too few',
      'coverage.csv',
      (text: string) => text.replace(',none,Not compiled', ',none'),
      'data/coverage.csv:2:1: 3 fields where the header has 4',
    ],
    [
      'with a comma that should have been quoted',
      'coverage.csv',
      (text: string) => text.replace('Not compiled', 'Not, compiled'),
      'data/coverage.csv:2:1: 5 fields where the header has 4',
    ],
    [
      'with a blank line',
      'coverage.csv',
      (text: string) => text.replace('\n2022-12-01', '\n\n2022-12-01'),
      'data/coverage.csv:3:1: a blank line',
    ],
    [
      'with a stray quotation mark',
      'coverage.csv',
      (text: string) => text.replace('Not compiled', 'Not "compiled"'),
      // 2015-01-01,2022-05-31,none,Not : 10 + 1 + 10 + 1 + 4 + 1 + 4 characters
      'data/coverage.csv:2:32: a quotation mark in a field that does not begin with one',
    ],
    [
      'with text after a closing quotation mark',
      'coverage.csv',
      (text: string) => text.replace('Not compiled', '"Not" compiled'),
      'data/coverage.csv:2:33: text after the quotation mark that closes the field',
    ],
    [
      'with a quotation mark that is never closed',
      'coverage.csv',
      (text: string) => text.replace('Not compiled', '"Not compiled'),
      'data/coverage.csv:2:28: the quotation mark that opens this field is never closed',
    ],
  ])('%s', (_, file, change, fault) => {
    expect(faultsAfter(file, change)).toEqual([fault]);
  });

  it('a line break within quotation marks moves the lines of what follows', () => {
    const faults = faultsAfter('coverage.csv', (text) =>
      text.replace('Not compiled', '"Not\ncompiled"').replace(',thin,', ',thick,'),
    );
    expect(faults).toEqual([
      'data/coverage.csv:2:28: field "note": holds a line break',
      'data/coverage.csv:4:23: field "level": "thick" is not one of thin, none',
    ]);
  });

  it('bytes that are not UTF-8 are told by line, column and byte', () => {
    const faults = faultsAfter('coverage.csv', (text) => {
      const bytes = new TextEncoder().encode(text);
      bytes[header(text).length + 1 + 4] = 0xff;
      return bytes;
    });
    // 12 + 1 + 10 + 1 + 5 + 1 + 4 = 34 bytes of header, a line break, four good bytes: the 40th is the bad one
    expect(faults).toEqual(['data/coverage.csv:2:5: byte 40 of the file is not UTF-8']);
  });

  it('a character cut off at the end of the file is told where it began', () => {
    const faults = faultsAfter('coverage.csv', () => new Uint8Array([0x61, 0x0a, 0x62, 0xe1, 0x9e]));
    expect(faults).toEqual(['data/coverage.csv:2:2: byte 4 of the file is not UTF-8']);
  });

  it('a file that could not be read does not make others look wrong', () => {
    expect(faultsAfter('sources.csv', () => 'nothing')).toHaveLength(1);
  });

  it('a row that is left out for its number of fields still counts as known', () => {
    expect(faultsAfter('sources.csv', (text) => text.replace(',2019,', ','))).toEqual([
      'data/sources.csv:4:1: 5 fields where the header has 6',
    ]);
  });

  it('byte order mark, CRLF and a missing last line break are no faults', () => {
    const files = fictionalFiles();
    for (const [name, text] of files) files.set(name, `\ufeff${text.replaceAll('\n', '\r\n').trimEnd()}`);
    expect(readFiles(files).faults).toEqual([]);
  });
});
