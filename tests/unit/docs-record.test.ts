import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { FILE_NAMES } from '../../src/record/schema';
import { documents } from './docs-text';

const csv = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`data/${name}`, 'utf8').trimEnd(), { header: true }).data;
const text = (file: string): string => documents.find((document) => document.file === file)!.text;
const incidents = csv('incidents.csv');
const sources = new Map(csv('sources.csv').map((source) => [source['source_id']!, source]));
const sourcesOf = (row: Record<string, string>) =>
  row['source_ids']!.split(';').map((id) => sources.get(id)!);
const sum = (rows: Record<string, string>[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

/** What the documents say of the record, counted in its files. */
describe('what the documents say of the record', () => {
  it('is that it ends in the month of its last day, in every document that says so', () => {
    const last = incidents
      .map((row) => row['date_end']!)
      .sort()
      .at(-1)!;
    expect(last.slice(0, 7)).toBe('2026-03');
    const said = documents.flatMap(({ file, text: all }) =>
      [...all.matchAll(/record ends (?:in |with )?\*{0,2}(\w+ \d{4})/gi)].map(
        ([, month]) => `${file}: ${month}`,
      ),
    );
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((one) => !one.endsWith('March 2026'))).toEqual([]);
  });

  it('is which languages its sources are in', () => {
    const used = new Set(incidents.flatMap(sourcesOf));
    const english = [...used].filter(({ lang }) => lang === 'en').length / used.size;
    expect(text('docs/data.md')).toContain(
      'Two thirds of the sources behind its incidents are in English, and none is in Khmer',
    );
    expect(english).toBeGreaterThan(0.6);
    expect(english).toBeLessThan(0.73);
    expect([...used].filter(({ lang }) => lang === 'km')).toEqual([]);
  });

  it('is that one outlet stands behind most rows of August to October 2022', () => {
    const autumn = incidents.filter(
      (row) => row['date_start']! >= '2022-08-01' && row['date_start']! <= '2022-10-31',
    );
    const ofOne = autumn.filter((row) =>
      sourcesOf(row).some(({ publisher }) => publisher!.startsWith('VOD')),
    );
    expect(ofOne.length / autumn.length).toBeGreaterThan(0.5);
    for (const file of ['README.md', 'data/README.md', 'docs/data.md'])
      expect(text(file)).toContain('August to October 2022');
  });

  it('is the sum of residents and areas, as the codebook gives them', () => {
    const provinces = csv('provinces.csv');
    expect(text('data/README.md')).toContain(`${provinces.length} provinces: ISO and OCHA codes`);
    expect(text('data/README.md')).toContain(
      `(sum ${sum(provinces, 'population_2019').toLocaleString('en')})`,
    );
    expect(text('data/README.md')).toContain(`(sum ${sum(provinces, 'area_km2').toLocaleString('en')},`);
  });

  it('has in its codebook every file, every column of incidents and places, and every value of what is chosen from a list', () => {
    const codebook = text('data/README.md');
    const columns = [...Object.keys(incidents[0]!), ...Object.keys(csv('places.csv')[0]!)];
    const values = [
      ['incidents.csv', 'kind', 'date_precision', 'date_basis', 'sign', 'topic', 'claim', 'status'],
      ['places.csv', 'kind', 'precision'],
      ['relocations.csv', 'what_moved', 'certainty'],
      ['milestones.csv', 'kind'],
      ['claims.csv', 'stance'],
    ].flatMap(([file, ...names]) => csv(file!).flatMap((row) => names.map((name) => row[name]!)));
    const wanted = new Set([...FILE_NAMES.filter((name) => name.endsWith('.csv')), ...columns, ...values]);
    expect(wanted.size).toBeGreaterThan(80);
    expect([...wanted].filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(codebook))).toEqual(
      [],
    );
  });
});
