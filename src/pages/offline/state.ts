import type { Kept, Obstacle, Report } from './messages';

/** What a page knows of the site's being kept for offline use. */
export type OfflineState =
  | { readonly kind: 'unknown' }
  /** Being fetched; `share` from 0 to 1. */
  | { readonly kind: 'saving'; readonly share: number }
  /** Kept whole, `bytes` in size. */
  | { readonly kind: 'ready'; readonly bytes: number }
  /** A newer version is kept whole and waits for the reader's word. */
  | { readonly kind: 'update' }
  | { readonly kind: 'failed'; readonly obstacle: Obstacle };

/** What a page hears of. */
export type OfflineEvent =
  | Report
  /** The service worker in charge has said what it holds. */
  | { readonly kept: Kept }
  /** A new service worker has filled its shelf beside the one in charge, or has taken over in another window. */
  | { readonly newer: true }
  /** The browser does not let the site be kept. */
  | { readonly obstacle: Obstacle };

/**
 * The state after an event. An update that is ready stays on offer whatever else is heard; what is fetched in the background
 * for a version to come does not take back that this one is ready.
 */
export function nextState(state: OfflineState, event: OfflineEvent): OfflineState {
  if ('newer' in event) return { kind: 'update' };
  if (state.kind === 'update') return state;
  if ('obstacle' in event && !('offline' in event)) return { kind: 'failed', obstacle: event.obstacle };
  if ('kept' in event)
    return event.kept.complete ? { kind: 'ready', bytes: event.kept.bytes } : { kind: 'saving', share: 0 };
  if (state.kind === 'ready') return state;
  if (event.offline === 'failed') return { kind: 'failed', obstacle: event.obstacle };
  if (event.offline === 'saving') return { kind: 'saving', share: event.share };
  return state;
}

/** What a page can know before it asks the browser: why the site cannot be kept here, or `null`. */
export function obstacleHere(here: {
  readonly isSecureContext: boolean;
  readonly framed: boolean;
  readonly hasWorkers: boolean;
}): Obstacle | null {
  if (here.framed) return 'frame';
  if (!here.isSecureContext) return 'insecure';
  return here.hasWorkers ? null : 'unsupported';
}
