import { ROW_SETS } from '../analysis/types';
import { COUNTRY_CODES } from '../record/countries';
import { CLAIMANTS, DATE_BASES, KINDS, STATUSES, TOPICS } from '../record/types';
import { readList, UNREADABLE, type Field } from './address-field';

type ListName = 'kinds' | 'claims' | 'statuses' | 'topics' | 'bases';

/** A list filter: `any` restricts nothing, `none` lets nothing through. */
function list(key: string, name: ListName, values: readonly string[]): Field {
  return {
    keys: [key],
    write: ({ filters }) => {
      const chosen: readonly string[] | null = filters[name];
      return [key, chosen === null ? 'any' : chosen.length === 0 ? 'none' : chosen.join(',')];
    },
    read: (_key, text) => {
      if (text === 'any') return { filter: { [name]: null } };
      if (text === 'none') return { filter: { [name]: [] } };
      const chosen = readList(text, (value) => values.includes(value));
      return chosen ? { filter: { [name]: chosen } } : UNREADABLE;
    },
  };
}

const set: Field = {
  keys: ['set'],
  write: ({ filters }) => ['set', filters.set],
  read: (_key, text) => {
    const value = ROW_SETS.find((candidate) => candidate === text);
    return value ? { filter: { set: value } } : UNREADABLE;
  },
};

const checked: Field = {
  keys: ['ck'],
  write: ({ filters }) => ['ck', filters.checked ?? 'any'],
  read: (_key, text) => {
    if (text === 'any') return { filter: { checked: null } };
    return text === 'yes' || text === 'no' ? { filter: { checked: text } } : UNREADABLE;
  },
};

const nationality: Field = {
  keys: ['n'],
  write: ({ filters }) => ['n', filters.nationality ?? 'any'],
  read: (_key, text) => {
    if (text === 'any') return { filter: { nationality: null } };
    return COUNTRY_CODES.has(text) ? { filter: { nationality: text } } : UNREADABLE;
  },
};

const again: Field = {
  keys: ['ag'],
  write: ({ filters }) => ['ag', filters.again ? '1' : '0'],
  read: (_key, text) => (text === '1' || text === '0' ? { filter: { again: text === '1' } } : UNREADABLE),
};

/** The parts of the address that say which rows are counted. */
export const FILTER_FIELDS: readonly Field[] = [
  set,
  list('k', 'kinds', KINDS),
  list('cl', 'claims', CLAIMANTS),
  list('st', 'statuses', STATUSES),
  list('tp', 'topics', TOPICS),
  list('db', 'bases', DATE_BASES),
  checked,
  nationality,
  again,
];
