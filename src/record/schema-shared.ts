import { blankAs, counts, day, list, oneOf, text, type Field, type Rules } from './field';
import {
  CLAIMANTS,
  DATE_PRECISIONS,
  STATUSES,
  type Claimant,
  type DatePrecision,
  type Day,
  type Status,
} from './types';

export const PLACE = { table: 'places', column: 'place_id' } as const;
export const PROVINCE = { table: 'provinces', column: 'iso' } as const;
const SOURCE = { table: 'sources', column: 'source_id' } as const;

export const ID: Rules = {
  pattern: '[a-z0-9]+(-[a-z0-9]+)*',
  patternMeans: 'a name in small letters, digits and single hyphens',
};
export const idOf = (prefix: string, digits: number): Rules => ({
  unique: true,
  pattern: `${prefix}\\d{${digits}}`,
  patternMeans: `${prefix} with ${digits} digits`,
});

export const sourceIds = (): Field<readonly string[]> =>
  list('source_ids', '#meta+source+id+list', 'Sources, → sources.csv, joined by ;', { refers: SOURCE });
export const placeId = (description = 'Place, → places.csv'): Field<string> =>
  text('place_id', '#loc+id', description, { refers: PLACE });

/** Longest summary of any table, in characters; one neutral sentence needs no more. */
export const SUMMARY_LENGTH = 200;

export const start = (column = 'date_start'): Field<Day> => day(column, '#date+start', 'First day, ISO 8601');
export const end = (column = 'date_end'): Field<Day> =>
  day(column, '#date+end', 'Last day, inclusive, ISO 8601');
export const datePrecision = (): Field<DatePrecision> =>
  oneOf(
    'date_precision',
    '#date+precision',
    'How finely the date is known: day (at most 14 days), week (15), month (46), quarter (125), year (400)',
    DATE_PRECISIONS,
  );
export const nationalities = (): Field<Readonly<Record<string, number>>> =>
  blankAs(
    {},
    counts(
      'nationalities',
      '#affected+nationality+list',
      'People by nationality where a source counts them, ISO 3166-1 alpha-2; never for a single person',
    ),
  );
export const summary = (): Field<string> =>
  text('summary', '#description+summary', 'One neutral sentence', { maxLength: SUMMARY_LENGTH });
export const claim = (): Field<Claimant> => oneOf('claim', '#meta+claim', 'Who asserts it', CLAIMANTS);
export const status = (): Field<Status> => oneOf('status', '#status', 'How well it is attested', STATUSES);
export const note = (): Field<string> =>
  blankAs('', text('note', '#description+note', 'Differences between sources, doubts, inferences'));
