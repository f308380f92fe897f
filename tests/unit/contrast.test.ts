import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arrowColour, SUBJECTS } from '../../src/scene/arrow-colours';
import { paletteOf, type Palette, type Scheme } from '../../src/scene/colours';
import { inkOn } from '../../src/scene/contrast';
import { divergingPalette } from '../../src/scene/diverging';
import { historyPalette, hotPalette } from '../../src/scene/hot-colours';
import { apart, contrast, lab, over, SIGHTS } from './colour';

/** Least contrast of text, and of what is needed to know a control or a part of a picture (WCAG 2.2, 1.4.3 and 1.4.11). */
const [TEXT, PART] = [4.5, 3];

type Colours = Readonly<Record<string, string>>;

const css = (path: string): string => readFileSync(path, 'utf8').replace(/\/\*.*?\*\//gs, '');

/** The colours that a stylesheet names in its first rule, and those of the dark in the rule that says so. */
function coloursOf(path: string, dark: RegExp): Readonly<Record<Scheme, Colours>> {
  const text = css(path);
  const from = text.search(dark);
  expect(from, `${path} has colours for the dark`).toBeGreaterThan(0);
  const named = (part: string) =>
    Object.fromEntries(
      [...part.matchAll(/--([\w-]+):\s*(#[\da-f]{6})/g)].map(([, name, hex]) => [name, hex!]),
    );
  const light = named(text.slice(0, from));
  return { light, dark: { ...light, ...named(text.slice(from)) } };
}

/** What falls short: every text on every ground, by name. */
const short = (colours: Colours, pairs: readonly (readonly [string, string])[], least: number): string[] =>
  pairs
    .map(([front, ground]) => [front, ground, contrast(colours[front]!, colours[ground]!)] as const)
    .filter(([, , ratio]) => !(ratio >= least))
    .map(([front, ground, ratio]) => `${front} on ${ground}: ${ratio.toFixed(2)}`);

const each = (fronts: readonly string[], grounds: readonly string[]): (readonly [string, string])[] =>
  fronts.flatMap((front) => grounds.map((ground) => [front, ground] as const));

const SCHEMES = ['light', 'dark'] as const;
const PAGE = coloursOf('src/pages/palette.css', /:root\[data-theme='dark'\]/);
const PREPARED = coloursOf('scripts/site/pages/page.css', /@media \(prefers-color-scheme: dark\)/);

describe.each(SCHEMES)('on a page in %s', (scheme) => {
  const colours = PAGE[scheme];

  it('every text stands out from every ground it is written on', () => {
    const grounds = ['panel', 'paper', 'land'];
    expect([
      ...short(colours, each(['ink', 'ink-soft', 'accent', 'signs', 'enforcement', 'warn'], grounds), TEXT),
      ...short(colours, each(['ink', 'ink-soft', 'accent', 'warn'], ['warn-ground']), TEXT),
      ...short(colours, each(['ink', 'ink-soft'], ['water', 'land-far', 'line']), TEXT),
      ...short(
        colours,
        [
          ['accent-ink', 'accent'],
          ['panel', 'ink'],
          ['paper', 'ink'],
        ],
        TEXT,
      ),
    ]).toEqual([]);
  });

  it('the names of the two sides of the timeline stand out from bars that lie under their light ground', () => {
    for (const side of ['signs', 'enforcement'])
      expect(contrast(colours[side]!, over(colours['panel']!, 0.8, colours[side]!))).toBeGreaterThanOrEqual(
        TEXT,
      );
  });

  it('edges of controls, the focus, bars and lines stand out from what is beside them', () => {
    expect([
      ...short(colours, each(['line-strong', 'border', 'focus', 'accent'], ['panel', 'paper', 'land']), PART),
      ...short(colours, each(['focus'], ['water', 'land-far', 'warn-ground']), PART),
      ...short(colours, each(['signs', 'enforcement'], ['panel', 'paper', 'line']), PART),
    ]).toEqual([]);
  });

  it('bars outside the window are paler and still seen', () => {
    const shade = /\.shade\s*{[^}]*opacity:\s*([\d.]+)/.exec(css('src/chart/WindowSlider.svelte'))![1];
    for (const bar of ['signs', 'enforcement'])
      expect(
        contrast(over(colours['panel']!, Number(shade), colours[bar]!), colours['panel']!),
        bar,
      ).toBeGreaterThanOrEqual(PART);
  });

  it('the window over an embed’s timeline leaves the bars under it seen', () => {
    const veil = over(colours['focus']!, 0.16, colours['paper']!);
    for (const bar of ['signs', 'enforcement'])
      expect(contrast(over(colours['focus']!, 0.16, colours[bar]!), veil), bar).toBeGreaterThanOrEqual(PART);
  });

  it('the strokes that say thinly compiled, and not at all, are seen and differ in more than colour', () => {
    const patterns = css('src/chart/HatchPatterns.svelte');
    const style = (of: string, name: string) =>
      new RegExp(`\\s${of}\\s*{[^}]*\\s${name}:\\s*(?:var\\(--)?([\\w.-]+)`).exec(patterns)?.[1];
    const opacity = (of: string, name: string) => Number(style(of, name) ?? 1);
    const empty = over(colours['line']!, opacity('rect', 'fill-opacity'), colours['panel']!);
    for (const [of, ground] of [
      ['line', colours['panel']!],
      ['path', empty],
    ] as const) {
      const seen = over(colours[style(of, 'stroke')!]!, opacity(of, 'stroke-opacity'), ground);
      expect(contrast(seen, ground), of).toBeGreaterThanOrEqual(PART);
    }
    // One stroke a tile, and two that cross.
    expect(patterns.match(/<line /g)).toHaveLength(1);
    expect(patterns).toMatch(/d="M0 0V5M0 0H5"/);
  });

  it('signs and enforcement are told apart by everybody, and by their side of the axis', () => {
    for (const sight of Object.values(SIGHTS))
      expect(apart(lab(colours['signs']!, sight), lab(colours['enforcement']!, sight))).toBeGreaterThan(30);
    expect(css('src/chart/Timeline.svelte')).toMatch(/▲.*▼/s);
  });
});

it.each(SCHEMES)('pages of prepared views can be read in %s', (scheme) => {
  const pairs = [...each(['ink', 'soft', 'accent'], ['paper']), ['on-accent', 'accent'] as const];
  expect(short(PREPARED[scheme], pairs, TEXT)).toEqual([]);
  expect(short(PREPARED[scheme], [['focus', 'paper']], PART)).toEqual([]);
});

it.each(SCHEMES)('land, water, border and halo of the pages are those of the maps in %s', (scheme) => {
  const { zero, landFar, water, border, halo, focus, ink } = paletteOf('signs', scheme);
  const { land, 'land-far': far, ...page } = PAGE[scheme];
  expect({ zero: land, landFar: far, water: page['water'], border: page['border'] }).toEqual({
    zero,
    landFar,
    water,
    border,
  });
  expect([page['halo'], page['focus'], page['ink']]).toEqual([halo, focus, ink]);
});

const MAPS: readonly (readonly [string, (scheme: Scheme) => Palette])[] = [
  ['signs', (scheme) => paletteOf('signs', scheme)],
  ['enforcement', (scheme) => paletteOf('enforcement', scheme)],
  ['differences', divergingPalette],
  ['hot spots', hotPalette],
  ['histories', historyPalette],
];

describe.each(
  SCHEMES.flatMap((scheme) => MAPS.map(([name, make]) => ({ scheme, name, palette: make(scheme) }))),
)('a map of $name in $scheme', ({ scheme, palette }) => {
  const grounds = [...palette.classes, palette.below, palette.zero, palette.water, palette.landFar];
  /** What is drawn with a light ring about it is seen where the thing or its ring stands out. */
  const ringed = (colour: string, ring: string) =>
    grounds.filter((ground) => Math.max(contrast(colour, ground), contrast(ring, ground)) < PART);

  it('names are read on their halo, and names of neighbours on theirs', () => {
    expect(contrast(palette.ink, palette.halo)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(palette.zone, palette.halo)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(over(palette.ink, 0.75, palette.landFar), palette.landFar)).toBeGreaterThanOrEqual(TEXT);
  });

  it('marks, zones, arrows, the centre and the outline of what is pointed at are seen on every class', () => {
    const arrows = SUBJECTS.map((what) => arrowColour(what, scheme));
    for (const colour of [palette.mark, palette.zone, palette.ink, ...arrows]) {
      expect(contrast(colour, palette.halo)).toBeGreaterThanOrEqual(PART);
      expect(ringed(colour, palette.halo), colour).toEqual([]);
    }
  });

  it('borders of provinces and coasts are seen on land and water, the focus too', () => {
    expect(contrast(palette.border, palette.zero)).toBeGreaterThanOrEqual(PART);
    expect(contrast(palette.coast, palette.zero)).toBeGreaterThanOrEqual(PART);
    expect(contrast(palette.coast, palette.water)).toBeGreaterThanOrEqual(PART);
    expect(contrast(palette.focus, palette.zero)).toBeGreaterThanOrEqual(PART);
  });

  it('numbers written on a class are read', () => {
    for (const colour of palette.classes)
      expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(TEXT);
  });

  it('the largest class stands out from land where nothing was reported', () => {
    expect(
      contrast(palette.classes.at(palette.classes.length === 6 ? -1 : 0)!, palette.zero),
    ).toBeGreaterThanOrEqual(PART);
  });
});

describe.each(SCHEMES)('in %s, to those who see fewer colours', (scheme) => {
  it('hot and cold of one confidence are two colours', () => {
    const { classes } = hotPalette(scheme);
    for (const sight of Object.values(SIGHTS))
      for (let step = 0; step < 3; step++)
        expect(apart(lab(classes[step]!, sight), lab(classes.at(-1 - step)!, sight))).toBeGreaterThan(10);
  });

  it('arrows of operations and of people are two colours, and one of them is a double line', () => {
    const [one, two] = SUBJECTS.map((what) => arrowColour(what, scheme));
    for (const sight of Object.values(SIGHTS))
      expect(apart(lab(one!, sight), lab(two!, sight))).toBeGreaterThan(10);
    expect(readFileSync('src/map/move-layers.ts', 'utf8')).toContain("const double = what === 'people'");
  });
});
