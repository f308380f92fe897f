import { decodeCells, decodeLabels, decodeShapes } from '../../geography/decode';
import type { CellGrid, Labels, Shapes } from '../../geography/types';
import { decodeContext } from '../../record/decode';
import type { ContextRecord, CoreRecord } from '../../record/types';
import { loadData, LoadError } from './load';

/** A part of the page's data: not asked for, on its way, there, or failed with its cause. */
interface Part<T> {
  readonly value: T | null;
  readonly error: LoadError | null;
}
const EMPTY: Part<never> = { value: null, error: null };

/** Side of the hexagons in km. */
type Side = 10 | 5;

/** The data files that come after the record: each is loaded once when first asked for, and again after a failure. */
export class DataFiles {
  context = $state.raw<Part<ContextRecord>>(EMPTY);
  shapes = $state.raw<Part<Shapes>>(EMPTY);
  /** Finer shapes for a near camera; without them the coarse ones stay. */
  detailShapes = $state.raw<Shapes | null>(null);
  labels = $state.raw<Part<Labels>>(EMPTY);
  grids = $state.raw<Readonly<Partial<Record<Side, CellGrid>>>>({});
  gridError = $state.raw<LoadError | null>(null);

  readonly #provinces: CoreRecord['provinces'];
  /** Files that were asked for and have not failed. */
  #asked: Partial<Record<string, Promise<void>>> = {};

  constructor({ provinces }: Pick<CoreRecord, 'provinces'>) {
    this.#provinces = provinces;
  }

  /** Sources, statistics, claims, relocations, zones and crossings. */
  loadContext = async (): Promise<void> => {
    await this.#once('context.json', decodeContext, (part) => (this.context = part));
  };

  /** Provinces, neighbours and lakes, and where their names stand. */
  loadShapes = async (): Promise<void> => {
    await Promise.all([
      this.#once('shapes.topo.json', this.#decodeShapes, (part) => (this.shapes = part)),
      this.#once('labels.json', decodeLabels, (part) => (this.labels = part)),
    ]);
  };

  loadDetail = async (): Promise<void> => {
    const done = ({ value }: Part<Shapes>) => (this.detailShapes = value);
    await this.#once('shapes-detail.topo.json', this.#decodeShapes, done);
  };

  /** The hexagons of a side, and the footprints of places on them. */
  loadGrid = async (side: Side): Promise<void> => {
    await this.#once(`cells-${side}.json`, decodeCells, ({ value, error }) => {
      this.gridError = error;
      if (value) this.grids = { ...this.grids, [side]: value };
    });
  };

  readonly #decodeShapes = (json: unknown): Shapes => decodeShapes(json, this.#provinces);

  /** Loads a file; whoever asks again meanwhile waits for the same. */
  #once<T>(file: string, decode: (json: unknown) => T, done: (part: Part<T>) => void): Promise<void> {
    return (this.#asked[file] ??= this.#load(file, decode, done));
  }

  async #load<T>(file: string, decode: (json: unknown) => T, done: (part: Part<T>) => void): Promise<void> {
    try {
      done({ value: await loadData(file, decode), error: null });
    } catch (error) {
      this.#asked[file] = undefined;
      done({ value: null, error: error instanceof LoadError ? error : new LoadError(file, String(error)) });
    }
  }
}
