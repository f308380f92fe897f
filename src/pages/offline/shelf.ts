import { cacheName, cachePrefix, kindOf, type KeptFile, type KeptFiles } from './files';
import type { Obstacle } from './messages';

/** Why filling a shelf ended early. */
export class FillError extends Error {
  constructor(
    readonly obstacle: Obstacle,
    message: string,
  ) {
    super(message);
    this.name = 'FillError';
  }
}

/** What a shelf works with; in a service worker its own `caches` and `fetch`. */
export interface Surroundings {
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
  /** Address of the site's folder, ending with `/`. */
  readonly scope: string;
}

/** Under this path a cache keeps the list of its files; it is written last, so a cache with a list was once complete. */
const LIST = 'kept-files.json';
/** Files fetched at a time: few, so that the page's own requests come first. */
const AT_A_TIME = 3;

/** The versions of the site in the browser's caches: one cache for each. */
export interface Shelf {
  /**
   * Keeps every file of `kept`. What an earlier version has with the same hash is copied, what is there already stays.
   * Throws a FillError, and what was fetched until then is there for the next attempt.
   * @param onShare called with the share of the bytes that are there (0 to 1)
   */
  fill(onShare: (share: number) => void): Promise<void>;
  complete(): Promise<boolean>;
  /** A file of this version that is no record. */
  own(path: string): Promise<Response | undefined>;
  /** A file whose name changes with its bytes, of whatever version. */
  fixed(path: string): Promise<Response | undefined>;
  /** A file of the record, from the newest version that is complete. */
  record(path: string): Promise<Response | undefined>;
  /** Removes the record's files of every version whose `path` is not the one with this hash; `null`: of every version. */
  forget(path: string, hash: string | null): Promise<void>;
  /** Removes the record's files of all other versions. */
  forgetOthers(): Promise<void>;
  /** Removes this version. */
  drop(): Promise<void>;
  /** Removes older versions; of the latest of them the scripts stay for pages that are still open. */
  sweep(): Promise<void>;
}

/** The SHA-256 of bytes, in hex. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function createShelf(kept: KeptFiles, { caches, fetch, scope }: Surroundings): Shelf {
  const name = cacheName(scope, kept.version);
  const addressOf = (path: string): string => new URL(path, scope).href;

  /** Names of this site's caches, the newest first. */
  async function names(): Promise<string[]> {
    const prefix = cachePrefix(scope);
    return (await caches.keys()).filter((key) => key.startsWith(prefix)).reverse();
  }
  async function listOf(cache: Cache): Promise<KeptFiles | null> {
    const response = await cache.match(addressOf(LIST));
    return response ? ((await response.json()) as KeptFiles) : null;
  }
  async function find(path: string, where: readonly string[]): Promise<Response | undefined> {
    for (const key of where) {
      const response = await (await caches.open(key)).match(addressOf(path));
      if (response) return response;
    }
    return undefined;
  }
  async function strip(key: string, goes: (path: string) => boolean): Promise<void> {
    const cache = await caches.open(key);
    const paths = (await listOf(cache))?.files.map(([path]) => path) ?? kept.files.map(([path]) => path);
    await Promise.all(paths.filter(goes).map((path) => cache.delete(addressOf(path))));
  }
  const isRecord = (path: string): boolean => kindOf(path) === 'record';

  async function fetched([path, hash]: KeptFile): Promise<Response> {
    // A host may keep an older copy on the way: the second request asks for none.
    for (const cache of [kindOf(path) === 'fixed' ? 'default' : 'no-cache', 'reload'] as const) {
      const answer = await fetch(addressOf(path), { cache, credentials: 'same-origin' }).catch(() => null);
      if (!answer?.ok) throw new FillError('network', `${path}: ${answer?.status ?? 'no answer'}`);
      const bytes = await answer.arrayBuffer();
      const type = answer.headers.get('content-type');
      // A new response: one that was redirected could not answer for a page.
      if ((await hashOf(bytes)) === hash)
        return new Response(bytes, { headers: type ? { 'content-type': type } : {} });
    }
    throw new FillError('changed', path);
  }

  return {
    async fill(onShare) {
      let cache: Cache;
      const others: { readonly cache: Cache; readonly hashes: ReadonlyMap<string, string> }[] = [];
      try {
        cache = await caches.open(name);
        for (const key of (await names()).filter((other) => other !== name)) {
          const other = await caches.open(key);
          const files = (await listOf(other))?.files ?? [];
          others.push({ cache: other, hashes: new Map(files.map(([path, hash]) => [path, hash])) });
        }
      } catch (error) {
        throw new FillError('blocked', String(error));
      }
      const all = kept.files.reduce((sum, [, , bytes]) => sum + bytes, 0);
      let there = 0;
      const waiting = [...kept.files];
      let fault: unknown = null;

      async function take(file: KeptFile): Promise<void> {
        const [path, hash, bytes] = file;
        const address = addressOf(path);
        if (!(await cache.match(address))) {
          const same = others.find(({ hashes }) => hashes.get(path) === hash);
          await put(cache, address, (await same?.cache.match(address)) ?? (await fetched(file)));
        }
        there += bytes;
        onShare(there / all);
      }
      async function work(): Promise<void> {
        for (let file = waiting.shift(); file && fault === null; file = waiting.shift())
          await take(file).catch((error: unknown) => (fault ??= error));
      }
      // What is on its way is put away before a fault is told.
      await Promise.all(Array.from({ length: AT_A_TIME }, work));
      if (fault !== null) throw fault as Error;
      await put(cache, addressOf(LIST), new Response(JSON.stringify(kept)));
    },
    async complete() {
      const cache = await caches.open(name);
      return (await cache.keys()).length > kept.files.length;
    },
    own: (path) => find(path, [name]),
    fixed: async (path) => find(path, [name, ...(await names())]),
    async record(path) {
      for (const key of await names()) {
        const cache = await caches.open(key);
        if (await listOf(cache)) {
          const response = await cache.match(addressOf(path));
          if (response) return response;
        }
      }
      return undefined;
    },
    async forget(path, hash) {
      for (const key of await names()) {
        const list = await listOf(await caches.open(key));
        // What is being filled answers for nothing yet, and holds only what its own list says.
        if (!list) continue;
        const has = list.files.find(([file]) => file === path)?.[1];
        if (hash === null || has !== hash) await strip(key, isRecord);
      }
    },
    async forgetOthers() {
      for (const key of await names()) if (key !== name) await strip(key, isRecord);
    },
    drop: async () => void (await caches.delete(name)),
    async sweep() {
      const [previous, ...older] = (await names()).filter((key) => key !== name);
      for (const key of older) await caches.delete(key);
      if (previous) await strip(previous, (path) => kindOf(path) !== 'fixed');
    },
  };
}

async function put(cache: Cache, address: string, response: Response): Promise<void> {
  try {
    await cache.put(address, response);
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new FillError(full ? 'quota' : 'blocked', String(error));
  }
}
