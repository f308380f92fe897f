/** Why the site cannot be kept for offline use. */
export type Obstacle =
  /** Neither https nor this machine: browsers keep sites of secure addresses only. */
  | 'insecure'
  /** Inside a frame of another page. */
  | 'frame'
  /** The browser offers no service workers, or not in this private window. */
  | 'unsupported'
  /** The browser refuses, as its settings or the private window say. */
  | 'blocked'
  /** No room left. */
  | 'quota'
  /** A file could not be fetched. */
  | 'network'
  /** A file is not the one that the build listed: the site is being changed on its server. */
  | 'changed';

/** What a page tells the service worker. */
export type Request =
  /** Answered on the message's port with a `Kept`. */
  | { readonly ask: 'kept' }
  /** Fetch what is missing. */
  | { readonly ask: 'fill' }
  /**
   * What the network has of the record, told to every page as a `NewsReport` (news.ts); `anew`: now, rather than what was
   * heard a moment ago.
   */
  | { readonly ask: 'record'; readonly anew: boolean }
  /** The reader accepts the new version. */
  | { readonly ask: 'take-over' };

/** What a service worker holds. */
export interface Kept {
  readonly version: string;
  /** Size of its version of the site, in bytes. */
  readonly bytes: number;
  /** Whether every file of it is there. */
  readonly complete: boolean;
}

/** What the service worker tells every page while it fetches. */
export type Report =
  | { readonly offline: 'saving'; readonly share: number }
  | { readonly offline: 'saved' }
  | { readonly offline: 'failed'; readonly obstacle: Obstacle };

export function isReport(data: unknown): data is Report {
  return typeof data === 'object' && data !== null && 'offline' in data;
}
