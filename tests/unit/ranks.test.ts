import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { provinceRanks, ranksOf, smallMultiples } from '../../src/analysis/ranks';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { TILES } from '../../src/geography/tiles';
import { readCsv } from '../../src/record/csv';
import type { Coverage } from '../../src/record/types';
import { days, equalSteps, incident, record } from './analysis-record';

const tallies = createEngine(
  record(
    incident('fictional-town', 1, 1),
    incident('fictional-port', 2, 2),
    incident('fictional-border', 3, 3),
    incident('fictional-border', 12, 12),
    incident('fictional-town', 14, 14),
    incident('fictional-border', 24, 24),
    incident('fictional-country', 25, 25),
  ),
).tallies(DEFAULT_FILTERS, 'events');
const steps = equalSteps(days(0, 39), 10);
const coverage: Coverage[] = [
  { ...days(15, 16), level: 'thin', note: '' },
  { ...days(29, 29), level: 'none', note: '' },
];

describe('ranks of provinces', () => {
  test('equal counts share a rank and leave the next ones free; none has no rank', () => {
    expect(ranksOf([4, 9, 0, 4, 1])).toEqual([2, 1, null, 2, 4]);
    expect(ranksOf([0, 0])).toEqual([null, null]);
  });

  test('are taken step by step, and a step that touches empty coverage has none', () => {
    const found = provinceRanks(tallies, steps, coverage);
    expect(found.map(({ ranks }) => ranks)).toEqual([
      [1, 2],
      [1, 1],
      [null, null],
      [null, null],
    ]);
    expect(found.map((step) => step.coverage)).toEqual(['full', 'thin', 'none', 'full']);
    expect([...found[0]!.counts]).toEqual([2, 1]);
  });
});

describe('small multiples', () => {
  test('hold every province on one scale, with the coverage of each step', () => {
    const { counts, largest, steps: covered } = smallMultiples(tallies, steps, coverage);
    expect(counts.map((row) => [...row])).toEqual([
      [2, 1, 0, 0],
      [1, 1, 1, 0],
    ]);
    expect(largest).toBe(2);
    expect(covered.map(({ thinShare, emptyShare }) => [thinShare, emptyShare])).toEqual([
      [0, 0],
      [0.2, 0],
      [0, 0.1],
      [0, 0],
    ]);
  });
});

describe('the tile map', () => {
  const { records } = readCsv(readFileSync('data/provinces.csv', 'utf8'));
  const [header, ...rows] = records.map((cells) => cells.map(({ text }) => text));
  const column = (name: string) => rows.map((row) => row[header!.indexOf(name)]!);
  const provinces = column('iso').map((iso, at) => ({
    tile: TILES.get(iso)!,
    lat: Number(column('lat')[at]),
    lon: Number(column('lon')[at]),
  }));

  test('gives each of the 25 provinces a square of its own', () => {
    expect(provinces.map(({ tile }) => tile)).not.toContain(undefined);
    expect(TILES.size).toBe(25);
    expect(new Set(provinces.map(({ tile }) => `${tile.row},${tile.column}`)).size).toBe(25);
    for (const { row, column } of TILES.values()) {
      expect(row).toBeLessThan(6);
      expect(column).toBeLessThan(6);
    }
  });

  test('keeps what lies clearly further north above, and clearly further east to the right', () => {
    for (const a of provinces) {
      for (const b of provinces) {
        // About 100 km of latitude, 140 km of longitude.
        if (a.lat > b.lat + 0.9) expect(a.tile.row).toBeLessThan(b.tile.row);
        if (a.lon > b.lon + 1.3) expect(a.tile.column).toBeGreaterThan(b.tile.column);
      }
    }
  });
});
