import type { FeatureCollection, MultiPolygon, Polygon, Point } from 'geojson';

/** Properties of a province polygon. The feature `id` is the index of the province in `CoreRecord.provinces`. */
export interface ProvinceProperties {
  readonly iso: string;
}
export type ProvinceShapes = FeatureCollection<Polygon | MultiPolygon, ProvinceProperties>;

/** What `public/data/shapes.topo.json` (and `shapes-detail.topo.json`) decode to. */
export interface Shapes {
  readonly provinces: ProvinceShapes;
  /** Land of the neighbours, for context; `id` thailand, vietnam, laos. No data is drawn on it. */
  readonly neighbours: FeatureCollection<Polygon | MultiPolygon, { readonly name: string }>;
  /** Lakes (Tonle Sap), drawn as water over the land; empty where no source in reach has them. */
  readonly lakes: FeatureCollection<Polygon | MultiPolygon>;
}

/**
 * Hexagonal cells of one size, clipped at coast and border, with the share of every place's footprint in each cell.
 * Built by `npm run data`; feature `id` = cell index (0-based).
 */
export interface CellGrid {
  /** Side of the hexagon in km: 10 or 5. */
  readonly sideKm: number;
  readonly shapes: FeatureCollection<Polygon | MultiPolygon>;
  /** Area of each clipped cell in km². */
  readonly areaKm2: Float64Array;
  /** Centre of each cell in km on a local equal-area projection. */
  readonly xKm: Float64Array;
  readonly yKm: Float64Array;
  /** Province (index in CoreRecord.provinces) that holds the cell's centre or most of its area; names the cell, counts nothing. */
  readonly province: Uint8Array;
  /** Footprints: place × cell shares as compressed sparse rows. */
  readonly footprints: Footprints;
}

/**
 * Row p (index in CoreRecord.places) spans `offsets[p]` to `offsets[p + 1]`: cell indices and the share of the place's
 * footprint in each, summing to one; an empty row for the country and for places nothing is recorded at.
 */
export interface Footprints {
  readonly offsets: Uint32Array;
  readonly cells: Uint32Array;
  readonly shares: Float64Array;
}

export type LabelKind = 'province' | 'town' | 'crossing' | 'country';
export interface LabelProperties {
  readonly kind: LabelKind;
  readonly placeId: string;
  readonly en: string;
  readonly km: string;
  /** Lower is drawn first where labels collide. */
  readonly rank: number;
}
export type Labels = FeatureCollection<Point, LabelProperties>;
