import type { Messages } from '../../language/language';
import type { Scheme } from '../../scene/colours';
import type { Scene } from '../../scene/types';
import type { View } from '../../view/types';
import { paint, type Drawing, type LayerPaint } from './paint';
import { NO_EXTRAS, sceneOf, type EmbedState, type Extras } from './state';

/** Called after each painting with what was painted. */
export type Listener = (embed: Embed) => void;

/** Width over height of the widest drawing: further out the land around is not drawn, and would look like sea. */
const WIDEST = 2.1;

/** What a window's layers are drawn from, where it follows from the window. */
export type Prepare = (embed: Embed) => Partial<Extras>;

/** The embed while it lives: one view, one way to change it, and a map that follows. */
export class Embed {
  readonly state: EmbedState;
  readonly drawing: Drawing;
  extras: Extras = NO_EXTRAS;
  view: View;
  /** There from the first `refresh` on. */
  scene!: Scene;
  scheme: Scheme;
  /** What the map shows in words, once they are there. */
  label: string;
  /** All texts of the view's language, once they are there. */
  messages: Messages | null = null;
  #listeners: Listener[] = [];
  readonly #host: HTMLElement;
  /** The size that was painted last. */
  #size = '';
  #ready = false;
  /** What paints the layers that this view has beyond provinces and marks. */
  readonly layers: LayerPaint[] = [];
  /** Asked before each scene is made. */
  readonly prepare: Prepare[] = [];

  constructor(state: EmbedState, drawing: Drawing, scheme: Scheme, host: HTMLElement) {
    this.state = state;
    this.drawing = drawing;
    this.view = state.view;
    this.scheme = scheme;
    this.label = drawing.svg.getAttribute('aria-label') ?? '';
    this.#host = host;
  }

  #asked() {
    const { record, engine } = this.state;
    return { record, engine, view: this.view };
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  update(patch: Partial<View>): void {
    this.view = { ...this.view, ...patch };
    this.refresh();
  }

  /** Makes the scene anew and paints it. */
  refresh(): void {
    for (const prepare of this.prepare) this.extras = { ...this.extras, ...prepare(this) };
    this.scene = sceneOf(this.#asked(), this.extras);
    this.#ready = true;
    this.repaint();
  }

  /** Paints again where the map has another size than when it was painted. */
  resize(): void {
    const { clientWidth, clientHeight } = this.#host;
    if (this.#size !== `${clientWidth} ${clientHeight}`) this.repaint();
  }

  /** Paints what is there: after a change of size, colours or words. */
  repaint(): void {
    const { state, scene, scheme, label, view } = this;
    const { clientWidth, clientHeight: height } = this.#host;
    const width = Math.min(clientWidth, Math.round(WIDEST * height));
    if (!this.#ready || width === 0 || height === 0) return;
    this.#size = `${clientWidth} ${height}`;
    this.drawing.svg.style.maxWidth = `${width}px`;
    paint(
      this.drawing,
      {
        scene,
        record: state.record,
        labels: state.labels,
        grid: this.extras.grid,
        context: this.extras.context,
        lang: view.language,
        scheme,
        width,
        height,
        camera: view.camera,
        label,
      },
      this.layers,
    );
    for (const listener of this.#listeners) listener(this);
  }
}
