import { createHash } from 'node:crypto';

/**
 * What a page of a copy may do. A page of a file: address has no origin, so the files beside it are named by their scheme;
 * fonts and the map's worker stand inside the scripts as data: addresses. No address of the network is among them.
 * @param styles contents of the page's own style elements
 */
export function packPolicy(styles: readonly string[]): string {
  const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  return [
    "default-src 'none'",
    "script-src 'self' file:",
    ["style-src 'self' file:", ...hashes].join(' '),
    "img-src 'self' file: data: blob:",
    'font-src data:',
    'connect-src data:',
    'worker-src data:',
    "frame-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
