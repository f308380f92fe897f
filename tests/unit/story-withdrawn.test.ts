import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/data';
import type { Stories } from '../../src/record/story';
import { checked, FICTIONAL_EN, FICTIONAL_KM } from '../fixtures/stories/fictional';

const EN = 'fictional-story.en.md';
const KM = 'fictional-story.km.md';
const both = (change: (text: string) => string) =>
  checked({ [EN]: change(FICTIONAL_EN), [KM]: change(FICTIONAL_KM) });
const stepsOf = (stories: Stories | null): string[][] =>
  Object.values(stories?.stories['fictional-story'] ?? {}).map(({ steps }) => steps.map(({ id }) => id));

/** KHM0003 of the fictional record was withdrawn. */
describe('a step that cites a withdrawn row', () => {
  it.each([
    ['among its sources', 'MIL001, KHM0001\n', 'MIL001, KHM0001, KHM0003\n', 'KHM0003'],
    ['after its exercise', 'show: KHM0001, REL002', 'show: KHM0001, KHM0003', 'KHM0003'],
    ['in its view', 'w=2022-09-01..2022-11-30', 'w=2022-09-01..2022-11-30&i=KHM0003', 'KHM0003'],
    ['in its text', 'On {date: KHM0001} a', 'On {date: KHM0003} a', 'KHM0003'],
    ['by its source, which went with it', '- {source: fictional-news-2}', '- {source: gone}', 'gone'],
    ['by its place, which went with it', '{place: fictional-town}', '{place: gone-town}', 'gone-town'],
    ['by a number of its place', '{count: signs |', '{count: signs place=gone-town |', 'gone-town'],
  ])('is left out in every language, with a warning: %s', (_where, find, put, id) => {
    const { stories, lines, warnings } = both((text) => text.replace(find, put));
    expect(lines).toEqual([]);
    expect(stepsOf(stories)).toEqual([['unknown'], ['unknown']]);
    expect(JSON.stringify(stories)).not.toContain(id);
    expect(warnings).toHaveLength(2);
    const line = FICTIONAL_EN.slice(0, FICTIONAL_EN.indexOf(find)).split('\n').length;
    for (const [index, name] of [EN, KM].entries())
      expect(warnings[index]).toMatch(
        new RegExp(`^data/stories/${name}:${line}:\\d+: .*found "${id}".* the step told is left out`),
      );
  });

  it('is left out in every language where one language only cites it', () => {
    const { stories, lines, warnings } = checked({
      [EN]: FICTIONAL_EN.replace('Ask the group', 'Ask of {date: KHM0003}'),
      [KM]: FICTIONAL_KM,
    });
    expect([lines, warnings.length]).toEqual([[], 1]);
    expect(stepsOf(stories)).toEqual([['unknown'], ['unknown']]);
  });

  it('takes its story with it where no other step is left', () => {
    const { stories, lines, warnings } = both((text) =>
      text
        .replace('MIL001, KHM0001\n', 'KHM0001, KHM0003\n')
        .replace('CLA001, fictional', 'CLA001, KHM0003, fictional'),
    );
    expect([lines, warnings.length]).toEqual([[], 4]);
    expect(stories!.stories).toEqual({});
  });

  it('does not excuse a fault elsewhere, nor an id that never was', () => {
    const { stories, lines } = both((text) =>
      text
        .replace('MIL001, KHM0001\n', 'KHM0001, KHM0003\n')
        .replace('CLA001, fictional', 'CLA001, KHM0099, fictional'),
    );
    expect(stories).toBeNull();
    expect(lines).toHaveLength(2);
  });
});

describe('a withdrawal from the real record', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'crackdown-story-'));
    await cp('data', path.join(folder, 'data'), { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is built without a word of the stories being changed, even where warnings count as faults', async () => {
    const data = path.join(folder, 'data');
    const table = path.join(data, 'incidents.csv');
    const rows = (await readFile(table, 'utf8')).split('\n');
    await writeFile(table, rows.filter((row) => !row.startsWith('KHM0080,')).join('\n'));
    await appendFile(
      path.join(data, 'withdrawn.csv'),
      'KHM0080,2026-11-24,Asked for by a fictional reader\n',
    );
    const printed: string[] = [];
    for (const way of ['log', 'error'] as const)
      vi.spyOn(console, way).mockImplementation((text: unknown) => void printed.push(String(text)));
    const code = await main(['--strict', '--data', data, '--out', path.join(folder, 'out')]);
    vi.restoreAllMocks();
    expect(code, printed.join('\n')).toBe(0);
    expect(printed.join('\n')).toMatch(/after-the-crackdown\.en\.md:\d+:\d+: .*found "KHM0080"/);
    expect(printed.join('\n')).toMatch(/after-the-crackdown\.km\.md:\d+:\d+: .*found "KHM0080"/);
    const { stories } = JSON.parse(await readFile(path.join(folder, 'out/stories.json'), 'utf8')) as Stories;
    for (const lang of ['en', 'km']) {
      const story = stories['after-the-crackdown']![lang]!;
      expect(story.steps.map(({ id }) => id)).toEqual([
        'announcement',
        'measures',
        'raids',
        'convoy',
        'thai-border',
        'closed',
      ]);
      expect(JSON.stringify(story)).not.toContain('KHM0080');
    }
  });
});
