import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isoDay, parseDay } from '../../src/record/day';
import { readRecord } from '../../src/record/read';
import { TABLE_NAMES } from '../../src/record/schema';

const bytes = new Map(
  TABLE_NAMES.map((name) => [`${name}.csv`, new Uint8Array(readFileSync(`data/${name}.csv`))]),
);
const { record: read, faults, warnings } = readRecord(bytes, { folder: 'data/', version: 'test' });
const record = read!;
const day = (text: string): number => parseDay(text)!;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

describe('the record', () => {
  it('has no faults and no unused sources', () => {
    expect([faults, warnings]).toEqual([[], []]);
  });

  it('has as many rows as its files have lines below the header', () => {
    // no field of the record holds a line break, so lines are rows
    for (const name of TABLE_NAMES)
      expect([name, record[name].length]).toEqual([
        name,
        readFileSync(`data/${name}.csv`, 'utf8').trimEnd().split('\n').length - 1,
      ]);
  });

  it('ends on 31 March 2026', () => {
    expect(isoDay(record.end)).toBe('2026-03-31');
  });

  it('counts the 15,552,211 residents of the census of 2019 in 25 provinces', () => {
    expect(record.provinces).toHaveLength(25);
    expect(total(record.provinces.map(({ population2019 }) => population2019))).toBe(15_552_211);
  });

  it("gives the provinces' official areas, 178,035 km² together", () => {
    expect(total(record.provinces.map(({ areaKm2 }) => areaKm2))).toBe(178_035);
  });
});

describe('figures that the first articles gave', () => {
  it('84 arrests: 62 Chinese, 9 Vietnamese, 13 Cambodians', () => {
    const found = record.statistics.filter(({ value, unit }) => value === 84 && unit === 'people');
    expect(found.map(({ nationalities }) => nationalities)).toContainEqual({ CN: 62, VN: 9, KH: 13 });
    expect(62 + 9 + 13).toBe(84);
  });

  it('over 600 complaints', () => {
    const complaints = record.statistics.filter(({ unit }) => unit === 'complaints');
    expect(complaints.some(({ value }) => value >= 600 && value < 700)).toBe(true);
  });

  it('operations said in November 2022 to have moved from Sihanoukville to Thmor Da', () => {
    const name = new Map(record.places.map(({ id, nameEn }) => [id, nameEn]));
    const found = record.relocations.filter(
      ({ fromPlaceId, toPlaceId, whatMoved, start, end }) =>
        fromPlaceId === 'sihanoukville' &&
        /Th(mor|ma) ?Da/i.test(name.get(toPlaceId) ?? '') &&
        whatMoved === 'operations' &&
        start >= day('2022-11-01') &&
        end <= day('2022-11-30'),
    );
    expect(found).not.toHaveLength(0);
  });

  it('the fall to Tier 3 on 19 July 2022', () => {
    const found = record.milestones.filter(({ start }) => start === day('2022-07-19'));
    expect(found.map(({ title, summary }) => `${title} ${summary}`).join()).toMatch(/Tier 3/);
  });

  it.each([54, 28])('%i cases of 2015', (value) => {
    const cases = record.statistics.filter(
      (statistic) => statistic.value === value && statistic.unit === 'cases',
    );
    expect(cases.some(({ end }) => isoDay(end).startsWith('2015'))).toBe(true);
  });
});
