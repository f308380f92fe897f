import { readFileSync } from 'node:fs';
import { createEngine } from '../../src/analysis/engine';
import { emergingHotSpots } from '../../src/analysis/emerging-cube';
import { kernelDensity } from '../../src/analysis/kernel';
import { placedTallies } from '../../src/analysis/placed';
import { paintMap } from '../../src/chart/picture/map';
import { decodeCells, decodeLabels, decodeShapes } from '../../src/geography/decode';
import { loadMessages } from '../../src/language/language';
import { coverageOf } from '../../src/record/coverage';
import { decodeContext, decodeCore } from '../../src/record/decode';
import { sceneArrows } from '../../src/scene/arrows';
import { sceneCentre } from '../../src/scene/centre';
import type { Scheme } from '../../src/scene/colours';
import { prepareHistory, type HistoryState } from '../../src/scene/history';
import { hotSpotsIn } from '../../src/scene/hotspots';
import { legendOf } from '../../src/scene/legend';
import { buildScene } from '../../src/scene/scene';
import { decodeView } from '../../src/view/address';
import { viewSentence } from '../../src/view/sentence';
import type { View } from '../../src/view/types';

/** Loaded at once: what imports this module later may have no way to load more. */
const MESSAGES = { en: await loadMessages('en'), km: await loadMessages('km') };

const json = (file: string): unknown => JSON.parse(readFileSync(`public/data/${file}`, 'utf8'));

/** The built record, as the page loads it. */
export function builtRecord() {
  const record = decodeCore(json('record.json'));
  return {
    record,
    engine: createEngine(record),
    context: decodeContext(json('context.json')),
    shapes: decodeShapes(json('shapes.topo.json'), record.provinces),
    labels: decodeLabels(json('labels.json')),
    grids: { 10: decodeCells(json('cells-10.json')), 5: decodeCells(json('cells-5.json')) },
  };
}

export type Built = ReturnType<typeof builtRecord>;

const sideOf = ({ surface, cellKm }: View): 10 | 5 =>
  surface === 'hotspots' || surface === 'history' ? 10 : surface === 'kernel' ? 5 : cellKm;

/** The picture of an address, put together as the page does. */
export function pictureOf(built: Built, address: string, lang: keyof typeof MESSAGES, scheme: Scheme) {
  const { record, engine, context, shapes, labels } = built;
  const { view, notices } = decodeView(address, record, lang);
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  const t = MESSAGES[lang];
  const grid = built.grids[sideOf(view)];
  const tallies = engine.tallies(view.filters, view.measure);
  const placed = placedTallies(engine, record.places, view.filters);
  const limits = { start: Math.min(...record.coverage.map(({ start }) => start)), end: record.end };
  const mass = tallies.mass(view.window, new Float64Array(record.places.length));
  const days = view.window.end - view.window.start + 1;
  const scene = buildScene({
    record,
    view,
    tallies,
    eventTallies: engine.tallies(view.filters, 'events'),
    grid,
    density: view.surface === 'kernel' ? kernelDensity(grid, mass, view.bandwidthKm, days) : null,
    hotspots: view.surface === 'hotspots' ? hotSpotsIn(grid, placed, view.window) : null,
    history: view.surface === 'history' ? historyOf(built, view, limits) : null,
    arrows: view.arrows ? sceneArrows(record, context, view.window, view.workshop) : null,
    centre: view.centre
      ? sceneCentre(placed, record.places, view.window, limits.start, record.coverage)
      : null,
  });
  const totals = engine.totals(view.filters, view.window, view.measure);
  const province = record.provinces.find(({ iso }) => iso === totals.topProvince?.iso);
  const sentence = viewSentence(
    {
      window: view.window,
      set: view.filters.set,
      measure: view.measure,
      count: totals.count,
      events: totals.events,
      provinces: totals.provinces,
      top:
        province && totals.topProvince && !totals.topProvince.tie
          ? { nameEn: province.nameEn, nameKm: province.nameKm, count: totals.topProvince.count }
          : null,
      coverage: coverageOf(view.window, record.coverage),
      countryOnly: totals.countryOnly,
      unreported: totals.unreported,
      filtersActive: false,
    },
    t,
    lang,
  );
  const legend = legendOf(scene, t, lang, scheme);
  const { camera } = view;
  return {
    view,
    sentence,
    legend,
    picture: { scene, record, shapes, labels, grid, context, t, lang, scheme, camera, label: sentence },
  };
}

function historyOf({ record, engine, grids }: Built, view: View, limits: View['window']): HistoryState {
  const placed = placedTallies(engine, record.places, view.filters);
  const request = prepareHistory(placed, view.window, limits, record.coverage);
  return request.status === 'ready' ? emergingHotSpots(grids[10], request) : request;
}

/** What a page of this size would show of an address: the scene, and its picture as the painter writes it. */
export function paintAddress(address: string, width: number, height: number) {
  const { picture } = pictureOf(builtRecord(), address, 'en', 'light');
  const whole = { ...picture, width, height };
  return { scene: picture.scene, picture: whole, svg: paintMap(whole) };
}
