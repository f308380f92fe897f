/** One file that is kept for offline use: its path in the site's folder, the SHA-256 of its bytes in hex, its size. */
export type KeptFile = readonly [path: string, hash: string, bytes: number];

/** Every file of one version of the site, as the build wrote them. */
export interface KeptFiles {
  /** Names the version: a digest of all paths and hashes. */
  readonly version: string;
  readonly files: readonly KeptFile[];
}

/**
 * How a file is answered for (docs/offline.md). `fixed`: its name changes with its bytes. `shell`: a page or picture that
 * holds nothing of the record, and belongs to the scripts of its version. `record`: holds text or numbers of the record.
 */
export type FileKind = 'fixed' | 'shell' | 'record';

/** Pages that hold nothing of the record: it reaches them as data. */
const SHELLS = new Set(['index.html', 'embed.html', 'present.html']);

export function kindOf(path: string): FileKind {
  if (path.startsWith('assets/')) return 'fixed';
  if (path.startsWith('data/')) return 'record';
  return path.endsWith('.html') && !SHELLS.has(path) ? 'record' : 'shell';
}

/** Total size of the files, in bytes. */
export const sizeOf = ({ files }: KeptFiles): number => files.reduce((sum, [, , bytes]) => sum + bytes, 0);

/**
 * The paths under which an address of the site may be kept, likeliest first: a folder stands for its index.html, and some
 * hosts leave out the `.html`. Empty where the address lies outside the site.
 * @param scope address of the site's folder, ending with `/`
 */
export function pathsOf(address: string, scope: string): readonly string[] {
  const { origin, pathname } = new URL(address);
  const folder = new URL(scope);
  if (origin !== folder.origin || !pathname.startsWith(folder.pathname)) return [];
  const path = decodedPath(pathname.slice(folder.pathname.length));
  if (path === '' || path.endsWith('/')) return [`${path}index.html`];
  return /\.[a-z0-9]+$/i.test(path) ? [path] : [path, `${path}.html`];
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const NAME = 'crackdown-map';

/** Sites of one host share their caches: the name holds the site's folder, so that none clears another's. */
export const cachePrefix = (scope: string): string => `${NAME} ${new URL(scope).pathname} `;

export const cacheName = (scope: string, version: string): string => cachePrefix(scope) + version;
