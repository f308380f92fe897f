import type { ShapesTopology } from '../../src/geography/shapes';

type Segment = [number, number, number, number];

/** The lines that objects of a topology are made of, each once, cut into straight pieces on the topology's own grid. */
function segmentsOf(topology: ShapesTopology, names: (keyof ShapesTopology['objects'])[]): Segment[] {
  const arcs = new Set<number>();
  for (const name of names) {
    for (const geometry of topology.objects[name].geometries)
      for (const found of JSON.stringify('arcs' in geometry ? geometry.arcs : []).match(/-?\d+/g) ?? [])
        arcs.add(Number(found) < 0 ? ~Number(found) : Number(found));
  }
  return [...arcs].flatMap((index) => {
    const out: Segment[] = [];
    let [x, y] = topology.arcs[index]![0] as [number, number];
    for (const [dx, dy] of topology.arcs[index]!.slice(1) as [number, number][]) {
      out.push([x, y, x + dx, y + dy]);
      [x, y] = [x + dx, y + dy];
    }
    return out;
  });
}

const turn = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

/**
 * Pairs of pieces that cross between their ends, by whole-number arithmetic. Where none do, no shape crosses itself or
 * another: all shapes are made of the same pieces.
 */
export function properCrossings(
  topology: ShapesTopology,
  names: (keyof ShapesTopology['objects'])[],
): [Segment, Segment][] {
  const segments = segmentsOf(topology, names).sort((a, b) => Math.min(a[0], a[2]) - Math.min(b[0], b[2]));
  const found: [Segment, Segment][] = [];
  segments.forEach((a, index) => {
    for (let i = index + 1; i < segments.length; i++) {
      const b = segments[i]!;
      if (Math.min(b[0], b[2]) > Math.max(a[0], a[2])) break;
      if (Math.min(b[1], b[3]) > Math.max(a[1], a[3]) || Math.max(b[1], b[3]) < Math.min(a[1], a[3]))
        continue;
      const [p, q] = [turn(...a, b[0], b[1]), turn(...a, b[2], b[3])];
      const [r, s] = [turn(...b, a[0], a[1]), turn(...b, a[2], a[3])];
      if (p * q < 0 && r * s < 0) found.push([a, b]);
    }
  });
  return found;
}
