import { fetchPacked, packed } from './packed';

/* Comes before everything else on a page of a copy (scripts/pack/bundle.ts). */
const pack = packed();
if (pack) globalThis.fetch = fetchPacked(pack, new URL('./', document.baseURI).href, fetch.bind(globalThis));
// What stands there for a page whose scripts are missing (scripts/pack/html.ts).
document.getElementById('unpacked')?.remove();
