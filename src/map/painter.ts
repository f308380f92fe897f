import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { CellGrid, Shapes } from '../geography/types';
import type { CoreRecord, Zone } from '../record/types';
import { hatchOf } from '../scene/colours';
import type { SceneArrows } from '../scene/arrows';
import type { SceneCentre } from '../scene/centre';
import type { Target } from '../scene/describe';
import type { HistoryState } from '../scene/history';
import { FILL_NO_COVERAGE, FILL_ZERO, type Scene } from '../scene/types';
import type { Surface } from '../view/types';
import { imagesOf } from './icons';
import { isOfCells } from './look';
import { indexPlaces, markPoints } from './marks';
import { arrowHeads, arrowLines, centreFeatures, indexArrows, patternNumbers } from './moves';
import { fillChanges } from './paint';
import { styleChanges } from './restyle';
import { buildStyle, type LabelFonts, type Look, type SourceName } from './style';
import { zoneDiscs, zonePoints } from './zones';

export type Emphasis = 'hover' | 'selected';

/** Paints scenes on one map whose style is loaded. It remembers what it painted and changes only what differs. */
export interface Painter {
  look(look: Look): void;
  shapes(shapes: Shapes): void;
  cells(grid: CellGrid): void;
  zones(zones: readonly Zone[]): void;
  scene(scene: Scene): void;
  emphasise(emphasis: Emphasis, target: Target | null): void;
}

const NONE = new Int8Array(0);

/**
 * @param style the style that the map was made with
 * @param drawn the shapes that were in it
 */
export function createPainter(
  map: MapLibreMap,
  record: CoreRecord,
  fonts: LabelFonts,
  style: StyleSpecification,
  drawn: Shapes,
): Painter {
  const places = indexPlaces(record.places);
  const provinces = new Map(record.provinces.map(({ iso }, index) => [iso, index]));
  const painted = { provinces: NONE, cells: NONE };
  const emphasised: Record<Emphasis, { source: SourceName; id: number } | null> = {
    hover: null,
    selected: null,
  };
  let current = style;
  let currentShapes = drawn;
  let zoneIndex = new Map<string, number>();
  let marksKey = '';
  let drawnArrows: SceneArrows | null = null;
  let arrowIndex: ReadonlyMap<string, number> = new Map();
  let drawnCentre: SceneCentre | null = null;
  let cellGrid: CellGrid | null = null;
  let cellsKind: Surface = 'none';
  let numbered: HistoryState | null = null;

  const setData = (name: SourceName, data: FeatureCollection): void => {
    void map.getSource<GeoJSONSource>(name)?.setData(data);
  };

  const paintFills = (source: 'provinces' | 'cells', fills: Int8Array): void => {
    for (const [id, fill] of fillChanges(painted[source], fills)) {
      map.setFeatureState({ source, id }, { fill, hatched: hatchOf(fill) !== null });
    }
    painted[source] = fills.slice();
  };

  const featureOf = (target: Target): { source: SourceName; id: number } | null => {
    const [source, id] = (
      {
        province: ['provinces', provinces.get(target.id)],
        place: ['marks', places.get(target.id)],
        zone: ['zones', zoneIndex.get(target.id)],
        cell: ['cells', Number(target.id)],
        relocation: ['arrows', arrowIndex.get(target.id)],
      } as const
    )[target.type];
    return id === undefined || Number.isNaN(id) ? null : { source, id };
  };

  return {
    look(look) {
      for (const [name, pixels] of Object.entries(imagesOf(look.hue, look.scheme))) {
        if (!map.hasImage(name)) map.addImage(name, pixels, { pixelRatio: 2 });
      }
      const next = buildStyle(look, fonts);
      for (const { layer, group, name, value } of styleChanges(current, next)) {
        if (group === 'paint') map.setPaintProperty(layer, name as never, value as never);
        else map.setLayoutProperty(layer, name as never, value as never);
      }
      current = next;
    },
    shapes(shapes) {
      if (shapes === currentShapes) return;
      currentShapes = shapes;
      setData('provinces', shapes.provinces);
      setData('neighbours', shapes.neighbours);
      setData('lakes', shapes.lakes);
    },
    cells(grid) {
      cellGrid = grid;
      map.removeFeatureState({ source: 'cells' });
      painted.cells = NONE;
      emphasised.hover = emphasised.hover?.source === 'cells' ? null : emphasised.hover;
      emphasised.selected = emphasised.selected?.source === 'cells' ? null : emphasised.selected;
      setData('cells', grid.shapes);
    },
    zones(zones) {
      zoneIndex = new Map(zones.map(({ id }, index) => [id, index]));
      setData('zones', zonePoints(zones));
      setData('discs', zoneDiscs(zones));
    },
    scene({ surface, marks, showMarks, emptyShare, arrows, centre, history }) {
      const ofCells = isOfCells(surface.kind);
      // Under cells the provinces have no class; where nothing was compiled they carry the hatch for all of it.
      const bare = emptyShare === 1 ? FILL_NO_COVERAGE : FILL_ZERO;
      paintFills(
        'provinces',
        surface.kind === 'provinces' ? surface.fills : new Int8Array(record.provinces.length).fill(bare),
      );
      // Classes of another surface have no meaning on this one; those of another window stay until the next are there.
      if (ofCells && surface.pending && surface.kind !== cellsKind)
        paintFills('cells', new Int8Array(painted.cells.length).fill(FILL_ZERO));
      else if (ofCells && !surface.pending) paintFills('cells', surface.fills);
      if (ofCells) cellsKind = surface.kind;
      const key = showMarks ? JSON.stringify(marks.map(({ placeId, count }) => [placeId, count])) : '';
      if (key !== marksKey) setData('marks', markPoints(showMarks ? marks : [], places));
      marksKey = key;
      // What is off is hidden by its layers: its data stay as they are.
      if (arrows && arrows !== drawnArrows) {
        map.removeFeatureState({ source: 'arrows' });
        for (const emphasis of ['hover', 'selected'] as const)
          if (emphasised[emphasis]?.source === 'arrows') emphasised[emphasis] = null;
        arrowIndex = indexArrows(arrows.arrows);
        setData('arrows', arrowLines(arrows.arrows));
        setData('heads', arrowHeads(arrows.arrows));
        drawnArrows = arrows;
      }
      if (centre && centre !== drawnCentre) {
        setData('centre', centreFeatures(centre));
        drawnCentre = centre;
      }
      if (history && history !== numbered && cellGrid && !surface.pending) {
        setData('numbers', patternNumbers(cellGrid, surface.fills));
        numbered = history;
      }
    },
    emphasise(emphasis, target) {
      const was = emphasised[emphasis];
      const next = target === null ? null : featureOf(target);
      if (was?.source === next?.source && was?.id === next?.id) return;
      if (was) map.setFeatureState(was, { [emphasis]: false });
      if (next) map.setFeatureState(next, { [emphasis]: true });
      emphasised[emphasis] = next;
    },
  };
}
