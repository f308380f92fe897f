import { untrack } from 'svelte';
import type { HotSpots } from '../../analysis/hotspots';
import type { Engine } from '../../analysis/engine';
import { filterKey } from '../../analysis/filters';
import type { Tallies } from '../../analysis/types';
import type { CellGrid } from '../../geography/types';
import type { ContextRecord, CoreRecord, Span } from '../../record/types';
import type { SceneArrows } from '../../scene/arrows';
import type { SceneCentre } from '../../scene/centre';
import type { HistoryState } from '../../scene/history';
import type { View } from '../../view/types';
import { loadAgain } from '../../panel/load-again';
import type { EmergingJob, EmergingWorker } from './layer-code';
import { LoadError } from './load';

type Code = typeof import('./layer-code');

/** What the layers are made from: the explorer's own state. */
interface Ground {
  readonly record: CoreRecord;
  readonly engine: Engine;
  readonly limits: Span;
  readonly view: View;
  readonly settled: Span;
  readonly grid: CellGrid | null;
  readonly files: { readonly context: { readonly value: ContextRecord | null } };
}

/** Whether a view asks for anything that these layers draw. */
function asksForLayers({ surface, arrows, centre, workshop }: View): boolean {
  return arrows || (!workshop && (centre || surface === 'hotspots' || surface === 'history'));
}

/** Hot spots, their history, arrows and the centre: nothing of it is loaded or computed before a view asks for it. */
export class Layers {
  code = $state.raw<Code | null>(null);
  error = $state.raw<LoadError | null>(null);
  /** The latest history, and the filters that it was made for. */
  #found = $state.raw<{ readonly filters: string; readonly state: HistoryState } | null>(null);
  /** The share of the work on a history that is done; `null` where none is worked on. */
  progress = $state<number | null>(null);

  readonly #ground: Ground;
  #workers = new WeakMap<CellGrid, EmergingWorker>();
  #job: EmergingJob | null = null;
  #asked = '';

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  readonly #placed: Tallies | null = $derived.by(() => {
    const { engine, record, view } = this.#ground;
    if (!this.code || !asksForLayers(view)) return null;
    return this.code.placedTallies(engine, record.places, view.filters);
  });

  readonly hotspots: HotSpots | null = $derived.by(() => {
    const { view, grid } = this.#ground;
    if (view.surface !== 'hotspots' || view.workshop || !this.code || !grid || !this.#placed) return null;
    return this.code.hotSpotsIn(grid, this.#placed, view.window);
  });

  readonly history: HistoryState | null = $derived.by(() => {
    const { filters, surface } = this.#ground.view;
    return surface === 'history' && this.#found?.filters === filterKey(filters) ? this.#found.state : null;
  });

  readonly arrows: SceneArrows | null = $derived.by(() => {
    const { view, record, files } = this.#ground;
    const context = files.context.value;
    if (!view.arrows || !this.code || !context) return null;
    return this.code.sceneArrows(record, context, view.window, view.workshop);
  });

  readonly centre: SceneCentre | null = $derived.by(() => {
    const { view, record, limits } = this.#ground;
    if (!view.centre || view.workshop || !this.code || !this.#placed) return null;
    return this.code.sceneCentre(this.#placed, record.places, view.window, limits.start, record.coverage);
  });

  /** Loads the code of these layers where the view asks for one of them. */
  load = async (again = false): Promise<void> => {
    if (this.code || !asksForLayers(this.#ground.view)) return;
    try {
      const bring = () => import('./layer-code');
      this.code = await (again ? loadAgain(bring) : bring());
      this.error = null;
    } catch (error) {
      this.error = new LoadError('(layers)', error instanceof TypeError ? 'network' : String(error));
    }
  };

  /** Works out the history of the window that stands still, off the main thread; a newer one overtakes an older one. */
  computeHistory = (): void => {
    const { view, grid, settled, limits, record } = this.#ground;
    const [code, placed] = [this.code, this.#placed];
    if (view.surface !== 'history' || view.workshop || !grid || !code || !placed) return this.#cancel();
    const filters = filterKey(view.filters);
    const asked = `${filters};${settled.start};${settled.end}`;
    untrack(() => {
      if (asked === this.#asked) return;
      this.#cancel();
      this.#asked = asked;
      const request = code.prepareHistory(placed, settled, limits, record.coverage);
      if (request.status === 'too-few') {
        this.#found = { filters, state: request };
        return;
      }
      let worker = this.#workers.get(grid);
      if (!worker) this.#workers.set(grid, (worker = code.createEmerging(grid)));
      this.progress = 0;
      const job = worker.run(request, (share) => {
        if (this.#job === job) this.progress = share;
      });
      this.#job = job;
      void job.result.then((state) => {
        if (this.#job !== job || !state) return;
        this.#job = null;
        this.progress = null;
        this.#found = { filters, state };
      });
    });
  };

  /** Stops the work on a history at the reader's wish. */
  stop = (): void => {
    const asked = this.#asked;
    this.#cancel();
    this.#asked = asked;
    this.#found = { filters: filterKey(this.#ground.view.filters), state: { status: 'stopped' } };
  };

  /** Takes up what was stopped. */
  again = (): void => {
    this.#asked = '';
    this.#found = null;
    this.computeHistory();
  };

  #cancel(): void {
    const job = this.#job;
    this.#job = null;
    job?.cancel();
    this.#asked = '';
    untrack(() => {
      if (this.progress !== null) this.progress = null;
    });
  }
}
