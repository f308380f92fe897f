import { kindOf, pathsOf, type KeptFiles } from './files';
import { hashOf, type Shelf } from './shelf';

/** How long a record's file may keep a reader waiting before the kept copy is shown, in ms. */
export const PATIENCE = 3000;

export interface Asked {
  readonly request: Request;
  /** Keeps the service worker alive until the promise has settled. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** Answers a request of a page from what is kept (docs/offline.md), or `null` where it is left to the network. */
export type Answer = (asked: Asked) => Promise<Response> | null;

/** What answering works with; in a service worker its own `fetch`. */
export interface AnswerSettings {
  readonly fetch: typeof fetch;
  /** Address of the site's folder, ending with `/`. */
  readonly scope: string;
  /**
   * Called with every answer of the network to a request for a file of the record, however late it comes.
   * @param bytes `null` where the file was taken down
   * @param same whether it is what `kept` lists
   */
  readonly onHeard: (path: string, bytes: ArrayBuffer | null, same: boolean) => Promise<void>;
  /** In ms; see `PATIENCE`. */
  readonly patience?: number;
}

export function createAnswer(
  kept: KeptFiles,
  shelf: Shelf,
  { fetch, scope, onHeard, patience = PATIENCE }: AnswerSettings,
): Answer {
  const hashes = new Map(kept.files.map(([path, hash]) => [path, hash]));

  /** Compares what the network has with what is kept; what differs is not kept any longer. */
  async function compare(path: string, answer: Response): Promise<void> {
    if (!isFinal(answer)) return;
    const bytes = answer.ok ? await answer.arrayBuffer() : null;
    const hash = bytes && (await hashOf(bytes));
    const same = hash === hashes.get(path);
    if (!same) await shelf.forget(path, hash);
    await onHeard(path, bytes, same);
  }

  /** The network's answer; the kept copy where there is none, or none in time. */
  async function recordFirst(path: string, { request, waitUntil }: Asked): Promise<Response> {
    const network = fetch(request, request.mode === 'navigate' ? {} : { cache: 'no-cache' });
    const compared = network.then((answer) => compare(path, answer.clone()));
    waitUntil(compared.catch(() => undefined));
    const fallback = await shelf.record(path).catch(() => undefined);
    if (!fallback) return network;
    const first = await Promise.race([network.catch(() => null), after(patience)]);
    return first && isFinal(first) ? first : fallback;
  }

  return (asked) => {
    const { request } = asked;
    if (request.method !== 'GET') return null;
    const path = pathsOf(request.url, scope).find((candidate) => hashes.has(candidate));
    if (!path) {
      const [other] = pathsOf(request.url, scope);
      if (!other || kindOf(other) !== 'fixed') return null;
      // Scripts of a version before or after this one, for a page of that version.
      return shelf.fixed(other).then((found) => found ?? fetch(request));
    }
    const kind = kindOf(path);
    if (kind === 'record') return recordFirst(path, asked);
    const found = kind === 'fixed' ? shelf.fixed(path) : shelf.own(path);
    return found.catch(() => undefined).then((response) => response ?? fetch(request));
  };
}

/** Whether an answer is what the site has to say; others come from a server in trouble or from something in between. */
export const isFinal = ({ ok, status }: Response): boolean => ok || status === 404 || status === 410;

const after = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms));
