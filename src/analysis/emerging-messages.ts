import type { Emerging, EmergingRequest } from './emerging';
import type { KernelGrid } from './kernel';

export type EmergingGrid = Pick<KernelGrid, 'xKm' | 'yKm' | 'footprints'>;

/** What the page tells the worker: the grid once, then requests, or that one is no longer wanted. */
export type EmergingMessage =
  | { readonly grid: EmergingGrid }
  | { readonly id: number; readonly request: EmergingRequest }
  | { readonly cancel: number };

export type EmergingAnswer =
  { readonly id: number; readonly progress: number } | { readonly id: number; readonly result: Emerging };
