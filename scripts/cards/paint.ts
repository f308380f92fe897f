import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { figureLines, paintFigure } from '../../src/chart/picture/figure';
import { decodeCells, decodeLabels, decodeShapes } from '../../src/geography/decode';
import type { CellGrid, Labels, Shapes } from '../../src/geography/types';
import type { Language, Messages } from '../../src/language/language';
import { legendOf } from '../../src/scene/legend';
import { gridSide } from '../../src/view/view';
import { addressesOf } from '../site/pages/addresses';
import type { Ground } from '../site/pages/ground';
import type { Prepared } from '../site/pages/prepared';
import { wordsOf } from '../site/pages/words';
import type { Site } from '../../src/record/site';
import { sceneOf } from './scene';

/** Where the shapes lie, and the cells once a view asks for them. */
export interface Drawn {
  readonly shapes: Shapes;
  readonly labels: Labels;
  readonly grid: (side: 10 | 5) => Promise<CellGrid>;
}

/** Reads the shapes of the built data. */
export async function readDrawn(folder: string, { record }: Ground): Promise<Drawn> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(folder, name), 'utf8'));
  const grids = new Map<10 | 5, CellGrid>();
  return {
    shapes: decodeShapes(await read('shapes.topo.json'), record.provinces),
    labels: decodeLabels(await read('labels.json')),
    grid: async (side) => {
      const kept = grids.get(side) ?? decodeCells(await read(`cells-${side}.json`));
      grids.set(side, kept);
      return kept;
    },
  };
}

/** The card of a prepared view as SVG: 1200 × 630, without fonts in it. Businesses are not named. */
export async function cardSvg(
  prepared: Prepared,
  ground: Ground,
  drawn: Drawn,
  t: Messages,
  lang: Language,
  site: Site | null,
): Promise<string> {
  const { record, context, engine } = ground;
  const { view, sentence, events } = wordsOf(prepared, ground, t, lang);
  const side = gridSide(view);
  const grid = side === null ? null : await drawn.grid(side);
  const scene = sceneOf(view, ground, grid);
  const { subject } = prepared;
  const lines = figureLines({
    view,
    record,
    // The number of events below the picture is that of its sentence: of a province its own.
    engine: {
      rows: (filters, window) =>
        subject.kind === 'province'
          ? engine
              .eventsIn(filters, window, { provinceIso: subject.province.iso })
              .flatMap(({ rows }) => rows)
          : engine.rows(filters, window),
      totals: (filters, window, measure) => ({ ...engine.totals(filters, window, measure), events }),
    },
    context,
    t,
    lang,
    ...(site ? { address: site.url + addressesOf(prepared.name, lang).page } : {}),
  });
  return paintFigure({
    format: 'card',
    scene,
    record,
    shapes: drawn.shapes,
    labels: drawn.labels,
    grid,
    context,
    t,
    lang,
    scheme: 'light',
    camera: view.camera,
    zoneNames: false,
    title: sentence,
    legend: legendOf(scene, t, lang, 'light'),
    lines,
  });
}
