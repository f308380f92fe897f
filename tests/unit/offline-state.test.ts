import { describe, expect, it } from 'vitest';
import { nextState, obstacleHere, type OfflineState } from '../../src/pages/offline/state';

const kept = (complete: boolean) => ({ kept: { version: 'a', bytes: 5e6, complete } });
const READY: OfflineState = { kind: 'ready', bytes: 5e6 };
const UPDATE: OfflineState = { kind: 'update' };

describe('what a page says of offline use', () => {
  it('goes from saving to ready with the size', () => {
    const saving = nextState({ kind: 'unknown' }, { offline: 'saving', share: 0.45 });
    expect(saving).toEqual({ kind: 'saving', share: 0.45 });
    expect(nextState(saving, kept(true))).toEqual(READY);
  });

  it('does not say ready while files are missing', () => {
    expect(nextState({ kind: 'unknown' }, kept(false))).toEqual({ kind: 'saving', share: 0 });
    expect(nextState(READY, kept(false))).toEqual({ kind: 'saving', share: 0 });
  });

  it('stays ready while a version to come is fetched, and where that fails', () => {
    expect(nextState(READY, { offline: 'saving', share: 0.1 })).toEqual(READY);
    expect(nextState(READY, { offline: 'failed', obstacle: 'network' })).toEqual(READY);
  });

  it('keeps an update on offer until it is accepted', () => {
    expect(nextState(READY, { newer: true })).toEqual(UPDATE);
    for (const event of [kept(true), { offline: 'saved' } as const, { offline: 'saving', share: 1 } as const])
      expect(nextState(UPDATE, event)).toEqual(UPDATE);
  });

  it('says why the site cannot be kept', () => {
    expect(nextState({ kind: 'saving', share: 0.9 }, { offline: 'failed', obstacle: 'quota' })).toEqual({
      kind: 'failed',
      obstacle: 'quota',
    });
    const here = { isSecureContext: true, framed: false, hasWorkers: true };
    expect(obstacleHere(here)).toBeNull();
    expect(obstacleHere({ ...here, framed: true })).toBe('frame');
    // On an insecure address browsers hide service workers: the address is the reason to tell.
    expect(obstacleHere({ ...here, isSecureContext: false, hasWorkers: false })).toBe('insecure');
    expect(obstacleHere({ ...here, hasWorkers: false })).toBe('unsupported');
  });
});
