import { describe, expect, it } from 'vitest';
import { DEFAULT_FILTERS, type Filters } from '../../src/analysis/types';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { activeFilters, cleared, nationalityOptions, toggled, withToggled } from '../../src/panel/facets';

describe('ticking a filter', () => {
  it('restricts to what is ticked, in the record’s order', () => {
    expect(toggled(null, 'b', ['a', 'b', 'c'])).toEqual(['b']);
    expect(toggled(['b'], 'a', ['a', 'b', 'c'])).toEqual(['a', 'b']);
  });

  it('takes nothing ticked for no restriction', () => {
    expect(toggled(['a'], 'a', ['a', 'b'])).toBeNull();
    expect(withToggled(DEFAULT_FILTERS, 'topics', 'scam').topics).toBeNull();
  });
});

describe('active filters', () => {
  it('are none without an address', () => {
    expect(activeFilters(DEFAULT_FILTERS, en, 'en')).toEqual([]);
  });

  it('do not name the set, which is a control of its own', () => {
    expect(activeFilters({ ...DEFAULT_FILTERS, set: 'enforcement' }, en, 'en')).toEqual([]);
  });

  it('name each restriction, and each can be taken away by itself', () => {
    const filters: Filters = {
      ...DEFAULT_FILTERS,
      kinds: ['raid', 'arrest'],
      checked: 'yes',
      nationality: 'TH',
    };
    const active = activeFilters(filters, en, 'en');
    expect(active.map(({ key }) => key)).toEqual(['kinds-raid', 'kinds-arrest', 'checked', 'nationality']);
    expect(active[0]!.without.kinds).toEqual(['arrest']);
    expect(active[2]!.without.checked).toBeNull();
    expect(active[3]!.without.nationality).toBeNull();
    expect(active[3]!.text).toBe('Nationality: Thailand');
  });

  it('say in full that only what was reported again is kept', () => {
    const [chip, ...others] = activeFilters({ ...DEFAULT_FILTERS, again: true }, en, 'en');
    expect(others).toEqual([]);
    expect(chip!.text).toBe('Only where a sign was reported again after a raid or closure there');
    expect(chip!.without).toEqual(DEFAULT_FILTERS);
  });

  it('name the topics where they are not those of the default', () => {
    const all = activeFilters({ ...DEFAULT_FILTERS, topics: null }, en, 'en');
    expect(all).toHaveLength(1);
    expect(all[0]!.without.topics).toEqual(['scam']);
    const other = activeFilters({ ...DEFAULT_FILTERS, topics: ['other'] }, en, 'en');
    expect(other[0]!.without.topics).toEqual(['scam']);
  });

  it('say so where an address asks for none of a kind', () => {
    const active = activeFilters({ ...DEFAULT_FILTERS, kinds: [] }, en, 'en');
    expect(active.map(({ text }) => text)).toEqual(['Kind: None']);
    expect(active[0]!.without.kinds).toBeNull();
  });

  it('lead back to the default when all are cleared, the set kept', () => {
    const filters: Filters = { ...DEFAULT_FILTERS, set: 'enforcement', kinds: ['raid'], topics: null };
    expect(cleared(filters)).toEqual({ ...DEFAULT_FILTERS, set: 'enforcement' });
  });
});

describe('nationalities', () => {
  it('stand in the order of their names, never of their counts', () => {
    const options = nationalityOptions({ VN: 9, CN: 1, TH: 40 }, null, en, 'en');
    expect(options.map(({ name, count }) => [name, count])).toEqual([
      ['China', 1],
      ['Thailand', 40],
      ['Viet Nam', 9],
    ]);
  });

  it('keep the chosen one where the window holds none', () => {
    expect(nationalityOptions({}, 'CN', en, 'en')).toEqual([{ code: 'CN', name: 'China', count: 0 }]);
  });

  it('have a Khmer name for each that has an English one', () => {
    expect(Object.keys(km.filters.nationalities).sort()).toEqual(
      Object.keys(en.filters.nationalities).sort(),
    );
  });
});
