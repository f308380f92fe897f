import { isReport, type Kept, type Request } from './messages';
import { nextState, obstacleHere, type OfflineEvent, type OfflineState } from './state';

/** How often an open page asks for a newer version, in ms: a page may stay open for weeks. */
const ASK_AGAIN = 60 * 60 * 1000;

/** How long the service worker may take to say what it holds, in ms. */
const ANSWER_WITHIN = 5000;

/** Keeps the site for offline use: registers the service worker and says how far it is. One for each page. */
export class Keeper {
  state = $state.raw<OfflineState>({ kind: 'unknown' });
  readonly #newer: 'offered' | 'taken';
  #registration: ServiceWorkerRegistration | null = null;
  #accepted = false;
  #hadController = false;
  #asked = false;

  /** @param newer a newer version is offered; it is taken at once only on a page that shows nothing but its failure */
  constructor(newer: 'offered' | 'taken' = 'offered') {
    this.#newer = newer;
  }

  /**
   * Registers the service worker and listens to it. Never throws: what stands in the way is in `state`.
   * @returns ends the listening
   */
  start(): () => void {
    const obstacle = obstacleHere({
      isSecureContext,
      framed: window.top !== window,
      hasWorkers: 'serviceWorker' in navigator,
    });
    if (obstacle) {
      this.#hear({ obstacle });
      return () => undefined;
    }
    const { serviceWorker } = navigator;
    this.#hadController = serviceWorker.controller !== null;
    const onMessage = ({ data }: MessageEvent<unknown>): void => {
      if (!isReport(data)) return;
      this.#hear(data);
      if (data.offline === 'saved') void this.#look();
    };
    const onController = (): void => this.#controlled();
    const onOnline = (): void => this.#askForNewer();
    serviceWorker.addEventListener('message', onMessage);
    serviceWorker.addEventListener('controllerchange', onController);
    addEventListener('online', onOnline);
    const timer = setInterval(onOnline, ASK_AGAIN);
    serviceWorker.startMessages();
    void this.#register();
    return () => {
      serviceWorker.removeEventListener('message', onMessage);
      serviceWorker.removeEventListener('controllerchange', onController);
      removeEventListener('online', onOnline);
      clearInterval(timer);
    };
  }

  /** The reader accepts the newer version: it takes over, and the page is loaded again with its address. */
  update = (): void => {
    this.#accepted = true;
    const waiting = this.#registration?.waiting;
    // Another window may have accepted it already.
    if (waiting) waiting.postMessage({ ask: 'take-over' } satisfies Request);
    else location.reload();
  };

  /** Tries again to fetch what is missing. */
  retry = (): void => {
    this.state = { kind: 'unknown' };
    this.#asked = false;
    void this.#register();
  };

  #hear(event: OfflineEvent): void {
    this.state = nextState(this.state, event);
    if (this.state.kind === 'update' && this.#newer === 'taken') this.update();
  }

  async #register(): Promise<void> {
    try {
      const registration = (await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' })) as
        ServiceWorkerRegistration | undefined;
      // A browser under test may answer with nothing where it blocks service workers.
      if (!registration) return this.#hear({ obstacle: 'blocked' });
      this.#registration = registration;
      this.#watch(registration.installing);
      registration.addEventListener('updatefound', () => this.#watch(registration.installing));
      await this.#look();
    } catch {
      // An offline page has its service worker already, and cannot ask for a newer one.
      this.#registration = (await navigator.serviceWorker.getRegistration().catch(() => undefined)) ?? null;
      if (this.#registration?.active) await this.#look();
      else this.#hear({ obstacle: navigator.onLine ? 'blocked' : 'network' });
    }
  }

  #watch(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' || worker.state === 'activated') void this.#look();
    });
  }

  /** Looks at what there is: a version that waits, or what the one in charge holds. */
  async #look(): Promise<void> {
    const registration = this.#registration;
    if (!registration) return;
    if (registration.waiting && registration.active) return this.#hear({ newer: true });
    if (!registration.active) return;
    const kept = await keptBy(registration.active);
    if (!kept) return;
    this.#hear({ kept });
    if (kept.complete || this.#asked) return;
    this.#asked = true;
    registration.active.postMessage({ ask: 'fill' } satisfies Request);
  }

  #controlled(): void {
    if (this.#accepted) return location.reload();
    // The first service worker takes charge of a page that had none: nothing of it has changed.
    if (this.#hadController) this.#hear({ newer: true });
    this.#hadController = true;
  }

  #askForNewer(): void {
    this.#registration?.update().catch(() => undefined);
  }
}

function keptBy(worker: ServiceWorker): Promise<Kept | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Kept>) => resolve(data);
    setTimeout(() => resolve(null), ANSWER_WITHIN);
    worker.postMessage({ ask: 'kept' } satisfies Request, [port2]);
  });
}
