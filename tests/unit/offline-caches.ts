import { createHash } from 'node:crypto';
import type { KeptFile, KeptFiles } from '../../src/pages/offline/files';

/** What a browser's Cache does, as far as the shelf uses it. */
class MemoryCache {
  readonly entries = new Map<string, string>();
  /** Characters that still fit. */
  constructor(private readonly room: { left: number }) {}
  async match(address: string): Promise<Response | undefined> {
    const text = this.entries.get(address);
    return text === undefined ? undefined : new Response(text);
  }
  async put(address: string, response: Response): Promise<void> {
    const text = await response.text();
    this.room.left -= text.length;
    if (this.room.left < 0) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(address, text);
  }
  async delete(address: string): Promise<boolean> {
    return this.entries.delete(address);
  }
  async keys(): Promise<string[]> {
    return [...this.entries.keys()];
  }
}

/** A CacheStorage in memory; its caches keep the order in which they were made. */
export class MemoryCaches {
  readonly all = new Map<string, MemoryCache>();
  constructor(private readonly room = { left: Infinity }) {}
  async open(name: string): Promise<MemoryCache> {
    const cache = this.all.get(name) ?? new MemoryCache(this.room);
    this.all.set(name, cache);
    return cache;
  }
  async keys(): Promise<string[]> {
    return [...this.all.keys()];
  }
  async delete(name: string): Promise<boolean> {
    return this.all.delete(name);
  }
  /** Every text that any cache holds. */
  texts(): string[] {
    return [...this.all.values()].flatMap(({ entries }) => [...entries.values()]);
  }
  /** As the browser's own. */
  get storage(): CacheStorage {
    return this as unknown as CacheStorage;
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The list of a site with these files. */
export function listOf(site: Readonly<Record<string, string>>): KeptFiles {
  const files = Object.entries(site).map(([path, text]): KeptFile => [path, sha256(text), text.length]);
  return { version: sha256(JSON.stringify(files)).slice(0, 12), files };
}

/** A host of these files; it counts what it is asked for. */
export function hostOf(scope: string, site: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const fetch = (async (input: string | Request) => {
    const path = (typeof input === 'string' ? input : input.url).slice(scope.length);
    asked.push(path);
    const text = site[path];
    return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
  }) as typeof globalThis.fetch;
  return { fetch, asked };
}
