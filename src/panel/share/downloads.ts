/** How long a file made here is kept for the browser to read, in ms: Safari reads it some time after the click. */
const KEPT_MS = 60_000;

/**
 * Hands a file made on this page to the reader, as a download. Nothing leaves the browser.
 * @param name of the file, as from `fileName`
 */
export function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** A size in bytes in units that people read: `840 B`, `12 kB`, `3.4 MB` (decimal, as browsers show them). */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
