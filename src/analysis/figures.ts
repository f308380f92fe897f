import { NOT_REPORTED, type Events } from './events';
import type { Measure } from './types';

/** What the rows that pass a filter tell of events, one by one. */
export interface Telling {
  readonly events: Events;
  /** 1 for rows that pass. */
  readonly mask: Uint8Array;
  readonly measure: Measure;
}

/** What each row gives to a measure: 1 for the measure `events`, else people, NOT_REPORTED where it gives no figure. */
export function figuresOf({ events, measure }: Pick<Telling, 'events' | 'measure'>): Int32Array {
  switch (measure) {
    case 'events':
      return new Int32Array(events.rowCount).fill(1);
    case 'found':
      return events.rows.found;
    case 'rescued':
      return events.rows.rescued;
    case 'held':
      return events.rows.held;
  }
}

/**
 * Areas that an event touches, each with the largest figure among the event's rows there: rows of one event may tell the
 * same people, so that adding them up could count people twice.
 */
export class AreaFigures {
  readonly areas: number[] = [];
  readonly #largest: Int32Array;

  constructor(areaCount: number) {
    this.#largest = new Int32Array(areaCount).fill(NOT_REPORTED);
  }

  /** Notes a figure; one that is not reported touches nothing. */
  note(area: number, figure: number): void {
    const before = this.#largest[area]!;
    if (before === NOT_REPORTED && figure !== NOT_REPORTED) this.areas.push(area);
    if (figure > before) this.#largest[area] = figure;
  }

  at(area: number): number {
    return this.#largest[area]!;
  }

  /** Makes ready for the next event. */
  clear(): void {
    for (const area of this.areas) this.#largest[area] = NOT_REPORTED;
    this.areas.length = 0;
  }
}
