import { describe, expect, it } from 'vitest';
import { CONTEXT_TABLES, CORE_TABLES } from '../../src/record/columns';
import { decodeContext, decodeCore } from '../../src/record/decode';
import { encodeContext, encodeCore } from '../../src/record/encode';
import { isoDay } from '../../src/record/day';
import { TABLES } from '../../src/record/schema';
import { fictionalFiles, readFiles } from '../fixtures/record/files';

const record = readFiles(fictionalFiles()).record!;
type Json = Record<string, Record<string, unknown[]>>;
const core = (): Json => JSON.parse(JSON.stringify(encodeCore(record))) as Json;
const context = (): Json => JSON.parse(JSON.stringify(encodeContext(record))) as Json;

describe('a record that was built and read back', () => {
  it('is the same, table by table', () => {
    const back = { ...decodeCore(core()), ...decodeContext(context()) };
    expect(back).toEqual(record);
  });

  it('holds the columns that the schema names, in core or in context', () => {
    const built: Record<string, object> = { ...CORE_TABLES, ...CONTEXT_TABLES };
    expect(Object.keys(built).sort()).toEqual(Object.keys(TABLES).sort());
    for (const [name, table] of Object.entries(TABLES))
      expect([name, Object.keys(built[name]!)]).toEqual([name, Object.keys(table.fields)]);
  });

  it('keeps blank and zero apart', () => {
    const [first, , third] = decodeCore(core()).incidents;
    expect(first!.deaths).toBeNull();
    expect(third!.deaths).toBe(0);
  });

  it('tells a row as its line in the file does', () => {
    const [raid, closure] = decodeCore(core()).incidents;
    expect(raid).toMatchObject({
      id: 'KHM0001',
      eventId: 'EV0001',
      kind: 'raid',
      sign: true,
      peopleFound: 22,
      nationalities: { CN: 12, VN: 8 },
      sourceIds: ['fictional-news-1', 'fictional-news-2'],
      note: 'A "quoted" word, and a comma.',
    });
    expect(isoDay(raid!.checked!)).toBe('2023-02-01');
    expect([closure!.sign, closure!.checked, closure!.nationalities]).toEqual([false, null, {}]);
  });

  it('names a withdrawn incident among the withdrawn and nowhere else', () => {
    const { withdrawn, ...rest } = decodeCore(core());
    expect(withdrawn.map(({ incidentId }) => incidentId)).toEqual(['KHM0003']);
    expect(JSON.stringify([rest, decodeContext(context())])).not.toContain('KHM0003');
  });

  it('ends before the empty stretch that closes its coverage', () => {
    expect(isoDay(decodeCore(core()).end)).toBe('2023-03-31');
  });
});

describe('content of another shape is refused by table, column and row', () => {
  it.each([
    ['no object', () => null, 'record.json: not an object'],
    ['a page instead of data', () => '<html>', 'record.json: not an object'],
    ['a missing table', (json: Json) => ({ ...json, places: undefined }), 'record.json: places is missing'],
    [
      'a missing column',
      (json: Json) => ({ ...json, places: { ...json['places'], lat: undefined } }),
      'record.json: places.lat is missing',
    ],
    [
      'a text where a number belongs',
      (json: Json) => ({ ...json, incidents: { ...json['incidents'], start: [1, '2', 3, 4] } }),
      'record.json: incidents.start[1] is not of type number',
    ],
    [
      'a column cut short',
      (json: Json) => ({ ...json, incidents: { ...json['incidents'], note: ['', ''] } }),
      'record.json: incidents.note has 2 values, not 4',
    ],
    ['no day of its data', (json: Json) => ({ ...json, asOf: undefined }), 'record.json: asOf is missing'],
    ['no version', (json: Json) => ({ ...json, version: undefined }), 'record.json: version is missing'],
    ['no end', (json: Json) => ({ ...json, end: null }), 'record.json: end is missing'],
  ])('%s', (_, change, message) => {
    expect(() => decodeCore(change(core()))).toThrow(message);
  });

  it('in the context too', () => {
    expect(() => decodeContext({ ...context(), zones: [] })).toThrow('context.json: zones is missing');
  });
});
