import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { formatDay, formatMonths, formatSpan } from '../../src/language/format';
import { calendarOf, dayOf, isoDay, localDay, parseDay } from '../../src/record/day';
import { csvText } from '../../src/record/export/csv';
import { incidentsGeojson } from '../../src/record/export/geojson';
import { incidentsTable } from '../../src/record/export/incidents';
import { zipped } from '../../src/record/export/zip';
import { fictionalRecord } from './export-fiction';

const usual = process.env['TZ'];
afterEach(() => {
  if (usual === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usual;
});

/** The machine in a time zone so many hours ahead of UTC. */
function moveTo(zone: string, hours: number): void {
  process.env['TZ'] = zone;
  expect(new Date(2022, 8, 17).getTimezoneOffset(), `${zone} is not there`).toBe(
    hours === 0 ? 0 : -60 * hours,
  );
}

const record = fictionalRecord();
/** Everything that carries a day: words, identifiers, tables and shapes to take away. */
const dated = (): unknown[] => [
  formatDay(dayOf(2022, 9, 17), 'en'),
  formatSpan(dayOf(2022, 8, 1), dayOf(2022, 10, 31), 'km'),
  formatMonths(dayOf(2022, 8, 1), dayOf(2022, 10, 31), 'en', 'year'),
  isoDay(parseDay('2024-02-29')!),
  calendarOf(dayOf(2022, 1, 1)),
  csvText(incidentsTable(record.incidents, record, record, 'full')),
  incidentsGeojson(record.incidents, record, record),
];

describe('at both ends of the earth', () => {
  it.each([
    ['Pacific/Pago_Pago', -11],
    ['Pacific/Kiritimati', 14],
  ])('no day shifts in words, tables and files: %s', (zone, hours) => {
    moveTo('UTC', 0);
    const there = dated();
    expect(there.slice(0, 4)).toEqual([
      '17 September 2022',
      '1 សីហា ដល់ 31 តុលា 2022',
      expect.stringContaining('2022'),
      '2024-02-29',
    ]);
    moveTo(zone, hours);
    expect(dated()).toEqual(there);
  });

  it('the files in a zip carry the same day', () => {
    const bytes = (): Uint8Array => zipped([['a.csv', 'a']], dayOf(2026, 3, 31));
    moveTo('Pacific/Pago_Pago', -11);
    const there = bytes();
    moveTo('Pacific/Kiritimati', 14);
    expect(bytes()).toEqual(there);
  });

  it('today is the reader’s own day', () => {
    // 17 September 2022, 11:00 in Greenwich: midnight in Pago Pago has just gone by; on Kiritimati it is the next day, 1:00.
    const moment = new Date(Date.UTC(2022, 8, 17, 11));
    moveTo('Pacific/Pago_Pago', -11);
    expect(isoDay(localDay(moment))).toBe('2022-09-17');
    moveTo('Pacific/Kiritimati', 14);
    expect(isoDay(localDay(moment))).toBe('2022-09-18');
  });
});

describe('whatever the machine’s language, calendar and digits', () => {
  it('no code asks for them: numbers and dates are written by our own', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|svelte)$/.test(file))
      .map((file) => path.join('src', file));
    expect(files.length).toBeGreaterThan(300);
    const asks = /\.toLocale\w*\(|Intl\.(DateTime|Number|List|RelativeTime)Format|type="(date|month)"/;
    const found = files.flatMap((file) => {
      const match = asks.exec(readFileSync(file, 'utf8'));
      return match ? [`${file}: ${match[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  it('no code reads the machine’s own calendar, but for the day it is', () => {
    const local = /\.get(FullYear|Month|Date|Day|Hours)\(\)|getTimezoneOffset/;
    const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|svelte)$/.test(file))
      .filter((file) => local.test(readFileSync(path.join('src', file), 'utf8')));
    expect(found).toEqual([path.join('record', 'day.ts')]);
  });
});
