import { blankAs, date, day, number, oneOf, text, url } from './field';
import {
  claim,
  end,
  ID,
  idOf,
  nationalities,
  note,
  placeId,
  sourceIds,
  start,
  summary,
  SUMMARY_LENGTH,
} from './schema-shared';
import type { Table } from './table';
import { COVERAGE_LEVELS, STANCES, type Claim, type Coverage, type Source, type Statistic } from './types';

export const STATISTICS: Table<Statistic> = {
  name: 'statistics',
  title: 'Statistics',
  description: 'Published aggregates.',
  key: 'statistic_id',
  fields: {
    id: text('statistic_id', '#indicator+id', 'Identifier', idOf('STA', 3)),
    start: start('period_start'),
    end: end('period_end'),
    placeId: placeId(),
    measure: text('measure', '#indicator+name', 'What is counted', { maxLength: SUMMARY_LENGTH }),
    value: number('value', '#indicator+value+num', 'The figure', { minimum: 0 }),
    unit: text('unit', '#indicator+unit', 'Unit of the figure', { maxLength: 30 }),
    nationalities: nationalities(),
    claim: claim(),
    sourceIds: sourceIds(),
    note: note(),
  },
};

export const CLAIMS: Table<Claim> = {
  name: 'claims',
  title: 'Claims',
  description: "What officials and organisations said of a place's situation.",
  key: 'claim_id',
  fields: {
    id: text('claim_id', '#meta+claim+id', 'Identifier', idOf('CLA', 3)),
    date: day('date', '#date', 'Day, ISO 8601'),
    placeId: placeId(),
    speakerRole: text('speaker_role', '#org+role', 'The office or organisation that speaks; no names', {
      maxLength: 100,
    }),
    stance: oneOf('stance', '#meta+stance', 'What is said', STANCES),
    summary: summary(),
    sourceIds: sourceIds(),
    note: note(),
  },
};

export const COVERAGE: Table<Coverage> = {
  name: 'coverage',
  title: 'Coverage',
  description: 'Stretches in which the compilation is thin or empty; every other day is covered in full.',
  key: 'period_start',
  fields: {
    start: { ...start('period_start'), rules: { unique: true } },
    end: end('period_end'),
    level: oneOf('level', '#meta+coverage', 'How well the stretch is covered', COVERAGE_LEVELS),
    note: note(),
  },
};

export const SOURCES: Table<Source> = {
  name: 'sources',
  title: 'Sources',
  description: 'The publications, to which all credit for finding these facts is due.',
  key: 'source_id',
  fields: {
    id: text('source_id', '#meta+source+id', 'Identifier', { ...ID, unique: true }),
    publisher: text('publisher', '#org+publisher', 'Publisher', { maxLength: 100 }),
    title: text('title', '#meta+title', 'Title; in [brackets] where the headline was not visible', {
      maxLength: SUMMARY_LENGTH,
    }),
    date: blankAs('', date('date', '#date+published', 'Year, month or day of publication; blank: undated')),
    url: url('url', '#meta+url', 'Address', { maxLength: 500 }),
    lang: text('lang', '#meta+lang', 'Language, ISO 639', {
      pattern: '[a-z]{2,3}',
      patternMeans: 'a language code of ISO 639',
    }),
  },
};
