/** A square of the tile map; row 0 is the northernmost, column 0 the westernmost. */
export interface Tile {
  readonly row: number;
  readonly column: number;
}

/** North at the top: two provinces of one row or column may be neighbours or not. `.` is no province. */
const LAYOUT = `
  .     .     KH-22 KH-13 .     .
  .     KH-1  KH-17 KH-6  KH-19 KH-16
  KH-24 KH-2  KH-15 KH-4  KH-10 KH-11
  .     KH-9  KH-5  KH-12 KH-3  KH-25
  .     KH-18 KH-7  KH-8  KH-14 KH-20
  .     .     KH-23 KH-21 .     .
`;

/** Where each of the 25 provinces has its square, by ISO 3166-2 code: roughly where it lies. */
export const TILES: ReadonlyMap<string, Tile> = new Map(
  LAYOUT.trim()
    .split('\n')
    .flatMap((line, row) =>
      line
        .trim()
        .split(/\s+/)
        .map((iso, column): [string, Tile] => [iso, { row, column }])
        .filter(([iso]) => iso !== '.'),
    ),
);
