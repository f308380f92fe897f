import { WITHDRAWN_FIELD } from './changes';
import { parseDay } from './day';
import type { Fault } from './fault';
import type { ReadTable } from './references';
import { positionOf, type Row } from './rows';
import { fieldsOf, fileOf } from './table';

type AnyRow = Row<Readonly<Record<string, unknown>>>;
type Problem = readonly [row: AnyRow, column: string, message: string];

/** What another table holds under a number: its row, and the file's name for messages. */
interface Holder {
  readonly name: string;
  readonly columns: readonly string[];
  readonly row: AnyRow;
}

const textOf = (row: AnyRow, column: string): string => row.cells[column]?.text ?? '';

function holdersById(tables: readonly ReadTable[]): ReadonlyMap<string, Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const { table, rows } of tables) {
    const columns = fieldsOf(table).map(({ field }) => field.column);
    for (const row of rows) {
      const id = textOf(row, table.key);
      holders.set(id, [...(holders.get(id) ?? []), { name: fileOf(table), columns, row }]);
    }
  }
  return holders;
}

/** Of a withdrawn row nothing is told but the fact: no value of before, and no reason but that of withdrawn.csv. */
function goneProblem(row: AnyRow, gone: AnyRow): readonly [column: string, message: string] | null {
  const [id, on] = [textOf(row, 'id'), textOf(gone, WITHDRAWN_FIELD)];
  if (textOf(row, 'field') !== WITHDRAWN_FIELD)
    return ['field', `${id} is withdrawn: an earlier change of it must be deleted, not told`];
  if (textOf(row, 'old') !== '') return ['old', `${id} is withdrawn: what stood in it must not be told`];
  if (textOf(row, 'new') !== '' && textOf(row, 'new') !== on)
    return ['new', `must be blank or ${on}, the day of the withdrawal in withdrawn.csv`];
  if (textOf(row, 'reason') !== textOf(gone, 'reason'))
    return ['reason', `must be the reason that withdrawn.csv gives for ${id}, word for word`];
  return null;
}

function fieldProblem(row: AnyRow, holders: readonly Holder[]): readonly [string, string] | null {
  const [id, field] = [textOf(row, 'id'), textOf(row, 'field')];
  if (holders.length === 0)
    return ['id', `"${id}" is unknown: neither a table of the record nor withdrawn.csv has it`];
  if (field === WITHDRAWN_FIELD) return ['field', `${id} is not withdrawn: withdrawn.csv lacks it`];
  if (!holders.some(({ columns }) => columns.includes(field)))
    return ['field', `"${field}" is not a column of ${holders.map(({ name }) => name).join(' or ')}`];
  if (textOf(row, 'old') === textOf(row, 'new')) return ['new', 'is the same as the old value'];
  return null;
}

/** Changes of one field in their order: each starts from what the one before left, the last left what stands there. */
function chainProblems(changes: readonly AnyRow[], holders: readonly Holder[]): Problem[] {
  const field = textOf(changes[0]!, 'field');
  const now = holders.filter(({ columns }) => columns.includes(field)).map(({ row }) => textOf(row, field));
  return changes.flatMap((row, i): Problem[] => {
    const next = changes[i + 1];
    const left = textOf(row, 'new');
    if (!next && !now.includes(left))
      return [[row, 'new', `is not what stands there: ${JSON.stringify(now.join(' or '))}`]];
    if (next && textOf(next, 'old') !== left)
      return [[next, 'old', `is not what the change on line ${row.line} left: ${JSON.stringify(left)}`]];
    return [];
  });
}

/** The same change told twice: one day, one row, one field. */
function repeatedChanges(changes: readonly AnyRow[]): Problem[] {
  return changes.flatMap((row, i): Problem[] => {
    const first = changes.findIndex((other) => textOf(other, 'date') === textOf(row, 'date'));
    return first < i
      ? [[row, 'date', `this field was changed on this day already on line ${changes[first]!.line}`]]
      : [];
  });
}

/**
 * What is wrong with the change log as held against the record: a number that nothing has, a column that its table lacks,
 * a value that does not follow from the change before or that is not what stands in the record now, and any word of a
 * withdrawn row.
 */
export function changesFaults(tables: ReadonlyMap<string, ReadTable>): Fault[] {
  const log = tables.get('changes');
  const withdrawn = tables.get('withdrawn');
  const others = [...tables.values()].filter(({ table }) => !['changes', 'withdrawn'].includes(table.name));
  if (!log || !withdrawn?.whole || others.some(({ whole }) => !whole)) return [];
  const fault = (row: AnyRow, column: string, message: string): Fault => ({
    file: log.file,
    ...positionOf(row.cells[column]!),
    field: column,
    message,
  });
  const holders = holdersById(others);
  const gone = new Map(withdrawn.rows.map((row) => [textOf(row, 'incident_id'), row]));
  const faults: Fault[] = [];
  const chains = new Map<string, AnyRow[]>();
  for (const row of log.rows) {
    const [id, field] = [textOf(row, 'id'), textOf(row, 'field')];
    const tombstone = gone.get(id);
    const problem = tombstone ? goneProblem(row, tombstone) : fieldProblem(row, holders.get(id) ?? []);
    if (problem) faults.push(fault(row, ...problem));
    else chains.set(`${id} ${field}`, [...(chains.get(`${id} ${field}`) ?? []), row]);
  }
  for (const chain of chains.values()) {
    const inOrder = chain
      .filter((row) => parseDay(textOf(row, 'date')) !== null)
      .sort((a, b) => parseDay(textOf(a, 'date'))! - parseDay(textOf(b, 'date'))! || a.line - b.line);
    const repeated = repeatedChanges(inOrder);
    const found = holders.get(textOf(chain[0]!, 'id')) ?? [];
    const broken =
      inOrder.length === 0 || repeated.length > 0 || gone.has(textOf(chain[0]!, 'id'))
        ? []
        : chainProblems(inOrder, found);
    faults.push(...[...repeated, ...broken].map((problem) => fault(...problem)));
  }
  return faults;
}
