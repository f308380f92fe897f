import { describe, expect, it } from 'vitest';
import { beside } from '../../src/overlay/beside';
import { listMove } from '../../src/overlay/list-keys';

describe('the list that stands for a map', () => {
  it('moves by one, by ten, and to its ends, and never beyond them', () => {
    expect(listMove('ArrowDown', 3, 25)).toBe(4);
    expect(listMove('ArrowUp', 0, 25)).toBe(0);
    expect(listMove('PageDown', 20, 25)).toBe(24);
    expect(listMove('PageUp', 12, 25)).toBe(2);
    expect(listMove('Home', 12, 25)).toBe(0);
    expect(listMove('End', 12, 25)).toBe(24);
  });

  it('leaves other keys alone', () => {
    expect(listMove('a', 3, 25)).toBeNull();
    expect(listMove('Escape', 3, 25)).toBeNull();
  });
});

describe('what is said of a point of the map', () => {
  it('stands after the point, and before it where there is no room', () => {
    expect(beside(100, 50, 400)).toBe(100 + 14);
    expect(beside(380, 50, 400)).toBe(380 - 14 - 50);
  });

  it('stays inside the map, or begins at its edge where it is larger than the map', () => {
    expect(beside(30, 390, 400)).toBe(4);
    // 200 − 14 − 300 lies before the edge.
    expect(beside(200, 300, 400)).toBe(4);
    expect(beside(330, 60, 400)).toBe(330 - 14 - 60);
    expect(beside(10, 500, 400)).toBe(4);
  });
});
