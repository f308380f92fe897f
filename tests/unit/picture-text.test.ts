import { describe, expect, it } from 'vitest';
import { lineWidth, wrapText } from '../../src/chart/picture/text';

const ENGLISH =
  'Between 1 August and 31 October 2022, 23 signs of operation were reported in 7 provinces, 12 of them in Preah Sihanouk.';
const KHMER =
  'ចាប់ពីថ្ងៃទី 1 សីហា ដល់ថ្ងៃទី 31 តុលា 2022 សញ្ញានៃប្រតិបត្តិការចំនួន 23 ត្រូវបានរាយការណ៍ នៅក្នុងរាជធានី-ខេត្តចំនួន 7 ក្នុងនោះ 12 នៅខេត្តព្រះសីហនុ។';

describe('lines of text', () => {
  it('are never wider than their place, and lose nothing but the spaces at which they end', () => {
    for (const [text, lang] of [
      [ENGLISH, 'en'],
      [KHMER, 'km'],
    ] as const) {
      // prettier-ignore
      for (let width = 60; width < 900; width += 17) {
        const lines = wrapText(text, width, 16, lang);
        for (const line of lines) expect(lineWidth(line, 16)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
        expect(lines.every((line) => line === line.trim() && line !== '')).toBe(true);
      }
    }
  });

  it('never part a Khmer letter from what is written about it, however narrow', () => {
    for (let width = 12; width < 200; width += 3) {
      for (const line of wrapText(KHMER, width, 16, 'km')) {
        expect(line, `at ${width}`).not.toMatch(/^[\u17b4-\u17d3\u17dd]/);
        expect(line, `at ${width}`).not.toMatch(/\u17d2$/);
      }
    }
  });

  it('do not end a Khmer line before a full stop, a colon or a sign of repetition', () => {
    const text = 'រាយការណ៍។ ផ្សេងៗ៖ ខេត្តនីមួយៗ។';
    for (let width = 60; width < 300; width += 5)
      for (const line of wrapText(text, width, 16, 'km')) expect(line).not.toMatch(/^[។៖ៗ]/);
  });

  it('break Khmer between words, which no spaces show', () => {
    // "kingdom of Cambodia" and "province": the break lies between the words, not within one.
    const text = 'ព្រះរាជាណាចក្រកម្ពុជា';
    const words = [...new Intl.Segmenter('km', { granularity: 'word' }).segment(text)].map((s) => s.segment);
    const ends = words.map((_, at) => words.slice(0, at + 1).join('').length);
    const lines = wrapText(text, lineWidth(text, 16) * 0.8, 16, 'km');
    expect(lines.length).toBeGreaterThan(1);
    expect(ends).toContain(lines[0]!.length);
  });

  it('keep a number with what it counts, and a day with its month', () => {
    for (let width = 120; width < 900; width += 7)
      for (const line of wrapText(ENGLISH, width, 16, 'en')) expect(line).not.toMatch(/(^| )\d+$/);
  });

  it('part a word without spaces that is too long for a line', () => {
    const address = `https://example.org/${'a'.repeat(80)}`;
    const lines = wrapText(`This map: ${address}`, 200, 14, 'en');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('').replace(' ', '')).toBe(`This map:${address}`.replace(' ', ''));
    for (const line of lines) expect(lineWidth(line, 14)).toBeLessThanOrEqual(200);
  });

  it('of nothing are none', () => {
    expect(wrapText('', 100, 14, 'en')).toEqual([]);
    expect(wrapText('  ', 100, 14, 'km')).toEqual([]);
  });

  it('grow with the size and with the weight of their letters', () => {
    expect(lineWidth('Preah Sihanouk', 20)).toBeCloseTo(2 * lineWidth('Preah Sihanouk', 10), 10);
    expect(lineWidth('Preah Sihanouk', 10, 700)).toBeGreaterThan(lineWidth('Preah Sihanouk', 10));
    // A letter below another takes no room, but for those that reach up beside it.
    expect(lineWidth('ក្ក', 10)).toBe(lineWidth('ក', 10));
    expect(lineWidth('ក្យ', 10)).toBeGreaterThan(lineWidth('ក', 10));
  });
});
