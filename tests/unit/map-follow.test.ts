import { describe, expect, it } from 'vitest';
import { followCamera, type CameraFollower } from '../../src/map/follow';
import type { Camera } from '../../src/view/types';

const TOWN: Camera = { lon: 103.5, lat: 10.6, zoom: 9 };

/** A map that notes how it is moved, and whose moves they were while they went on. */
function moved(start: Camera | null): { camera: CameraFollower; moves: string[] } {
  const moves: string[] = [];
  const note = (name: string) => () => void moves.push(`${name} ${camera.ours ? 'ours' : 'the reader’s'}`);
  const camera: CameraFollower = followCamera(
    () => ({ fitBounds: note('fit'), jumpTo: note('jump') }) as never,
    start,
  );
  return { camera, moves };
}

describe('the camera of the map', () => {
  it('follows the view, and its moves are not taken for the reader’s', () => {
    const { camera, moves } = moved(null);
    camera.follow(TOWN);
    camera.follow(null);
    expect(moves).toEqual(['jump ours', 'fit ours']);
    expect(camera.ours).toBe(false);
  });

  it('stays where it is when the view asks for what it shows', () => {
    const { camera, moves } = moved(TOWN);
    camera.follow({ ...TOWN });
    expect(moves).toEqual([]);
  });

  it('does not move again when the view has taken over where the reader moved it', () => {
    const { camera, moves } = moved(null);
    camera.follow(camera.heard(TOWN));
    expect(moves).toEqual([]);
    camera.follow(null);
    expect(moves).toEqual(['fit ours']);
  });
});
