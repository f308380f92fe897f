import { describe, expect, it } from 'vitest';
import type { Tallies } from '../../src/analysis/types';
import type { CellGrid } from '../../src/geography/types';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { cellProfile, kernelAt } from '../../src/panel/cell';
import { titleOf } from '../../src/panel/title';
import { dayOf } from '../../src/record/day';
import type { Milestone } from '../../src/record/types';
import { context, record } from './panel-fiction';

const at = (id: string) => record.places.findIndex((place) => place.id === id);

/** Two cells of 100 km²; the town lies in both alike, its compound in the first with three quarters. */
const offsets = new Uint32Array(record.places.length + 1);
const cells: number[] = [];
const shares: number[] = [];
record.places.forEach((place, row) => {
  const parts =
    place.id === 'fictional-town' ? [0.5, 0.5] : place.id === 'fictional-compound' ? [0.75, 0.25] : [];
  parts.forEach((share, cell) => {
    cells.push(cell);
    shares.push(share);
  });
  offsets[row + 1] = cells.length;
});
const grid: CellGrid = {
  sideKm: 10,
  shapes: { type: 'FeatureCollection', features: [] },
  areaKm2: Float64Array.of(100, 100),
  xKm: Float64Array.of(0, 17),
  yKm: Float64Array.of(0, 0),
  province: Uint8Array.of(0, 0),
  footprints: { offsets, cells: Uint32Array.from(cells), shares: Float64Array.from(shares) },
};
const tallies = {
  mass: (_window, out) => {
    out.fill(0);
    out[at('fictional-town')] = 2;
    out[at('fictional-compound')] = 4;
    return out;
  },
} as Pick<Tallies, 'mass'> as Tallies;

describe('a hexagon', () => {
  it('holds the shares of what can lie in it, per 1,000 km² per 30 days', () => {
    // 2 × 0.5 + 4 × 0.75 = 4 events on 100 km² in 60 days: 4 × 10 / 2 = 20.
    const cell = cellProfile(0, grid, record, tallies, { start: 1, end: 60 })!;
    expect(cell.mass).toBeCloseTo(4, 12);
    expect(cell.perThousandKm2).toBeCloseTo(20, 12);
    expect(cell.province?.iso).toBe('XX-1');
  });

  it('lists a compound’s part under its town', () => {
    const cell = cellProfile(1, grid, record, tallies, { start: 1, end: 30 })!;
    expect(cell.places.map(({ place, mass }) => [place.id, mass])).toEqual([['fictional-town', 2]]);
  });

  it('is not there beyond the grid', () => {
    expect(cellProfile(2, grid, record, tallies, { start: 1, end: 30 })).toBeNull();
    expect(cellProfile(Number('x'), grid, record, tallies, { start: 1, end: 30 })).toBeNull();
  });
});

describe('the kernel density of a hexagon', () => {
  it('is the value that the map draws, not the hexagon’s own', () => {
    expect(kernelAt(1, grid, Float64Array.of(2, 3))).toBe(3);
  });

  it('is none where it belongs to another grid or is not computed', () => {
    expect(kernelAt(1, grid, Float64Array.of(2, 3, 4))).toBeNull();
    expect(kernelAt(1, grid, null)).toBeNull();
    expect(kernelAt(2, grid, Float64Array.of(2, 3))).toBeNull();
  });
});

describe('the heading of the panel', () => {
  const input = { record, context, grid, workshop: false, t: en, lang: 'en' as const };

  it('names a place in both languages', () => {
    expect(titleOf({ type: 'place', id: 'fictional-town' }, input)).toEqual({
      text: 'Fictional Town',
      other: { text: 'ឧត្ដរ', lang: 'km' },
    });
    expect(titleOf({ type: 'place', id: 'fictional-town' }, { ...input, lang: 'km' })).toEqual({
      text: 'ឧត្ដរ',
      other: { text: 'Fictional Town', lang: 'en' },
    });
  });

  it('says kind, place and date of a milestone in workshop mode, and not its title', () => {
    const milestone: Milestone = {
      id: 'MIL900',
      start: dayOf(2022, 9, 17),
      end: dayOf(2022, 9, 17),
      title: 'Fictional minister orders checks of Fictional Casino',
      kind: 'policy',
      major: true,
      placeId: 'fictional-compound',
      summary: '',
      sourceIds: [],
    };
    const asked = { ...input, record: { ...record, milestones: [milestone] }, workshop: true };
    expect(titleOf({ type: 'milestone', id: 'MIL900' }, asked)).toEqual({
      text: 'Policy, Fictional Province, 17 September 2022',
      other: null,
    });
    expect(
      titleOf({ type: 'milestone', id: 'MIL900' }, { ...asked, workshop: false, t: km, lang: 'km' }),
    ).toEqual({ text: milestone.title, lang: 'en', other: null });
  });

  it('names only the province in workshop mode', () => {
    const workshop = { ...input, workshop: true };
    expect(titleOf({ type: 'place', id: 'fictional-compound' }, workshop).text).toBe('Fictional Province');
    expect(titleOf({ type: 'zone', id: 'fictional-zone' }, workshop).text).toBe('Special economic zone');
  });
});
