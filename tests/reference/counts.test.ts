import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS, type Filters } from '../../src/analysis/types';
import { decodeCore } from '../../src/record/decode';

/**
 * The expected side: province counts straight from the CSV files, sharing no code with the page. Days are kept as ISO text
 * and the middle day is found by Date alone.
 */
function csv(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  // A field is "quoted, with "" for a quote" or plain up to the next comma. No field of the record holds a line break.
  const split = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
    );
  const header = split(lines[0]!);
  return lines.slice(1).map((line) => Object.fromEntries(split(line).map((value, k) => [header[k]!, value])));
}

const incidents = csv('incidents.csv');
const provinceOf = new Map(csv('places.csv').map((place) => [place['place_id']!, place['province_iso']!]));

function middle(eventId: string): string {
  const rows = incidents.filter((row) => row['event_id'] === eventId);
  const start = rows.map((row) => row['date_start']!).sort()[0]!;
  const end = rows
    .map((row) => row['date_end']!)
    .sort()
    .at(-1)!;
  const nights = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return new Date(Date.parse(start) + Math.floor(nights / 2) * 86_400_000).toISOString().slice(0, 10);
}

/** Distinct events by province, `country` for those in no province, and `all` together. */
function countedFromCsv(start: string, end: string, counts: (row: Record<string, string>) => boolean) {
  const events = new Map<string, Set<string>>();
  for (const row of incidents) {
    if (!counts(row) || middle(row['event_id']!) < start || middle(row['event_id']!) > end) continue;
    const provinces = events.get(row['event_id']!) ?? new Set();
    events.set(row['event_id']!, provinces.add(provinceOf.get(row['place_id']!)!));
  }
  const result: Record<string, number> = { all: events.size, country: 0 };
  for (const provinces of events.values()) {
    provinces.delete('');
    if (provinces.size === 0) result['country']!++;
    for (const iso of provinces) result[iso] = (result[iso] ?? 0) + 1;
  }
  return result;
}

const isSign = (row: Record<string, string>) => row['sign'] === 'yes' && row['topic'] === 'scam';
const isEnforcement = (row: Record<string, string>) =>
  ['raid', 'arrest', 'closure'].includes(row['kind']!) && row['topic'] === 'scam';
const isConfirmedReport = (row: Record<string, string>) =>
  row['sign'] === 'yes' && /^(report|rescue)$/.test(row['kind']!) && row['status'] === 'confirmed';

const built = new URL('../../public/data/record.json', import.meta.url);

describe('province counts agree with a count straight from the CSV files', () => {
  const record = decodeCore(JSON.parse(readFileSync(built, 'utf8')));
  const engine = createEngine(record);
  const day = (iso: string) => Date.parse(iso) / 86_400_000;

  function countedByEngine(start: string, end: string, filters: Filters) {
    const window = { start: day(start), end: day(end) };
    const tallies = engine.tallies(filters, 'events');
    const counts = tallies.provinces(window, new Float64Array(record.provinces.length));
    return {
      ...Object.fromEntries(
        record.provinces.map(({ iso }, index) => [iso, counts[index]!]).filter(([, count]) => count !== 0),
      ),
      all: tallies.national(window),
      country: tallies.countryOnly(window),
    };
  }

  test.each([
    ['2022-08-01', '2022-10-31'],
    ['2025-04-01', '2026-03-31'],
    ['2015-01-01', '2026-11-30'],
  ])('%s to %s', (start, end) => {
    const signs = countedFromCsv(start, end, isSign);
    expect(signs['all']).toBeGreaterThan(20);
    expect(countedByEngine(start, end, DEFAULT_FILTERS)).toEqual(signs);
    expect(countedByEngine(start, end, { ...DEFAULT_FILTERS, set: 'enforcement' })).toEqual(
      countedFromCsv(start, end, isEnforcement),
    );
    const confirmed: Filters = { ...DEFAULT_FILTERS, set: 'reports', topics: null, statuses: ['confirmed'] };
    expect(countedByEngine(start, end, confirmed)).toEqual(countedFromCsv(start, end, isConfirmedReport));
  });
});
