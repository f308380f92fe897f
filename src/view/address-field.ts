import type { Filters } from '../analysis/types';
import type { Day } from '../record/types';
import type { Compare, View } from './types';

/** What the address is read against. Lists that are not at hand are not asked: their ids are then taken as they are. */
export interface Known {
  readonly end: Day;
  readonly incidents?: readonly { readonly id: string }[];
  readonly places?: readonly { readonly id: string }[];
  readonly provinces?: readonly { readonly iso: string }[];
  readonly milestones?: readonly { readonly id: string }[];
  readonly zones?: readonly { readonly id: string }[];
  readonly withdrawn?: readonly { readonly incidentId: string }[];
}

export type FieldFault = 'unreadable' | 'unknown-id' | 'clipped' | 'outside';

/** What a value says: a change of the view, a fault, or both where only a part of it could be followed. */
export interface Reading {
  readonly patch?: Partial<View>;
  readonly filter?: Partial<Filters>;
  readonly compare?: Partial<Compare>;
  readonly fault?: FieldFault;
}

/** One part of a view as the address holds it. */
export interface Field {
  readonly keys: readonly string[];
  /** Key and value of this part of a view. */
  write(view: View): readonly [key: string, value: string];
  read(key: string, text: string, known: Known): Reading;
}

/** The two readings of a value that says nothing. */
export const UNREADABLE: Reading = { fault: 'unreadable' };
export const UNKNOWN: Reading = { fault: 'unknown-id' };

/** What an id of the record may look like. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

/** Whether a list has a row with this id; true where the list is not at hand. */
export function holds(rows: readonly { readonly id: string }[] | undefined, id: string): boolean {
  return rows?.some((row) => row.id === id) ?? true;
}

/** Values between commas; `null` where one stands there twice or is not `known`. */
export function readList(text: string, known: (value: string) => boolean): string[] | null {
  const values = text.split(',');
  return new Set(values).size === values.length && values.every(known) ? values : null;
}
