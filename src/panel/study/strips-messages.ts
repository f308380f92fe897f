import type { Strips, StripsRecord, StripsRequest } from './strips';

/** What the page tells the worker: the record once, then requests, or that one is no longer wanted. */
export type StripsMessage =
  | { readonly data: StripsRecord }
  | { readonly id: number; readonly request: StripsRequest }
  | { readonly cancel: number };

export type StripsAnswer =
  { readonly id: number; readonly progress: number } | { readonly id: number; readonly result: Strips };
