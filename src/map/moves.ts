import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { CellGrid } from '../geography/types';
import { toLonLat } from '../geography/projection';
import type { SceneArrow } from '../scene/arrows';
import type { SceneCentre } from '../scene/centre';
import { inkOn } from '../scene/contrast';
import { historyPalette } from '../scene/hot-colours';
import { HISTORY_NONE, HISTORY_PATTERNS } from '../scene/hot-fills';

const collection = <G extends LineString | Point>(features: Feature<G>[]): FeatureCollection<G> => ({
  type: 'FeatureCollection',
  features,
});
const point = (coordinates: number[], properties: object, id?: number): Feature<Point> => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id }),
  properties: { ...properties },
  geometry: { type: 'Point', coordinates },
});

/** The lines of arrows; a feature's id is the arrow's index. The wide ones come first, so that thin ones lie over them. */
export function arrowLines(arrows: readonly SceneArrow[]): FeatureCollection<LineString> {
  return collection(
    arrows.map(({ id: relocationId, line, what, style, statements }, id): Feature<LineString> => ({
      type: 'Feature',
      id,
      properties: { relocationId, what, style, statements },
      geometry: { type: 'LineString', coordinates: [...line] },
    })),
  );
}

/** The heads of arrows, hollow where an end is not known more finely than to a province or a border. */
export function arrowHeads(arrows: readonly SceneArrow[]): FeatureCollection<Point> {
  return collection(
    arrows.map(({ head, bearing, what, hollow, statements }) =>
      point(head, { look: `${what}-${hollow ? 'hollow' : 'filled'}`, bearing, statements }),
    ),
  );
}

/** Relocation id → the index of the arrow that stands for it. */
export function indexArrows(arrows: readonly SceneArrow[]): ReadonlyMap<string, number> {
  return new Map(
    arrows.flatMap(({ relocations }, index) => relocations.map(({ id }) => [id, index] as const)),
  );
}

/** Ellipse, path of centres and centre, told apart by `part`; nothing where there is none. */
export function centreFeatures(centre: SceneCentre | null): FeatureCollection<LineString | Point> {
  if (centre?.status !== 'found') return collection([]);
  const line = (part: string, coordinates: number[][]): Feature<LineString | Point> => ({
    type: 'Feature',
    properties: { part },
    geometry: { type: 'LineString', coordinates },
  });
  const { lon, lat } = centre.centre;
  const runs = centre.path.map((run) => run.map((found) => [found.lon, found.lat]));
  return collection<LineString | Point>([
    line('ellipse', [...centre.ring]),
    ...runs.filter((run) => run.length > 1).map((run) => line('path', run)),
    ...centre.path
      .flat()
      .filter((found) => found !== centre.centre)
      .map((found) => point([found.lon, found.lat], { part: 'before' })),
    point([lon, lat], { part: 'centre' }),
  ]);
}

/** The number of its pattern in every cell of a history that has one, in an ink that is read on its colour. */
export function patternNumbers(grid: CellGrid, fills: Int8Array): FeatureCollection<Point> {
  const [light, dark] = [historyPalette('light').classes, historyPalette('dark').classes];
  const features: Feature<Point>[] = [];
  fills.forEach((fill, cell) => {
    if (fill < 0 || fill >= HISTORY_NONE) return;
    const number = String((fill % HISTORY_PATTERNS) + 1);
    const inks = { inkLight: inkOn(light[fill]!), inkDark: inkOn(dark[fill]!) };
    features.push(point(toLonLat(grid.xKm[cell]!, grid.yKm[cell]!), { number, ...inks }));
  });
  return collection(features);
}
