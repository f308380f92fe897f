/** A worker that says nothing for so long while it has work is given up, in ms: a browser that ends one tells nobody. */
export const SILENCE_MS = 10_000;
/** So many workers are started before the rest is done on the page. */
export const MOST_WORKERS = 2;
