/** A copy of the site that is opened from a folder: what scripts/pack.ts writes into its data.js. */
export interface Pack {
  /** The day it was made, as `2026-11-24`. */
  readonly made: string;
  /** The last day on which it needs no renewal. */
  readonly renew: string;
  /** Text of every file that pages of the site fetch, by its path: `data/record.json`. */
  readonly files: Readonly<Record<string, string>>;
}

declare global {
  var __PACK__: Pack | undefined;
}

/** The copy that this page belongs to, or `null` on a served site. */
export const packed = (): Pack | null => globalThis.__PACK__ ?? null;

const MEDIA_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/**
 * Stands in for `fetch` on the pages of a copy, since a page of a file: address may fetch no file. Answers with the copy's
 * own files; what lies beside the page and is not among them is not found, and all else is left to `fetch`.
 * @param base address of the copy's folder, ending with `/`
 */
export function fetchPacked({ files }: Pack, base: string, fetch: typeof globalThis.fetch): typeof fetch {
  return async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, base);
    const [beside] = address.href.split(/[?#]/);
    if (!beside!.startsWith(base)) return fetch(input, init);
    const text = files[decodeURIComponent(beside!.slice(base.length))];
    return text === undefined
      ? new Response(null, { status: 404 })
      : new Response(text, { headers: MEDIA_TYPE });
  };
}
