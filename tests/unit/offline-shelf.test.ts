import { describe, expect, it } from 'vitest';
import { cacheName } from '../../src/pages/offline/files';
import { createShelf, FillError } from '../../src/pages/offline/shelf';
import { hostOf, listOf, MemoryCaches } from './offline-caches';

const SCOPE = 'https://example.org/map/';
const FIRST = {
  'index.html': '<title>one</title>',
  'assets/app-1.js': 'one()',
  'assets/same-1.js': 'same()',
  'data/record.json': '["a row that is withdrawn later"]',
};
const SECOND = {
  'index.html': '<title>two</title>',
  'assets/app-2.js': 'two()',
  'assets/same-1.js': 'same()',
  'data/record.json': '[]',
};

const without = (site: Record<string, string>, path: string) =>
  Object.fromEntries(Object.entries(site).filter(([file]) => file !== path));
const nothing = () => undefined;
function shelfOf(site: Record<string, string>, memory: MemoryCaches, host = hostOf(SCOPE, site)) {
  const kept = listOf(site);
  return {
    kept,
    host,
    shelf: createShelf(kept, { caches: memory.storage, fetch: host.fetch, scope: SCOPE }),
  };
}
const textOf = async (found: Promise<Response | undefined>) => (await found)?.text();

async function obstacleOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FillError);
  return (error as FillError).obstacle;
}

describe('keeping a version', () => {
  it('keeps every file, and is complete only then', async () => {
    const { shelf } = shelfOf(FIRST, new MemoryCaches());
    expect(await shelf.complete()).toBe(false);
    const shares: number[] = [];
    await shelf.fill((share) => shares.push(share));
    expect(await shelf.complete()).toBe(true);
    expect(shares).toHaveLength(4);
    expect(shares.at(-1)).toBe(1);
    expect(await textOf(shelf.own('index.html'))).toBe(FIRST['index.html']);
    expect(await textOf(shelf.record('data/record.json'))).toBe(FIRST['data/record.json']);
  });

  it('fetches of a newer version only what has changed', async () => {
    const memory = new MemoryCaches();
    await shelfOf(FIRST, memory).shelf.fill(nothing);
    const { shelf, host } = shelfOf(SECOND, memory);
    await shelf.fill(nothing);
    expect(host.asked.toSorted()).toEqual(['assets/app-2.js', 'data/record.json', 'index.html']);
    expect(await textOf(shelf.own('assets/same-1.js'))).toBe('same()');
  });

  it('goes on where an attempt broke off', async () => {
    const memory = new MemoryCaches();
    const broken = shelfOf(FIRST, memory, hostOf(SCOPE, without(FIRST, 'data/record.json')));
    expect(await obstacleOf(broken.shelf.fill(nothing))).toBe('network');
    expect(await broken.shelf.complete()).toBe(false);
    const again = shelfOf(FIRST, memory);
    await again.shelf.fill(nothing);
    expect(again.host.asked).toEqual(['data/record.json']);
  });

  it('keeps no file that is not the one the build listed', async () => {
    const memory = new MemoryCaches();
    const host = hostOf(SCOPE, { ...FIRST, 'data/record.json': '["half of an upload"]' });
    const { shelf } = shelfOf(FIRST, memory, host);
    expect(await obstacleOf(shelf.fill(nothing))).toBe('changed');
    expect(memory.texts()).not.toContain('["half of an upload"]');
    // Once as the browser has it, once past every copy on the way.
    expect(host.asked.filter((path) => path === 'data/record.json')).toHaveLength(2);
  });

  it('says that there is no room, that nothing answers, or that the browser refuses', async () => {
    expect(await obstacleOf(shelfOf(FIRST, new MemoryCaches({ left: 10 })).shelf.fill(nothing))).toBe(
      'quota',
    );
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const host = { fetch, asked: [] };
    expect(await obstacleOf(shelfOf(FIRST, new MemoryCaches(), host).shelf.fill(nothing))).toBe('network');
    const blocked = new MemoryCaches();
    blocked.open = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    expect(await obstacleOf(shelfOf(FIRST, blocked).shelf.fill(nothing))).toBe('blocked');
  });
});

describe('two versions', () => {
  async function both() {
    const memory = new MemoryCaches();
    const old = shelfOf(FIRST, memory);
    await old.shelf.fill(nothing);
    const next = shelfOf(SECOND, memory);
    await next.shelf.fill(nothing);
    return { memory, old, next };
  }

  it('give pages the scripts of their own version, and everyone the newest record', async () => {
    const { old, next } = await both();
    expect(await textOf(old.shelf.own('index.html'))).toBe(FIRST['index.html']);
    expect(await textOf(next.shelf.own('index.html'))).toBe(SECOND['index.html']);
    expect(await textOf(old.shelf.record('data/record.json'))).toBe('[]');
    expect(await textOf(next.shelf.fixed('assets/app-1.js'))).toBe('one()');
  });

  it('leave no text of an older record once the newer one is there', async () => {
    const { memory, next } = await both();
    expect(memory.texts()).toContain(FIRST['data/record.json']);
    await next.shelf.forgetOthers();
    expect(memory.texts()).not.toContain(FIRST['data/record.json']);
    expect(await next.shelf.complete()).toBe(true);
  });

  it('give no record from a version that is not complete', async () => {
    const memory = new MemoryCaches();
    const old = shelfOf(FIRST, memory);
    await old.shelf.fill(nothing);
    const rest = without(SECOND, 'index.html');
    await shelfOf(SECOND, memory, hostOf(SCOPE, rest)).shelf.fill(nothing).catch(nothing);
    expect(await textOf(old.shelf.record('data/record.json'))).toBe(FIRST['data/record.json']);
  });

  it('forget the record of the one that the network has left behind, and of no other', async () => {
    const { memory, old, next } = await both();
    const hash = next.kept.files.find(([path]) => path === 'data/record.json')![1];
    await old.shelf.forget('data/record.json', hash);
    expect(memory.texts()).not.toContain(FIRST['data/record.json']);
    expect(await textOf(old.shelf.record('data/record.json'))).toBe('[]');
    await old.shelf.forget('data/record.json', null);
    expect(await textOf(old.shelf.record('data/record.json'))).toBeUndefined();
  });

  it('end in one: of the one before only scripts stay, of those before it nothing, and other sites keep theirs', async () => {
    const memory = new MemoryCaches();
    const others = ['crackdown-map /other/ 123', 'something else'];
    for (const name of others) await memory.open(name);
    const oldest = { 'index.html': '<title>zero</title>' };
    await shelfOf(oldest, memory).shelf.fill(nothing);
    const old = shelfOf(FIRST, memory);
    await old.shelf.fill(nothing);
    const next = shelfOf(SECOND, memory);
    await next.shelf.fill(nothing);
    await next.shelf.sweep();
    expect([...memory.all.keys()]).toEqual([
      ...others,
      cacheName(SCOPE, old.kept.version),
      cacheName(SCOPE, next.kept.version),
    ]);
    expect(await textOf(old.shelf.own('index.html'))).toBeUndefined();
    expect(await textOf(old.shelf.own('assets/app-1.js'))).toBe('one()');
    expect(await next.shelf.complete()).toBe(true);
  });
});
