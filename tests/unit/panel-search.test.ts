import { describe, expect, it } from 'vitest';
import type { Findable } from '../../src/panel/search';
import { chosen, findables, normalise, search } from '../../src/panel/search';
import { defaultView } from '../../src/view/view';
import { context, record } from './panel-fiction';

const entries = findables(record, context);
const ids = (query: string) => search(entries, query).map(({ id }) => id);

describe('the form in which names are compared', () => {
  it.each([
    ["O'Smach", 'osmach'],
    ['O’Smach', 'osmach'],
    ['Kratié', 'kratie'],
    ['Stung-Treng ', 'stung treng'],
    ['Kompong Speu', 'kampong speu'],
    ["Sihanoukville's zones", 'sihanoukville zones'],
  ])('%s is %s', (written, compared) => {
    expect(normalise(written)).toBe(compared);
  });

  it('takes the two spellings of Oddar in Khmer for one', () => {
    expect(normalise('ឧត្តរមានជ័យ')).toBe(normalise('ឧត្ដរមានជ័យ'));
  });

  it('passes over zero-width spaces, which Khmer keyboards write', () => {
    expect(normalise('ព្រះ\u200bសីហនុ')).toBe(normalise('ព្រះសីហនុ'));
  });
});

describe('what can be found', () => {
  it('holds no compound, no country, and every province once', () => {
    expect(entries.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'province XX-1',
      'place fictional-town',
      'place fictional-district',
      'zone fictional-zone',
      'zone fictional-ou-zone',
    ]);
  });

  it('holds no zone before the zones are loaded', () => {
    expect(findables(record, null).some(({ type }) => type === 'zone')).toBe(false);
  });
});

describe('a search', () => {
  it('finds a zone written apart or together', () => {
    expect(ids('thmor fict')).toEqual(['fictional-zone']);
    expect(ids('MDS Thmorfict')).toEqual(['fictional-zone']);
    expect(ids('mds')).toEqual(['fictional-zone']);
  });

  it('finds the zones of a province by its name or its capital', () => {
    expect(ids('zones fictional').sort()).toEqual(['fictional-ou-zone', 'fictional-zone']);
    expect(ids('fictional capital zone').sort()).toEqual(['fictional-ou-zone', 'fictional-zone']);
  });

  it('finds a name with an apostrophe typed without', () => {
    expect(ids('ofict')).toEqual(['fictional-ou-zone']);
  });

  it('finds a place by the other spelling of its Khmer name', () => {
    expect(ids('ឧត្តរ')).toEqual(['fictional-town']);
  });

  it('puts the name that begins with the words before the one that lies there', () => {
    expect(ids('fictional province')[0]).toBe('XX-1');
    expect(ids('fictional town')[0]).toBe('fictional-town');
  });

  it('finds nothing for nothing, and nothing for what is not there', () => {
    expect(ids('  ')).toEqual([]);
    expect(ids('nowhere at all')).toEqual([]);
  });

  it('gives no more than asked for', () => {
    expect(search(entries, 'fictional', 2)).toHaveLength(2);
  });
});

describe('choosing what was found', () => {
  const view = defaultView(record, 'en');
  const entry = (id: string): Findable => entries.find((candidate) => candidate.id === id)!;

  it('opens a zone’s profile and shows zones', () => {
    expect(chosen(entry('fictional-zone'), record, context, view)).toEqual({
      page: 'map',
      selection: { type: 'zone', id: 'fictional-zone' },
      zones: true,
      camera: { lon: 104, lat: 12, zoom: 11 },
    });
  });

  it('opens a place and leaves zones as they are', () => {
    const patch = chosen(entry('fictional-town'), record, context, { ...view, page: 'methods' });
    expect(patch.selection).toEqual({ type: 'place', id: 'fictional-town' });
    expect(patch.page).toBe('map');
    expect(patch).not.toHaveProperty('zones');
  });

  it('looks at the province’s own point for a province', () => {
    expect(chosen(entry('XX-1'), record, context, view).camera).toMatchObject({ lon: 104.2, lat: 12.2 });
  });
});
