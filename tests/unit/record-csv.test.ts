import { describe, expect, it } from 'vitest';
import { decodeUtf8, readCsv } from '../../src/record/csv';

const texts = (csv: string): string[][] =>
  readCsv(csv).records.map((record) => record.map(({ text }) => text));

describe('comma-separated values (RFC 4180)', () => {
  it.each([
    [
      'fields and lines',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a last line without a line break',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'lines that end in CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'blank fields, the last one too',
      'a,,\n,,\n',
      [
        ['a', '', ''],
        ['', '', ''],
      ],
    ],
    ['a blank last field at the end of the file', 'a,', [['a', '']]],
    ['quoted commas', '"a,b",c\n', [['a,b', 'c']]],
    ['doubled quotation marks', '"a ""b"" c",""""\n', [['a "b" c', '"']]],
    [
      'quoted line breaks',
      '"a\nb",c\nd,e\n',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['a quoted blank', '"",a\n', [['', 'a']]],
    ['nothing', '', []],
  ])('reads %s', (_, csv, expected) => {
    expect(readCsv(csv).faults).toEqual([]);
    expect(texts(csv)).toEqual(expected);
  });

  it('says where each field starts, also after a quoted line break and letters outside the basic plane', () => {
    const [first, second] = readCsv('"a\nb",c\n😀,ភូមិ,d\n').records;
    expect(first!.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [2, 4],
    ]);
    // one character and its comma; four characters and their comma
    expect(second!.map(({ line, column }) => [line, column])).toEqual([
      [3, 1],
      [3, 3],
      [3, 8],
    ]);
  });

  it('tells an unclosed quotation mark where it opens, and that the rest cannot be told apart', () => {
    const { faults, broken } = readCsv('a,b\nc,"d\ne,f\n');
    expect(faults).toMatchObject([{ line: 2, column: 3 }]);
    expect(broken).toBe(true);
  });
});

describe('decoding', () => {
  const decoded = (...bytes: number[]) => decodeUtf8(new Uint8Array(bytes));

  it('takes UTF-8 with and without a byte order mark', () => {
    expect(decoded(0xef, 0xbb, 0xbf, 0x61)).toEqual({ text: 'a' });
    expect(decoded(0x61)).toEqual({ text: 'a' });
  });

  it.each([
    ['a lone continuation byte', [0x61, 0x80], 2],
    ['an overlong form', [0x61, 0xc0, 0xaf], 2],
    ['half a surrogate pair', [0x61, 0x62, 0xed, 0xa0, 0x80], 3],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9, 0x2c], 4],
  ])('refuses %s and says which byte', (_, bytes, byte) => {
    expect(decoded(...bytes)).toMatchObject({ fault: { message: `byte ${byte} of the file is not UTF-8` } });
  });
});
