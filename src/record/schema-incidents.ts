import { blankAs, day, flag, integer, oneOf, text, type Field } from './field';
import {
  claim,
  datePrecision,
  end,
  idOf,
  nationalities,
  note,
  PLACE,
  placeId,
  sourceIds,
  start,
  status,
  summary,
  SUMMARY_LENGTH,
} from './schema-shared';
import type { Table } from './table';
import {
  DATE_BASES,
  KINDS,
  MILESTONE_KINDS,
  TOPICS,
  type Incident,
  type Milestone,
  type Relocation,
  type Withdrawn,
} from './types';

const INCIDENT_ID = { pattern: 'KHM\\d{4}', patternMeans: 'KHM with 4 digits', unique: true } as const;

const people = (column: string, hxl: string, description: string): Field<number | null> =>
  blankAs(null, integer(column, hxl, `${description}; blank: not reported, never zero`));

export const INCIDENTS: Table<Incident> = {
  name: 'incidents',
  title: 'Incidents',
  description: 'Publicly reported incidents: what was reported, not what happened.',
  key: 'incident_id',
  fields: {
    id: text('incident_id', '#event+id', 'Identifier; none is used again', INCIDENT_ID),
    eventId: text('event_id', '#event+group+id', 'Rows that tell the same event share it', {
      pattern: 'EV\\d{4}',
      patternMeans: 'EV with 4 digits',
    }),
    start: start(),
    end: end(),
    datePrecision: datePrecision(),
    dateBasis: oneOf('date_basis', '#date+basis', 'What the dates are the dates of', DATE_BASES),
    kind: oneOf('kind', '#event+type', 'What was reported', KINDS),
    sign: flag('sign', '#event+sign', 'Whether it is a dated sign that an operation was running there'),
    topic: oneOf('topic', '#event+topic', 'What the incident concerns', TOPICS),
    placeId: placeId(),
    peopleFound: people('people_found', '#affected+found', 'Everyone found, held or removed'),
    arrested: people(
      'arrested',
      '#affected+arrested',
      'People arrested; may include people who were victims',
    ),
    rescued: people('rescued', '#affected+rescued', 'People reported as rescued'),
    deported: people('deported', '#affected+deported', 'People deported'),
    deaths: people('deaths', '#affected+killed', 'Deaths'),
    nationalities: nationalities(),
    summary: summary(),
    claim: claim(),
    status: status(),
    sourceIds: sourceIds(),
    checked: blankAs(
      null,
      day('checked', '#date+checked', 'Day of the second reading; blank: read once only'),
    ),
    note: note(),
  },
};

export const WITHDRAWN: Table<Withdrawn> = {
  name: 'withdrawn',
  title: 'Withdrawn incidents',
  description: 'Rows withdrawn after publication: shown nowhere.',
  key: 'incident_id',
  fields: {
    incidentId: text('incident_id', '#event+id', 'The number of the withdrawn row', INCIDENT_ID),
    on: day('withdrawn_on', '#date+withdrawn', 'Day of the withdrawal'),
    reason: text('reason', '#description+reason', 'Why', { maxLength: SUMMARY_LENGTH }),
  },
};

function relocationEnd(column: string, hxl: string): Field<string> {
  return text(column, hxl, 'Place, → places.csv, or thailand, vietnam, laos, myanmar, abroad, unknown', {
    refers: { ...PLACE, also: ['thailand', 'vietnam', 'laos', 'myanmar', 'abroad', 'unknown'] },
  });
}

export const RELOCATIONS: Table<Relocation> = {
  name: 'relocations',
  title: 'Relocations',
  description: 'What sources say moved from where to where.',
  key: 'relocation_id',
  fields: {
    id: text('relocation_id', '#event+relocation+id', 'Identifier', idOf('REL', 3)),
    statementId: text('statement_id', '#event+group+id', 'Rows from one statement share it', {
      pattern: 'ST\\d{2,3}',
      patternMeans: 'ST with 2 or 3 digits',
    }),
    start: start(),
    end: end(),
    datePrecision: datePrecision(),
    fromPlaceId: relocationEnd('from_place_id', '#loc+from+id'),
    toPlaceId: relocationEnd('to_place_id', '#loc+to+id'),
    whatMoved: oneOf('what_moved', '#event+subject', 'What is said to have moved', ['operations', 'people']),
    certainty: oneOf('certainty', '#meta+certainty', 'How the source knows', [
      'observed',
      'stated',
      'suspected',
      'planned',
    ]),
    summary: summary(),
    claim: claim(),
    status: status(),
    sourceIds: sourceIds(),
    note: note(),
  },
};

export const MILESTONES: Table<Milestone> = {
  name: 'milestones',
  title: 'Milestones',
  description: 'Dated context.',
  key: 'milestone_id',
  fields: {
    id: text('milestone_id', '#event+milestone+id', 'Identifier', idOf('MIL', 3)),
    start: start(),
    end: end(),
    title: text('title', '#event+name', 'Title', { maxLength: 120 }),
    kind: oneOf('kind', '#event+type', 'What kind of context it is', MILESTONE_KINDS),
    major: blankAs(
      false,
      flag('major', '#event+major', 'yes: worth a flag on the timeline', { values: ['yes'] }),
    ),
    placeId: placeId(),
    summary: summary(),
    sourceIds: sourceIds(),
  },
};
