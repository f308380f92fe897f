import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { dayOf } from '../../src/record/day';
import { bibtex, latexText } from '../../src/record/export/bibtex';
import { cslItem, cslJson } from '../../src/record/export/csl';
import { keyOf, workOf, type Work } from '../../src/record/export/work';
import type { Source } from '../../src/record/types';
import { sourceCitation, viewCitation } from '../../src/panel/share/data/citation-text';
import { viewWork, type Here } from '../../src/panel/share/data/view-work';
import { fictionalRecord } from './export-fiction';

/** Reads one entry as BibTeX does: braces are counted whatever stands before them; a value is braced or a bare word. */
function readEntry(text: string): { type: string; key: string; fields: Record<string, string> } {
  const head = /^@(\w+)\{([^,\s]+),/.exec(text);
  if (!head) throw new Error('no entry');
  const fields: Record<string, string> = {};
  let at = head[0].length;
  for (;;) {
    const name = /\s*(\w+)\s*=\s*/y;
    name.lastIndex = at;
    const found = name.exec(text);
    if (!found) break;
    at = name.lastIndex;
    let depth = 0;
    const start = at;
    for (; at < text.length; at++) {
      if (text[at] === '{') depth += 1;
      else if (text[at] === '}') {
        if (depth === 0) break;
        depth -= 1;
      } else if (text[at] === ',' && depth === 0) break;
    }
    if (depth !== 0) throw new Error(`unbalanced: ${found[1]!}`);
    fields[found[1]!] = text.slice(start, at).trim();
    if (text[at] === ',') at += 1;
  }
  if (!/^\s*\}\s*$/.test(text.slice(at))) throw new Error(`text after the entry: ${text.slice(at)}`);
  return { type: head[1]!, key: head[2]!, fields };
}

/** What LaTeX prints of a text: an independent reading of its escapes. */
function printed(latex: string): string {
  const names: Record<string, string> = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
  };
  let out = '';
  for (let at = 0; at < latex.length; at++) {
    const character = latex[at]!;
    if (character !== '\\') {
      if ('{}$&#%_~^'.includes(character)) throw new Error(`${character} acts`);
      out += character;
      continue;
    }
    const named = /^\\([a-z]+)\{\}/.exec(latex.slice(at));
    if (named) {
      out += names[named[1]!]!;
      at += named[0].length - 1;
    } else out += latex[++at]!;
  }
  return out;
}

const unbraced = (value: string): string => value.replace(/^\{\{|\}\}$/g, '');

/** The item variables that CSL 1.0.2 has, of those that could stand here, and the shape of each (specification, appendix IV). */
const CSL_STRINGS = ['id', 'title', 'container-title', 'publisher', 'version', 'URL', 'language', 'note'];
function checkCsl(json: string): void {
  for (const item of JSON.parse(json) as Record<string, unknown>[]) {
    expect(['dataset', 'webpage']).toContain(item['type']);
    for (const [name, value] of Object.entries(item)) {
      if (name === 'type') continue;
      if (name === 'author') {
        for (const author of value as object[]) expect(Object.keys(author)).toEqual(['literal']);
      } else if (name === 'issued' || name === 'accessed') {
        const [parts, ...more] = (value as { 'date-parts': number[][] })['date-parts'];
        expect(more).toEqual([]);
        expect(parts!.length).toBeGreaterThanOrEqual(1);
        expect(parts!.length).toBeLessThanOrEqual(3);
        for (const part of parts!) expect(Number.isInteger(part)).toBe(true);
      } else {
        expect(CSL_STRINGS).toContain(name);
        expect(value).toEqual(expect.any(String));
        expect(value).not.toBe('');
      }
    }
  }
}

const accessed = dayOf(2026, 12, 1);
/** The fictional coverage is empty from 1 April 2023 on. */
const END = 'March 2023';
const record = fictionalRecord();
const source = (id: string): Source => record.sources.find((entry) => entry.id === id)!;
const here: Here = { site: null, href: 'http://localhost:5000/index.html#v=1', today: accessed };
const published: Here = {
  ...here,
  site: {
    publisher: 'Fictional Publisher & Co.',
    contact: 'mailto:a@b.example',
    responseDays: 7,
    url: 'https://site.example/map/',
  },
};
const shown = {
  t: en,
  lang: 'en',
  record,
  sentence: 'In September 2022, 2 signs were reported: 100 % of them in Fictional_Coast.',
  address: '#v=1&w=2022-09-01..2022-09-30',
};

describe('a BibTeX entry', () => {
  it('is read with the work’s own values, whatever characters they hold', () => {
    const work = viewWork(shown, published);
    const { type, key, fields } = readEntry(bibtex(work));
    expect([type, key]).toEqual(['misc', 'crackdown-map-2023-fictional']);
    expect(printed(unbraced(fields['title']!))).toBe(shown.sentence.slice(0, -1));
    expect(printed(unbraced(fields['publisher']!))).toBe('Fictional Publisher & Co.');
    expect(fields['url']).toBe('{https://site.example/map/#v=1&w=2022-09-01..2022-09-30}');
    expect(fields['urldate']).toBe('{2026-12-01}');
    expect(fields['year']).toBe('{2023}');
    expect(fields['month']).toBe('feb');
    expect(printed(unbraced(fields['note']!))).toContain('data version fictional; the record ends in');
  });

  it('stays one balanced entry for any text and address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, tail) => {
        const work: Work = {
          ...workOf(source('fictional-news-1'), accessed),
          title,
          url: `https://x.example/${tail}`,
        };
        const { fields } = readEntry(bibtex(work));
        if (title !== '') expect(printed(unbraced(fields['title']!))).toBe(title.replace(/\s+/g, ' '));
        expect(fields['url']).toMatch(/^\{https:\/\/x\.example\/[^{}\s\\]*\}$/u);
      }),
    );
  });

  it('has keys of ASCII letters, digits and hyphens', () => {
    expect(keyOf('Fictional: naïve—key, {x}')).toBe('Fictional-nai-ve-key-x');
    expect(keyOf('ខ្មែរ')).toBe('source');
  });

  it('writes nothing that LaTeX would act on', () => {
    expect(latexText('50% of $5 & #1_a ~ ^ {x} \\y')).toBe(
      '50\\% of \\$5 \\& \\#1\\_a \\textasciitilde{} \\textasciicircum{} \\textbraceleft{}x\\textbraceright{} \\textbackslash{}y',
    );
  });
});

describe('CSL-JSON', () => {
  it('has the variables of CSL 1.0.2 in their shapes, for every source and for a view', () => {
    checkCsl(cslJson(record.sources.map((entry) => workOf(entry, accessed))));
    checkCsl(cslJson([viewWork(shown, here), viewWork(shown, published)]));
  });

  it('tells dates as finely as they are known, and none where a source is undated', () => {
    const issued = (id: string) => cslItem(workOf(source(id), accessed)).issued;
    expect(issued('fictional-news-1')).toEqual({ 'date-parts': [[2022, 9, 1]] });
    expect(issued('fictional-news-2')).toEqual({ 'date-parts': [[2022, 9]] });
    expect(issued('fictional-census')).toEqual({ 'date-parts': [[2019]] });
    expect(issued('fictional-undated')).toBeUndefined();
  });

  it('gives no address that is not of the web', () => {
    const odd = { ...source('fictional-news-1'), url: 'javascript:alert(1)' };
    expect(cslItem(workOf(odd, accessed)).URL).toBeUndefined();
    expect(bibtex(workOf(odd, accessed))).not.toContain('javascript');
  });
});

describe('a reference in plain text', () => {
  it('to a view has authors, sentence, version, end of the record, publisher, address, date of access and the caution', () => {
    const text = viewCitation(viewWork(shown, published), record, en, 'en');
    expect(text).toBe(
      'Crackdown Map contributors (2023). In September 2022, 2 signs were reported: 100 % of them in Fictional_Coast. ' +
        'Crackdown Map: the public record of reported scam operations in Cambodia, data version fictional; ' +
        `the record ends in ${END}. Fictional Publisher & Co. ` +
        'https://site.example/map/#v=1&w=2022-09-01..2022-09-30 (accessed 1 December 2026). ' +
        `Reported signs, not convictions. Not a list of targets. The record ends in ${END}.`,
    );
  });

  it('to a view of a local copy says so, with the address it was read at', () => {
    const text = viewCitation(viewWork(shown, here), record, en, 'en');
    expect(text).toContain(
      'Local copy. http://localhost:5000/index.html#v=1&w=2022-09-01..2022-09-30 (accessed',
    );
  });

  it('in Khmer digits keeps version and address as they are', async () => {
    const { inOwnDigits } = await import('../../src/language/digits');
    const lang = 'km-u-nu-khmr';
    const t = inOwnDigits(km, lang);
    const told = { ...shown, t, lang, record: { ...record, version: '0123abc' } };
    const work = viewWork(told, published);
    const text = viewCitation(work, record, t, lang);
    expect(text).toContain('0123abc');
    expect(text).toContain('https://site.example/map/#v=1&w=2022-09-01..2022-09-30');
    expect(work.language).toBe('km');
  });

  it.each([
    [
      'fictional-news-1',
      'Fictional News. “A fictional report, the first”. 1 September 2022. https://news.example/1 (accessed 1 December 2026).',
    ],
    [
      'fictional-undated',
      'Fictional Office. “A fictional page”. Undated. https://office.example/page (accessed 1 December 2026).',
    ],
  ])('to %s', (id, text) => {
    expect(sourceCitation(workOf(source(id), accessed), en, 'en')).toBe(text);
  });
});
