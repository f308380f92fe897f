import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { embedFiles } from '../../scripts/data/embed-files';
import { createCounts } from '../../src/analysis/counts';
import { createEngine } from '../../src/analysis/engine';
import { buildEvents } from '../../src/analysis/events';
import { decodeCells, type CellsFile } from '../../src/geography/cells';
import type { LabelRow } from '../../src/geography/labels';
import { decodeCompact } from '../../src/pages/embed/compact';
import { decodePacked, unpackCells, type PackedCells } from '../../src/pages/embed/compact-cells';
import { decodeMilestones, decodeMoves } from '../../src/pages/embed/compact-moves';
import { NO_EXTRAS, sceneOf } from '../../src/pages/embed/state';
import { arrowsIn } from '../../src/scene/arrows';
import { buildScene } from '../../src/scene/scene';
import { committedRecord } from './data-committed';
import { randomView, seeded } from './view-random';

const record = committedRecord();
/** As `npm run data` built them. */
const shapes = new Map(
  ['cells-10.json', 'cells-5.json', 'labels.json'].map((name) => [
    name,
    readFileSync(`public/data/${name}`, 'utf8'),
  ]),
);
const files = embedFiles(record, shapes);
const json = (name: string): unknown => JSON.parse(files.get(name)!);

const compact = decodeCompact(json('embed.json'));

/** What is drawn of a scene, without the ids of places, which an embed blanks where they may name a business. */
const drawn = ({ marks, ...scene }: ReturnType<typeof buildScene>) => ({
  ...scene,
  marks: marks.map(({ lon, lat, count, hollow, radiusPx }) => ({ lon, lat, count, hollow, radiusPx })),
});

describe('the data of an embed', () => {
  it('draws exactly the scene of the whole record, whatever the view asks', { timeout: 60_000 }, () => {
    const engine = createEngine(record);
    const grids = {
      10: decodeCells(JSON.parse(shapes.get('cells-10.json')!)),
      5: decodeCells(JSON.parse(shapes.get('cells-5.json')!)),
    };
    const packed = {
      10: decodePacked(json('embed-cells-10.json')),
      5: decodePacked(json('embed-cells-5.json')),
    };
    const counts = createCounts(buildEvents(compact.record), compact.record);
    const whole = createEngine(compact.record);
    const random = seeded(7);
    for (let round = 0; round < 40; round++) {
      const view = { ...randomView(random), surface: random() < 0.5 ? 'provinces' : 'hexagons' } as const;
      const side = view.cellKm;
      const expected = buildScene({
        record,
        view,
        tallies: engine.tallies(view.filters, view.measure),
        eventTallies: engine.tallies(view.filters, 'events'),
        grid: grids[side],
        density: null,
      });
      // What was reported again is counted by the whole engine, as the embed does (pages/embed/again.ts).
      const own = view.filters.again ? whole : counts;
      const scene = sceneOf(
        { record: compact.record, engine: own, view },
        { ...NO_EXTRAS, grid: packed[side] },
      );
      expect(drawn(scene)).toEqual(drawn(expected));
      expect(own.totals(view.filters, view.window, view.measure)).toEqual(
        engine.totals(view.filters, view.window, view.measure),
      );
    }
  });

  it('names provinces and neighbours where the map of the pages names them', () => {
    const wanted = (JSON.parse(shapes.get('labels.json')!) as LabelRow[])
      .filter(([kind]) => kind === 'province' || kind === 'country')
      .map(([, , en, km, , lon, lat]) => [en, km, lon, lat]);
    const named = compact.labels.features.map(({ properties: { en, km }, geometry: { coordinates } }) => [
      en,
      km,
      ...coordinates,
    ]);
    expect(named).toEqual(wanted);
    // Off the mark of Sihanoukville, which lies on its province's point.
    const sea = named.find(([en]) => en === 'Preah Sihanouk')!;
    expect(sea[3]).toBeLessThan(10.4);
  });

  it('keeps footprints and areas of cells to the last digit', () => {
    for (const side of [10, 5]) {
      const { clipped, provinces, ...file } = JSON.parse(shapes.get(`cells-${side}.json`)!) as CellsFile;
      expect(clipped.length).toBeGreaterThan(0);
      expect(provinces.length).toBeGreaterThan(0);
      expect(unpackCells(json(`embed-cells-${side}.json`) as PackedCells)).toMatchObject(file);
    }
  });

  it('draws the arrows of the whole record', () => {
    const always = { start: 0, end: record.end };
    const lines = (arrows: ReturnType<typeof arrowsIn>) =>
      arrows.arrows.map(({ line, head, bearing, what, style, statements, hollow }) => ({
        line,
        head,
        bearing,
        what,
        style,
        statements,
        hollow,
      }));
    for (const workshop of [false, true])
      expect(
        lines(arrowsIn(compact.record, decodeMoves(json('embed-moves.json')), always, workshop)),
      ).toEqual(lines(arrowsIn(record, record, always, workshop)));
  });

  it('names no business, but for the one file that is loaded when an embed was asked to name them', () => {
    const businesses = record.places.filter(({ kind }) => kind === 'compound' || kind === 'sez');
    expect(businesses.length).toBeGreaterThan(20);
    const words = businesses.flatMap(({ id, nameEn }) => [id, nameEn]);
    for (const [name, text] of files)
      if (name !== 'embed-businesses.json')
        expect(
          words.filter((word) => text.includes(`"${word}"`)),
          name,
        ).toEqual([]);
    for (const { nameEn } of businesses)
      expect(files.get('embed-businesses.json')).toContain(JSON.stringify(nameEn));
    // Nor does a zone or a milestone.
    const all = [...files.values()].join('\n');
    for (const { nameEn } of record.zones) expect(files.get('embed-moves.json')).not.toContain(nameEn);
    for (const { title, summary } of record.milestones) {
      expect(all).not.toContain(title);
      expect(all).not.toContain(summary);
    }
    expect(
      decodeMilestones(json('embed-milestones.json')).map(({ id, start, end, major }) => ({
        id,
        start,
        end,
        major,
      })),
    ).toEqual(record.milestones.map(({ id, start, end, major }) => ({ id, start, end, major })));
  });

  it('holds no summary, note or source of the record', () => {
    const all = [...files.values()].join('\n');
    for (const { id, summary, note, sourceIds } of record.incidents) {
      expect(all).not.toContain(`"${id}"`);
      expect(all).not.toContain(summary);
      if (note) expect(all).not.toContain(note);
      for (const source of sourceIds) expect(all).not.toContain(`"${source}"`);
    }
  });

  it('is dated as the record is, also where nothing but a correction is newer', () => {
    const last = record.incidents.reduce((day, { checked }) => Math.max(day, checked ?? 0), 0);
    expect(last).toBeGreaterThan(record.end);
    expect(compact.asOf).toBeGreaterThanOrEqual(last);
    const corrected = embedFiles({ ...record, asOf: last + 30 }, shapes).get('embed.json')!;
    expect(decodeCompact(JSON.parse(corrected)).asOf).toBe(last + 30);
  });

  it('keeps to its sizes', () => {
    const gzip = (name: string): number => gzipSync(files.get(name)!, { level: 9 }).length;
    expect(gzip('embed.json')).toBeLessThanOrEqual(8_000);
    expect(gzip('embed-cells-10.json')).toBeLessThanOrEqual(7_000);
    expect(gzip('embed-cells-5.json')).toBeLessThanOrEqual(12_000);
  });
});
