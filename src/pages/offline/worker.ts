import { createAnswer, isFinal } from './answer';
import { sizeOf, type KeptFiles } from './files';
import type { Kept, Report, Request as Asked } from './messages';
import { newsOf, RECORD_FILE, type NewsReport, type RecordNews } from './news';
import { createShelf, FillError, hashOf } from './shelf';

/** Written into the worker by scripts/site/offline.ts: a changed file makes another worker, and so a new version. */
declare const __KEPT__: KeptFiles;

const worker = self as unknown as ServiceWorkerGlobalScope;
const kept = __KEPT__;
const { scope } = worker.registration;
const recordHash = kept.files.find(([path]) => path === RECORD_FILE)?.[1];
const shelf = createShelf(kept, { caches, fetch: (...request) => fetch(...request), scope });
const answer = createAnswer(kept, shelf, {
  fetch: (...request) => fetch(...request),
  scope,
  async onHeard(path, bytes, same) {
    if (path === RECORD_FILE) heard(bytes, same);
    if (same) return;
    void worker.registration.update().catch(() => undefined);
    // What was heard of the record before another of its files differed is no longer true.
    await tellRecord(path !== RECORD_FILE && latest?.same !== false);
  },
});

/** How long what was heard of the record holds, in ms: a page that asks soon after it was loaded costs no request. */
const HOLDS = 60_000;
let latest: { readonly news: RecordNews | null; readonly same: boolean; readonly at: number } | null = null;

function heard(bytes: ArrayBuffer | null, same: boolean): void {
  latest = { news: newsOf(bytes), same, at: Date.now() };
}

/**
 * Tells every page which record the network has. Nothing where it does not answer, or not with a record.
 * @param anew whether to ask the network, whatever was heard a moment ago
 */
async function tellRecord(anew: boolean): Promise<void> {
  if (anew || !latest || Date.now() - latest.at > HOLDS) {
    const answer = await fetch(new URL(RECORD_FILE, scope), { cache: 'no-cache' }).catch(() => null);
    if (!answer || !isFinal(answer)) return;
    const bytes = answer.ok ? await answer.arrayBuffer() : null;
    heard(bytes, bytes !== null && (await hashOf(bytes)) === recordHash);
  }
  if (latest?.news) await tell({ record: latest.news });
}

async function tell(report: Report | NewsReport): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(report);
}

/** Fills the shelf and tells all pages how far it is. Throws where it cannot. */
async function fill(): Promise<void> {
  let told = 0;
  try {
    await shelf.fill((share) => {
      if (share < told + 0.02) return;
      told = share;
      void tell({ offline: 'saving', share });
    });
    await shelf.forgetOthers();
    await tell({ offline: 'saved' });
  } catch (error) {
    const obstacle = error instanceof FillError ? error.obstacle : 'blocked';
    await tell({ offline: 'failed', obstacle });
    throw error;
  }
}

worker.addEventListener('install', (event) => {
  const filled = fill().catch(async (error: unknown) => {
    if (error instanceof FillError && error.obstacle === 'quota') await shelf.drop();
    throw error;
  });
  event.waitUntil(filled);
  // A version that comes is a contact: pages of the one before do not wait until it is there whole.
  if (worker.registration.active) void tellRecord(true);
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(shelf.sweep().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const answered = answer({ request: event.request, waitUntil: (work) => event.waitUntil(work) });
  if (answered) event.respondWith(answered);
});

worker.addEventListener('message', (event) => {
  const asked = event.data as Asked;
  const { ask } = asked;
  if (ask === 'take-over') event.waitUntil(worker.skipWaiting());
  else if (ask === 'fill') event.waitUntil(fill().catch(() => undefined));
  else if (asked.ask === 'record') event.waitUntil(tellRecord(asked.anew));
  else event.waitUntil(answerKept(event.ports[0]));
});

async function answerKept(port: MessagePort | undefined): Promise<void> {
  const complete = await shelf.complete().catch(() => false);
  const { version } = kept;
  port?.postMessage({ version, bytes: sizeOf(kept), complete } satisfies Kept);
}
