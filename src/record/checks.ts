import { daysIn, isoDay } from './day';
import type { Fault } from './fault';
import { positionOf, type Row } from './rows';
import type { Coverage, DatePrecision, Incident, Span, Statistic } from './types';

/** What is wrong with one row, and the column in which it shows. */
export type Told = { readonly column: string; readonly message: string };

/** Longest span of a precision, in days, both ends included (the codebook's limits). */
const LONGEST_DAYS: Readonly<Record<DatePrecision, number>> = {
  day: 14,
  week: 15,
  month: 46,
  quarter: 125,
  year: 400,
};

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** Runs a check over rows and says where each fault stands. */
export function inRows<T>(
  file: string,
  rows: readonly Row<T>[],
  check: (value: Partial<T>) => readonly Told[],
): Fault[] {
  return rows.flatMap(({ value, cells }) =>
    check(value).map(({ column, message }) => ({
      file,
      ...positionOf(cells[column]!),
      field: column,
      message,
    })),
  );
}

/** A span that ends before it starts. */
export function spanFaults({ start, end }: Partial<Span>, endColumn = 'date_end'): Told[] {
  return start !== undefined && end !== undefined && start > end
    ? [{ column: endColumn, message: `${isoDay(end)} is before the start, ${isoDay(start)}` }]
    : [];
}

/** A span longer than its precision allows. */
export function precisionFaults({
  start,
  end,
  datePrecision,
}: Partial<Span & { readonly datePrecision: DatePrecision }>): Told[] {
  if (start === undefined || end === undefined || datePrecision === undefined) return [];
  const days = daysIn({ start, end });
  const most = LONGEST_DAYS[datePrecision];
  return days > most
    ? [
        {
          column: 'date_precision',
          message: `"${datePrecision}" allows a span of at most ${most} days, not ${days}`,
        },
      ]
    : [];
}

/** Figures and signs that contradict each other within one incident. */
export function incidentFaults(incident: Partial<Incident>): Told[] {
  const { kind, sign, dateBasis, nationalities, peopleFound, checked, start } = incident;
  const told: Told[] = [];
  const counted = sum(nationalities ?? {});
  if (typeof peopleFound === 'number' && counted > peopleFound) {
    const message = `${counted} people by nationality, but people_found is ${peopleFound}`;
    told.push({ column: 'nationalities', message });
  }
  if (sign && (kind === 'closure' || kind === 'departure'))
    told.push({ column: 'sign', message: `a ${kind} is no sign that an operation was running` });
  if (sign && (dateBasis === 'statement' || dateBasis === 'sanction'))
    told.push({ column: 'sign', message: `a row dated by a ${dateBasis} is no dated sign` });
  if (sign && (kind === 'raid' || kind === 'arrest')) {
    const figures = ['peopleFound', 'arrested', 'rescued', 'deported', 'deaths'] as const;
    const readable = figures.every((figure) => incident[figure] !== undefined);
    if (readable && figures.every((figure) => !incident[figure]))
      told.push({ column: 'sign', message: `a ${kind} at which nobody was found is no sign` });
  }
  if (typeof checked === 'number' && start !== undefined && checked < start)
    told.push({ column: 'checked', message: `${isoDay(checked)} is before the incident, ${isoDay(start)}` });
  return told;
}

/** People of a statistic counted by nationality, more than it counts in all. */
export function statisticFaults({ unit, value, nationalities }: Partial<Statistic>): Told[] {
  const counted = sum(nationalities ?? {});
  return unit === 'people' && value !== undefined && counted > value
    ? [{ column: 'nationalities', message: `${counted} people by nationality, but value is ${value}` }]
    : [];
}

/** Stretches of coverage that share a day. */
export function overlapFaults(file: string, rows: readonly Row<Coverage>[]): Fault[] {
  const spans = rows
    .filter(({ value }) => value.start !== undefined && value.end !== undefined)
    .sort((a, b) => a.value.start! - b.value.start! || a.line - b.line);
  let latest = spans[0];
  return spans.slice(1).flatMap((row) => {
    const before = latest!;
    if (row.value.end! > before.value.end!) latest = row;
    if (row.value.start! > before.value.end!) return [];
    const message = `overlaps the stretch on line ${before.line}, which ends ${isoDay(before.value.end!)}`;
    return [{ file, ...positionOf(row.cells['period_start']!), field: 'period_start', message }];
  });
}
