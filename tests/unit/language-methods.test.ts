import { describe, expect, it } from 'vitest';
import { loadMethods } from '../../src/language/language';

describe('the text on methods and limits', () => {
  it('has the same sections and paragraphs in both languages', async () => {
    const [en, km] = [await loadMethods('en'), await loadMethods('km')];
    const shape = (text: typeof en) => text.sections.map(({ id, paragraphs }) => [id, paragraphs.length]);
    expect(shape(km)).toEqual(shape(en));
    expect(new Set(en.sections.map(({ id }) => id)).size).toBe(en.sections.length);
  });

  it('leaves no English in Khmer but names and units, and uses Latin digits', async () => {
    const { sections } = await loadMethods('km');
    for (const { title, paragraphs } of sections)
      for (const text of [title, ...paragraphs]) {
        expect(text.replace(/km²?|Gi\*/g, '')).not.toMatch(/[A-Za-z]{2,}|[០-៩]/);
        expect(text).toMatch(/[\u1780-\u17FF]/);
      }
  });

  it('states each rule of the analysis and what is left out to do no harm', async () => {
    const ids = (await loadMethods('en')).sections.map(({ id }) => id);
    for (const id of [
      'counting',
      'surfaces',
      'provinces',
      'counts-first',
      'country',
      'coverage',
      'intervals',
      'studies',
    ])
      expect(ids).toContain(id);
    for (const id of ['definitions', 'hot-spots', 'centre', 'harm', 'withdrawal']) expect(ids).toContain(id);
  });
});
