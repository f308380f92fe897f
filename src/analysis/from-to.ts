import { compareText } from '../record/compare-text';
import type { Certainty, Relocation, RelocationSubject, Span } from '../record/types';
import { relocationsIn } from './movement';

/** A row of the from-to table, by the places that the record names. */
export interface FromTo {
  readonly fromPlaceId: string;
  readonly toPlaceId: string;
  readonly what: RelocationSubject;
  /** Distinct statements. */
  readonly statements: number;
  /** Distinct statements by how certain they are. */
  readonly certainties: Readonly<Record<Certainty, number>>;
  readonly relocations: readonly Relocation[];
}

/** The from-to table of a window: every relocation, whether or not it can be drawn; most statements first. */
export function fromToTable(relocations: readonly Relocation[], window: Span): FromTo[] {
  const groups = new Map<string, Relocation[]>();
  for (const relocation of relocationsIn(relocations, window)) {
    const key = `${relocation.fromPlaceId} ${relocation.toPlaceId} ${relocation.whatMoved}`;
    const group = groups.get(key);
    if (group) group.push(relocation);
    else groups.set(key, [relocation]);
  }
  const statements = (rows: readonly Relocation[]) => new Set(rows.map((row) => row.statementId)).size;
  return [...groups.values()]
    .map((rows): FromTo => {
      const certain = (certainty: Certainty) => statements(rows.filter((row) => row.certainty === certainty));
      return {
        fromPlaceId: rows[0]!.fromPlaceId,
        toPlaceId: rows[0]!.toPlaceId,
        what: rows[0]!.whatMoved,
        statements: statements(rows),
        certainties: {
          observed: certain('observed'),
          stated: certain('stated'),
          suspected: certain('suspected'),
          planned: certain('planned'),
        },
        relocations: [...rows].sort((a, b) => a.start - b.start || compareText(a.id, b.id)),
      };
    })
    .sort(
      (a, b) =>
        b.statements - a.statements ||
        a.relocations[0]!.start - b.relocations[0]!.start ||
        compareText(a.relocations[0]!.id, b.relocations[0]!.id),
    );
}
