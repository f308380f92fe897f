/** One area whose fill changed: the feature's id (index of the province or cell) and its new fill. */
export type FillChange = readonly [index: number, fill: number];

/**
 * What to repaint: areas whose fill differs from what is on the map. Repainting costs as much as changed, not as much
 * as there is.
 * @param painted the fills on the map; empty when nothing is painted yet
 */
export function fillChanges(painted: Int8Array, wanted: Int8Array): FillChange[] {
  const changes: FillChange[] = [];
  for (let index = 0; index < wanted.length; index++) {
    const fill = wanted[index]!;
    if (index >= painted.length || painted[index] !== fill) changes.push([index, fill]);
  }
  return changes;
}
