import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { altText } from '../../src/panel/share/alt-text';
import type { CoreRecord, Incident } from '../../src/record/types';
import { buildScene } from '../../src/scene/scene';
import type { View } from '../../src/view/types';
import { defaultView } from '../../src/view/view';
import { days, incident, PROVINCES, record } from './analysis-record';

/** The alternative text of a year of the fictional record under a view. */
function altOf(given: CoreRecord, patch: Partial<View> = {}, lang: 'en' | 'km' = 'en'): string {
  const view = { ...defaultView(given, lang), window: days(0, 365), ...patch };
  const engine = createEngine(given);
  const tallies = engine.tallies(view.filters, view.measure);
  const scene = buildScene({ record: given, view, tallies, grid: null, density: null });
  const t = lang === 'km' ? km : en;
  return altText({ sentence: 'The sentence.', scene, record: given, t, lang });
}

const at = (placeId: string, count: number): Incident[] =>
  Array.from({ length: count }, (_, day) => incident(placeId, day, day));

describe('the alternative text of a picture', () => {
  it('begins with the sentence and ends with what no picture may leave out', () => {
    const text = altOf(record(...at('fictional-town', 3)));
    expect(text).toMatch(/^The sentence\. Map of Cambodia\. Colours: signs of operation, /);
    expect(text).toMatch(
      /Reported signs, not convictions\. Not a list of targets\. The record ends in December 2020\.$/,
    );
  });

  it('names the provinces with the most, with their counts, most first', () => {
    const text = altOf(record(...at('fictional-border', 5), ...at('fictional-town', 2)));
    expect(text).toContain('Most in fictional-west (5 events) and fictional-east (2 events).');
  });

  it('names none where too many have as many as each other', () => {
    const seven = Array.from({ length: 7 }, (_, nth) => ({
      ...PROVINCES[0]!,
      iso: `KH-${nth}`,
      nameEn: `Fictional ${nth}`,
    }));
    const given = {
      ...record(...seven.map((_, nth) => incident(`town-${nth}`, nth, nth))),
      provinces: seven,
      places: seven.map(({ iso }, nth) => ({
        ...record().places[2]!,
        id: `town-${nth}`,
        provinceIso: iso,
        within: null,
      })),
    };
    expect(altOf(given)).not.toContain('Most in');
  });

  it('says so where there is nothing anywhere', () => {
    expect(altOf(record())).toContain('No province has any.');
  });

  it('says what the circles are, and nothing of colours where there are none', () => {
    const given = record(...at('fictional-town', 3));
    expect(altOf(given)).toContain('Circles mark places');
    const bare = altOf(given, { surface: 'none', marks: false });
    expect(bare).not.toContain('Circles');
    expect(bare).not.toContain('Colours');
  });

  it('names no compound', () => {
    expect(altOf(record(...at('fictional-compound', 4)))).not.toContain('compound');
  });

  it('is Khmer in Khmer', () => {
    const text = altOf(record(...at('fictional-town', 3)), {}, 'km');
    expect(text).toContain('ផែនទីកម្ពុជា។');
    expect(text).toContain('ច្រើនជាងគេនៅ');
    expect(text.replace('The sentence.', '').replace(/fictional-east|fictional-west/g, '')).not.toMatch(
      /[A-Za-z]/,
    );
  });
});
