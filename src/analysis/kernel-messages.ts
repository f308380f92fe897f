import type { KernelGrid } from './kernel';

/** What the page tells the worker: the grid once, then one request at a time. */
export type KernelMessage = { readonly grid: KernelGrid } | KernelRequest;

export interface KernelRequest {
  readonly id: number;
  /** Mass of every place, from `Tallies.mass`. */
  readonly mass: Float64Array;
  readonly bandwidthKm: number;
  /** Length of the window. */
  readonly days: number;
}

export interface KernelAnswer {
  readonly id: number;
  readonly density: Float64Array;
}
