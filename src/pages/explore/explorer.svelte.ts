import { createEngine, type Engine } from '../../analysis/engine';
import { filterKey } from '../../analysis/filters';
import { createKernel, type Kernel } from '../../analysis/kernel-client';
import { DEFAULT_FILTERS, type Filters, type MonthCount, type Tallies } from '../../analysis/types';
import type { CellGrid } from '../../geography/types';
import { FIRST_MESSAGES, loadMessages, type Language, type Messages } from '../../language/language';
import { firstCompiled } from '../../record/coverage';
import type { CoreRecord, Span } from '../../record/types';
import { loadAgain } from '../../panel/load-again';
import { buildScene } from '../../scene/scene';
import type { Scene } from '../../scene/types';
import { decodeView, encodeView, fullAddress, isAddress, type Notice } from '../../view/address';
import { sentenceOf } from '../../view/sentence-of';
import type { View } from '../../view/types';
import { defaultView, gridSide, timelineLimits } from '../../view/view';
import { DataFiles } from './data-files.svelte';
import { Layers } from './layers.svelte';
import { LoadError } from './load';

/** What the page knows and what follows from it. One view, one way to change it: `update`. */
export class Explorer {
  readonly record: CoreRecord;
  readonly engine: Engine;
  readonly files: DataFiles;
  /** From the first day that is compiled, or the record's end where none is, to the record's end. */
  readonly limits: Span;

  view = $state.raw<View>() as View;
  /** The window once it has stood still for a moment. */
  settled = $state.raw<Span>() as Span;
  notices = $state.raw<readonly Notice[]>([]);
  messages = $state.raw<Messages>(FIRST_MESSAGES);
  /** All texts are there, not those of the first paint only. */
  complete = $state(false);
  /** The language of `messages`: the view's, once it is loaded. */
  language = $state.raw<Language>('en');
  languageError = $state.raw<LoadError | null>(null);
  /** The latest kernel density, and what but for the window it was asked for. */
  density = $state.raw<{ readonly asked: string; readonly values: Float64Array } | null>(null);

  #kernels = new WeakMap<CellGrid, Kernel>();
  #language: Language;

  constructor(record: CoreRecord, language: Language) {
    this.record = record;
    this.engine = createEngine(record);
    this.files = new DataFiles(record);
    this.#language = language;
    this.limits = { start: firstCompiled(record), end: record.end };
    this.#read(isAddress(location.hash) ? location.hash : '');
    this.settled = this.view.window;
  }

  /** Hot spots, their history, arrows and the centre. */
  readonly layers = new Layers(this);
  readonly tallies: Tallies = $derived.by(() => this.engine.tallies(this.view.filters, this.view.measure));
  readonly #above: Filters = $derived.by(() => ({
    ...this.view.filters,
    set: this.view.filters.set === 'reports' ? 'reports' : 'signs',
  }));
  readonly #below: Filters = $derived.by(() => ({ ...this.view.filters, set: 'enforcement' }));
  readonly span: Span = $derived.by(() => timelineLimits(this.view.timeline, this.record));
  readonly signMonths: MonthCount[] = $derived.by(() =>
    this.engine.tallies(this.#above, 'events').months(this.span),
  );
  readonly enforcementMonths: MonthCount[] = $derived.by(() =>
    this.engine.tallies(this.#below, 'events').months(this.span),
  );
  readonly grid: CellGrid | null = $derived.by(
    () => this.files.grids[this.#gridSide() ?? this.view.cellKm] ?? null,
  );
  /** A density of other events or another bandwidth is not shown; while the window moves the last one stays until the next. */
  readonly #densityAsked: string = $derived.by(
    () => `${this.view.bandwidthKm};${this.view.measure};${filterKey(this.view.filters)}`,
  );
  readonly scene: Scene = $derived.by(() =>
    buildScene({
      record: this.record,
      view: this.view,
      tallies: this.tallies,
      eventTallies: this.engine.tallies(this.view.filters, 'events'),
      grid: this.grid,
      density: this.density?.asked === this.#densityAsked ? this.density.values : null,
      hotspots: this.layers.hotspots,
      history: this.layers.history,
      arrows: this.layers.arrows,
      centre: this.layers.centre,
    }),
  );
  readonly sentence: string = $derived.by(() =>
    sentenceOf(this.view, this.engine, this.record, this.messages, this.language),
  );
  readonly filtered: boolean = $derived.by(() => {
    const usual = { ...DEFAULT_FILTERS, set: this.view.filters.set };
    return filterKey(this.view.filters) !== filterKey(usual);
  });

  /** The one way to change the view. */
  update = (patch: Partial<View>): void => {
    const next = { ...this.view, ...patch };
    // A cell is known by its number in the grid on screen: in another grid it would be another cell.
    const regrid = next.surface !== this.view.surface || next.cellKm !== this.view.cellKm;
    this.view = regrid && next.selection?.type === 'cell' ? { ...next, selection: null } : next;
  };

  /**
   * Follows an address that the reader went to. What it does not understand falls back with a notice; the language and
   * workshop mode stay as they are where it says nothing of them.
   */
  readAddress(fragment: string): void {
    const { workshop } = this.view;
    this.#language = this.language;
    this.#read(fragment);
    if (workshop && !/(^#?|&)ws=/.test(fragment)) this.update({ workshop });
  }

  #read(fragment: string): void {
    const { view, notices } = decodeView(fragment, this.record, this.#language);
    this.view = view;
    this.notices = notices;
  }

  /** The address that restores exactly this view. */
  address(): string {
    return fullAddress(this.view, this.record);
  }

  /** Whether the reader has asked for nothing yet, but for moving the map. */
  readonly untouched: boolean = $derived.by(() => {
    const defaults = defaultView(this.record, this.view.language);
    const usual = { ...defaults, theme: this.view.theme };
    return encodeView({ ...this.view, camera: null }, usual) === encodeView(usual, usual);
  });

  /** Loads all texts of the view's language. Where they cannot be had, the page stays in the language it has. */
  loadLanguage = async (again = false): Promise<void> => {
    const { language } = this.view;
    if (language === this.language && this.complete) return;
    try {
      const bring = () => loadMessages(language);
      const messages = await (again ? loadAgain(bring) : bring());
      if (this.view.language !== language) return;
      this.messages = messages;
      this.language = language;
      this.complete = true;
      this.languageError = null;
    } catch (error) {
      const reason = error instanceof TypeError ? 'network' : String(error);
      this.languageError = new LoadError(`(${language})`, reason);
    }
  };

  /** Loads the cells that the chosen surface needs. */
  loadGrid = async (): Promise<void> => {
    const side = this.#gridSide();
    if (side !== null) await this.files.loadGrid(side);
  };

  /** Computes the kernel density of the window off the main thread; a newer request overtakes an older one. */
  computeDensity = async (): Promise<void> => {
    const { view, grid, tallies, record } = this;
    if (view.surface !== 'kernel' || !grid) return;
    const asked = this.#densityAsked;
    let kernel = this.#kernels.get(grid);
    if (!kernel) this.#kernels.set(grid, (kernel = createKernel(grid)));
    const mass = tallies.mass(view.window, new Float64Array(record.places.length));
    const days = view.window.end - view.window.start + 1;
    const values = await kernel.density(mass, view.bandwidthKm, days);
    if (values) this.density = { asked, values };
  };

  /** Workshop mode draws none of them, and is left again: it changes nothing in what is there. */
  #gridSide(): View['cellKm'] | null {
    return gridSide({ ...this.view, workshop: false });
  }
}
