import { describe, expect, it, vi, type Mock } from 'vitest';
import { createAnswer } from '../../src/pages/offline/answer';
import { kindOf, pathsOf } from '../../src/pages/offline/files';
import { createShelf } from '../../src/pages/offline/shelf';
import { hostOf, listOf, MemoryCaches } from './offline-caches';

const SCOPE = 'https://example.org/map/';
const SITE = {
  'index.html': '<title>kept</title>',
  'embed.html': '<title>embed</title>',
  'assets/app-1.js': 'kept()',
  'data/record.json': '["kept"]',
  'data/cells.json': '[1]',
};

/** A worker that keeps SITE, in front of a network that answers as `fetch` says. */
async function workerBefore(fetch: (path: string) => Promise<Response>) {
  const memory = new MemoryCaches();
  const kept = listOf(SITE);
  const host = hostOf(SCOPE, SITE);
  const shelf = createShelf(kept, { caches: memory.storage, fetch: host.fetch, scope: SCOPE });
  await shelf.fill(() => undefined);
  const onHeard = vi.fn();
  const asked: string[] = [];
  const network = (async (input: Request) => {
    asked.push(input.url.slice(SCOPE.length));
    return fetch(input.url.slice(SCOPE.length));
  }) as typeof globalThis.fetch;
  const answer = createAnswer(kept, shelf, { fetch: network, scope: SCOPE, onHeard, patience: 20 });
  const work: Promise<unknown>[] = [];
  return {
    shelf,
    onHeard,
    asked,
    /** The answer's text, after everything that it set going has ended; `null` where it is left to the network. */
    ask: async (path: string, init?: RequestInit): Promise<string | null> => {
      const request = new Request(SCOPE + path, init);
      const answered = answer({ request, waitUntil: (promise) => void work.push(promise) });
      if (!answered) return null;
      const response = await answered;
      await Promise.all(work);
      return response.ok ? response.text() : String(response.status);
    },
  };
}
/** The last thing that was told of the network's answer, its bytes as text. */
function toldBy(onHeard: Mock): unknown[] {
  const [path, bytes, same] = onHeard.mock.lastCall as [string, ArrayBuffer, boolean];
  return [path, new TextDecoder().decode(bytes), same];
}
const dead = () => Promise.reject(new TypeError('Failed to fetch'));
const says = (text: string, status = 200) => Promise.resolve(new Response(text, { status }));

describe('without a network', () => {
  it('every kept file is answered, a page also by its folder, with a query or without its ending', async () => {
    const { ask } = await workerBefore(dead);
    for (const [path, text] of Object.entries(SITE)) expect(await ask(path)).toBe(text);
    expect(await ask('')).toBe(SITE['index.html']);
    expect(await ask('embed.html?childId=map-1')).toBe(SITE['embed.html']);
    expect(await ask('embed')).toBe(SITE['embed.html']);
  });

  it('what is not kept, and what is sent, is left to the network', async () => {
    const { ask } = await workerBefore(dead);
    expect(await ask('downloads/incidents.csv')).toBeNull();
    expect(await ask('data/record.json', { method: 'POST' })).toBeNull();
  });
});

describe('the record', () => {
  it('comes from the network while it answers, and the rest does not ask it', async () => {
    const { ask, asked, onHeard } = await workerBefore((path) => says(SITE[path as keyof typeof SITE]));
    expect(await ask('data/record.json')).toBe('["kept"]');
    expect(await ask('index.html')).toBe(SITE['index.html']);
    expect(await ask('assets/app-1.js')).toBe('kept()');
    expect(asked).toEqual(['data/record.json']);
    expect(onHeard.mock.calls).toEqual([['data/record.json', expect.anything(), true]]);
  });

  it('of before is gone with the first contact, every file of it, and what the network has is told', async () => {
    let there = true;
    const { ask, shelf, onHeard } = await workerBefore(() => (there ? says('["corrected"]') : dead()));
    expect(await ask('data/record.json')).toBe('["corrected"]');
    expect(onHeard).toHaveBeenCalledTimes(1);
    expect(toldBy(onHeard)).toEqual(['data/record.json', '["corrected"]', false]);
    there = false;
    await expect(ask('data/record.json')).rejects.toThrow('Failed to fetch');
    // Two files of two versions would make a third record that nobody wrote.
    expect(await shelf.record('data/cells.json')).toBeUndefined();
    expect(await ask('index.html')).toBe(SITE['index.html']);
  });

  it('that was taken down is not answered from what is kept', async () => {
    const { ask, shelf, onHeard } = await workerBefore(() => says('', 410));
    expect(await ask('data/record.json')).toBe('410');
    expect(onHeard).toHaveBeenCalledWith('data/record.json', null, false);
    expect(await shelf.record('data/record.json')).toBeUndefined();
  });

  it('is the kept one where the server is in trouble, refuses or keeps the reader waiting', async () => {
    for (const status of [403, 429, 500, 503]) {
      const { ask, shelf } = await workerBefore(() => says('try later', status));
      expect(await ask('data/record.json'), String(status)).toBe('["kept"]');
      expect(await shelf.record('data/record.json')).toBeDefined();
    }
    const late = () => new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('[2]')), 60));
    const { ask, shelf, onHeard } = await workerBefore(late);
    expect(await ask('data/record.json')).toBe('["kept"]');
    // The late answer was a contact all the same: the page that shows the kept copy is told of it.
    expect(toldBy(onHeard)).toEqual(['data/record.json', '[2]', false]);
    expect(await shelf.record('data/record.json')).toBeUndefined();
  });
});

describe('files', () => {
  it('are record where they hold text of it, fixed where their name changes with them, shell otherwise', () => {
    expect(kindOf('data/record.json')).toBe('record');
    expect(kindOf('changes.html')).toBe('record');
    expect(kindOf('assets/index-BGAxENW_.js')).toBe('fixed');
    for (const shell of ['index.html', 'embed.html', 'present.html', 'icon.svg', 'icons/192.png'])
      expect(kindOf(shell)).toBe('shell');
  });

  it('of other sites have no path here', () => {
    expect(pathsOf('https://example.org/mapping/', SCOPE)).toEqual([]);
    expect(pathsOf('https://example.com/map/index.html', SCOPE)).toEqual([]);
    expect(pathsOf('https://example.org/map/views/', SCOPE)).toEqual(['views/index.html']);
  });
});
