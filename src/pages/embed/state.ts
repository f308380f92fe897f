import { createCounts, type Counts } from '../../analysis/counts';
import { buildEvents } from '../../analysis/events';
import type { HotSpots } from '../../analysis/hotspots';
import type { CellGrid, Labels } from '../../geography/types';
import type { Language } from '../../language/language';
import type { ContextRecord, CoreRecord, Day } from '../../record/types';
import type { SceneArrows } from '../../scene/arrows';
import type { SceneCentre } from '../../scene/centre';
import type { HistoryState } from '../../scene/history';
import { buildScene } from '../../scene/scene';
import type { Scene } from '../../scene/types';
import { decodeView } from '../../view/address';
import { readEmbed, type EmbedOptions } from '../../view/embed-address';
import type { View } from '../../view/types';
import type { CompactRecord } from './compact';

/** What layers beyond provinces are drawn from; `null` until it is there. */
export interface Extras {
  readonly grid: CellGrid | null;
  readonly density: Float64Array | null;
  readonly context: ContextRecord | null;
  readonly hotspots: HotSpots | null;
  readonly history: HistoryState | null;
  readonly arrows: SceneArrows | null;
  readonly centre: SceneCentre | null;
}

export const NO_EXTRAS: Extras = {
  grid: null,
  density: null,
  context: null,
  hotspots: null,
  history: null,
  arrows: null,
  centre: null,
};

/** What an embed knows. */
export interface EmbedState {
  readonly record: CoreRecord;
  /** Without what was reported again, until a view asks for it. */
  engine: Counts;
  readonly labels: Labels;
  readonly asOf: Day;
  readonly options: EmbedOptions;
  readonly view: View;
}

/**
 * What an embed shows: the view of its address. Incidents, places and zones are not opened, since an embed has nothing to
 * read; a province that is selected stays so. Names of businesses are off in workshop mode whatever is asked.
 */
export function readState(
  { record, labels, asOf }: CompactRecord,
  fragment: string,
  language: Language,
): EmbedState {
  const { options, view: address } = readEmbed(fragment);
  const { view } = decodeView(address, { end: record.end, provinces: record.provinces }, language);
  const selection = view.selection?.type === 'province' ? view.selection : null;
  return {
    record,
    engine: createCounts(buildEvents(record), record),
    labels,
    asOf,
    options: { ...options, names: options.names && !view.workshop },
    view: { ...view, selection },
  };
}

/** The scene of a view. */
export function sceneOf(
  { record, engine, view }: Pick<EmbedState, 'record' | 'engine' | 'view'>,
  extras: Extras,
): Scene {
  return buildScene({
    record,
    view,
    tallies: engine.tallies(view.filters, view.measure),
    eventTallies: engine.tallies(view.filters, 'events'),
    ...extras,
  });
}
