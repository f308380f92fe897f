import { describe, expect, it } from 'vitest';
import { frameOf, project } from '../../src/chart/picture/frame';
import { heightMessages, pymId, wishedMapHeight } from '../../src/pages/embed/heights';
import { landTransform } from '../../src/pages/embed/paint';
import { windowsAround } from '../../src/pages/embed/steps';
import { addMonths, dayOf } from '../../src/record/day';

describe('the height that an embed tells', () => {
  it('is said in three dialects, and in that of Pym only where it was asked for', () => {
    const src = 'https://example.org/map/embed.html#v=1';
    expect(heightMessages(640, src, null)).toEqual([
      { 'crackdown-map-height': { id: '', height: 640 } },
      { sentinel: 'amp', type: 'embed-size', height: 640 },
      JSON.stringify({ src, context: 'iframe.resize', height: 640 }),
    ]);
    expect(heightMessages(640, src, 'map-1').at(-1)).toBe('pymxPYMxmap-1xPYMxheightxPYMx640');
  });

  it('takes an id for Pym only where it is made of letters, digits, _ and -', () => {
    expect(pymId('?initialWidth=600&childId=map_1-a&parentTitle=x')).toBe('map_1-a');
    for (const search of [
      '',
      '?childId=',
      '?childId=a%20b',
      '?childId=xPYMx<',
      '?childId=%0A',
      `?childId=${'a'.repeat(65)}`,
    ])
      expect(pymId(search)).toBeNull();
  });

  it('follows from the width alone', () => {
    expect(wishedMapHeight(300)).toBe(258); // 300 × 0.86
    expect(wishedMapHeight(2000)).toBe(560);
  });
});

describe('the land of the base map', () => {
  it('lies in any frame and camera where the projection puts it', () => {
    const base = frameOf({ width: 480, height: 432 });
    const places = [
      [102.56, 13.65],
      [104.92, 11.57],
      [106.9, 13.7],
    ] as const;
    for (const frame of [
      frameOf({ width: 320, height: 170 }),
      frameOf({ width: 1180, height: 560 }),
      frameOf({ width: 600, height: 500, camera: { lon: 103.5, lat: 10.6, zoom: 8.25 } }),
    ]) {
      const [, x0, y0, scale] = /^translate\((\S+) (\S+)\) scale\((\S+)\)$/
        .exec(landTransform(base, frame))!
        .map(Number);
      for (const [lon, lat] of places) {
        const [x, y] = project(base, lon, lat);
        const [expectedX, expectedY] = project(frame, lon, lat);
        expect(x * scale! + x0!).toBeCloseTo(expectedX, 0);
        expect(y * scale! + y0!).toBeCloseTo(expectedY, 0);
      }
    }
  });
});

describe('the windows of the slider', () => {
  const limits = { start: dayOf(2021, 1, 1), end: dayOf(2021, 12, 31) };

  it('are all whole months that stepping reaches, the one on screen among them', () => {
    const window = { start: dayOf(2021, 4, 1), end: dayOf(2021, 6, 30) };
    const { windows, at } = windowsAround({ window, mode: 'moving', step: 'month' }, limits);
    // Three months fit ten times into twelve.
    expect(windows).toEqual(
      Array.from({ length: 10 }, (_, month) => {
        const start = addMonths(limits.start, month);
        return { start, end: addMonths(start, 3) - 1 };
      }),
    );
    expect(windows[at]).toEqual(window);
  });

  it('keep their start where they grow', () => {
    const window = { start: dayOf(2021, 10, 1), end: dayOf(2021, 11, 30) };
    const { windows, at } = windowsAround({ window, mode: 'cumulative', step: 'month' }, limits);
    expect(windows.map(({ start }) => start)).toEqual([window.start, window.start, window.start]);
    expect(windows.map(({ end }) => end)).toEqual([
      dayOf(2021, 10, 31),
      dayOf(2021, 11, 30),
      dayOf(2021, 12, 31),
    ]);
    expect(at).toBe(1);
  });
});
