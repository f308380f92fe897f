import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlayer, STEP_MS } from '../../src/chart/player.svelte';
import { dayOf } from '../../src/record/day';
import type { View } from '../../src/view/types';

const limits = { start: dayOf(2021, 1, 1), end: dayOf(2021, 6, 30) };
/** April and May 2021, moved by months: one step is left before the record ends in June. */
const before = {
  window: { start: dayOf(2021, 4, 1), end: dayOf(2021, 5, 31) },
  mode: 'moving',
  step: 'month',
};

function setUp(patch: Partial<View> = {}) {
  let view = { ...before, speed: 'slow', ...patch } as View;
  const update = vi.fn((change: Partial<View>) => {
    view = { ...view, ...change };
  });
  const player = createPlayer({ getView: () => view, update, limits: () => limits, reducedMotion: false });
  return { player, update, window: () => view.window };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the player', () => {
  it('never starts by itself', () => {
    const { player, update } = setUp();
    vi.advanceTimersByTime(60_000);
    expect(player.playing).toBe(false);
    expect(update).not.toHaveBeenCalled();
  });

  it('leaves each step on screen for its time, and stops at the end of the record', () => {
    const { player, update, window } = setUp();
    player.play();
    vi.advanceTimersByTime(STEP_MS.slow - 1);
    expect(update).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(window()).toEqual({ start: dayOf(2021, 5, 1), end: dayOf(2021, 6, 30) });
    expect(player.playing).toBe(false);
    expect(player.ended).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(update).toHaveBeenCalledTimes(1);
  });

  it('plays again from the start after the end', () => {
    const { player, window } = setUp({ window: { start: dayOf(2021, 5, 1), end: dayOf(2021, 6, 30) } });
    player.play();
    expect(window()).toEqual({ start: dayOf(2021, 1, 1), end: dayOf(2021, 2, 28) });
    expect(player.playing).toBe(true);
    player.stop();
  });

  it('steps by hand in both directions, and pauses for it', () => {
    const { player, window } = setUp();
    player.play();
    player.previous();
    expect(player.playing).toBe(false);
    expect(window()).toEqual({ start: dayOf(2021, 3, 1), end: dayOf(2021, 4, 30) });
    player.next();
    expect(window()).toEqual(before.window);
  });

  it('lets a growing window grow to the end and keeps its first day', () => {
    const { player, window } = setUp({ mode: 'cumulative', speed: 'fast' });
    player.play();
    vi.advanceTimersByTime(10_000);
    expect(window()).toEqual({ start: dayOf(2021, 4, 1), end: limits.end });
    expect(player.ended).toBe(true);
  });

  it('glides only while it plays, and never where less motion is asked for', () => {
    const { player } = setUp();
    expect(player.gliding).toBe(false);
    player.play();
    expect(player.gliding).toBe(true);
    player.stop();
    const still = createPlayer({
      getView: () => ({ ...before, speed: 'slow' }) as View,
      update: () => undefined,
      limits,
      reducedMotion: true,
    });
    still.play();
    expect(still.playing && !still.gliding).toBe(true);
    still.stop();
  });
});
