import { median, ms, ninth } from './measure';

/** One line of the table. */
export interface Row {
  readonly name: string;
  /** One a column. */
  readonly cells: readonly string[];
  /** Whether it keeps to what is asked; absent where nothing is. */
  readonly met?: boolean | undefined;
}

/** Lines that are measured alike. */
export interface Section {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Columns of what is timed. */
export const TIMED = ['median', '9th decile', 'at most'] as const;

/** What was timed, in milliseconds, and what its median is held to, if anything. */
export function timedRow(name: string, taken: readonly number[], limit: number | null = null): Row {
  return {
    name,
    cells: [ms(median(taken)), ms(ninth(taken)), limit === null ? '' : `${limit} ms`],
    met: limit === null ? undefined : median(taken) <= limit,
  };
}

/** Says what is being measured: the table comes last, and some parts take minutes. */
export function saying(what: string): void {
  console.error(`measuring: ${what}`);
}

const NAME = 64;
const CELL = 14;

/** Prints all sections as one table. @returns 1 where something asked for is missed */
export function printTable(sections: readonly Section[]): number {
  for (const { title, columns, rows } of sections) {
    console.log(`\n${title.padEnd(NAME)}${columns.map((name) => name.padStart(CELL)).join('')}`);
    for (const { name, cells, met } of rows) {
      const verdict = met === undefined ? '' : met ? '  met' : '  MISSED';
      console.log(
        `${`  ${name}`.padEnd(NAME)}${cells.map((cell) => cell.padStart(CELL)).join('')}${verdict}`,
      );
    }
  }
  const missed = sections.flatMap(({ rows }) => rows.filter(({ met }) => met === false));
  console.log(`\n${missed.length === 0 ? 'Every figure asked for is met.' : `Missed: ${missed.length}.`}`);
  return missed.length === 0 ? 0 : 1;
}
