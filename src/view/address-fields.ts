import { COMPARE_FIELDS } from './address-compare';
import type { Field, Known, Reading } from './address-field';
import { MEASURES, ROW_SETS } from '../analysis/types';
import { LANGUAGE_TAGS } from '../language/language';
import { COUNTRY_CODES } from '../record/countries';
import { isoDay, parseDay } from '../record/day';
import { CLAIMANTS, DATE_BASES, KINDS, STATUSES, TOPICS, type Span } from '../record/types';
import type { Camera, Selection, View } from './types';
import { EARLIEST, roundCamera } from './view';

const UNREADABLE: Reading = { fault: 'unreadable' };
const UNKNOWN: Reading = { fault: 'unknown-id' };
const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

function choice<K extends keyof View>(key: string, name: K, values: readonly View[K][]): Field {
  return {
    keys: [key],
    write: (view) => [key, String(view[name])],
    read: (_key, text) => {
      const value = values.find((candidate) => String(candidate) === text);
      return value === undefined ? UNREADABLE : { patch: { [name]: value } };
    },
  };
}

function toggle(key: string, name: 'workshop' | 'marks' | 'zones' | 'arrows' | 'centre'): Field {
  return {
    keys: [key],
    write: (view) => [key, view[name] ? '1' : '0'],
    read: (_key, text) => (text === '1' || text === '0' ? { patch: { [name]: text === '1' } } : UNREADABLE),
  };
}

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
      const chosen = text.split(',');
      const sound = new Set(chosen).size === chosen.length && chosen.every((value) => values.includes(value));
      return sound ? { filter: { [name]: chosen } } : UNREADABLE;
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

function readSpan(text: string): Span | null {
  const [first = '', last = first, ...rest] = text.split('..');
  const [start, end] = [parseDay(first), parseDay(last)];
  return rest.length > 0 || start === null || end === null || start > end ? null : { start, end };
}

const window: Field = {
  keys: ['w'],
  write: ({ window: { start, end } }) => [
    'w',
    start === end ? isoDay(start) : `${isoDay(start)}..${isoDay(end)}`,
  ],
  read: (_key, text, known) => {
    const span = readSpan(text);
    if (!span) return UNREADABLE;
    const cut = { start: Math.max(span.start, EARLIEST), end: Math.min(span.end, known.end) };
    if (cut.start > cut.end) return { fault: 'outside' };
    const whole = cut.start === span.start && cut.end === span.end;
    return whole ? { patch: { window: cut } } : { patch: { window: cut }, fault: 'clipped' };
  },
};

const crackdown: Field = {
  keys: ['ms'],
  write: (view) => ['ms', view.crackdown ?? 'none'],
  read: (_key, text, known) => {
    if (text === 'none') return { patch: { crackdown: null } };
    if (parseDay(text) !== null) return { patch: { crackdown: text } };
    if (!ID.test(text) || /^\d/.test(text)) return UNREADABLE;
    return holds(known.milestones, text) ? { patch: { crackdown: text } } : UNKNOWN;
  },
};

const camera: Field = {
  keys: ['x'],
  write: (view) => ['x', view.camera ? writeCamera(view.camera) : 'fit'],
  read: (_key, text) => {
    if (text === 'fit') return { patch: { camera: null } };
    if (!/^-?\d{1,3}(\.\d{1,8})?,-?\d{1,2}(\.\d{1,8})?,\d{1,2}(\.\d{1,8})?$/.test(text)) return UNREADABLE;
    const [lon = 0, lat = 0, zoom = 0] = text.split(',').map(Number);
    const sound = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom <= 24;
    return sound ? { patch: { camera: roundCamera({ lon, lat, zoom }) } } : UNREADABLE;
  },
};

/** A step of a story. Which stories there are is not known here: what is not there is said where the story would be. */
const story: Field = {
  keys: ['story'],
  write: (view) => ['story', view.story ? `${view.story.id}.${view.story.step}` : 'none'],
  read: (_key, text) => {
    if (text === 'none') return { patch: { story: null } };
    const [, id, step] = /^([a-z][a-z0-9-]{0,59})\.([1-9]\d?)$/.exec(text) ?? [];
    return id === undefined ? UNREADABLE : { patch: { story: { id, step: Number(step) } } };
  },
};

function writeCamera(value: Camera): string {
  const { lon, lat, zoom } = roundCamera(value);
  return `${lon},${lat},${zoom}`;
}

const selection: Field = {
  keys: ['i', 'sel'],
  write: ({ selection: chosen }) => {
    if (!chosen) return ['sel', 'none'];
    return chosen.type === 'incident' ? ['i', chosen.id] : ['sel', `${chosen.type}:${chosen.id}`];
  },
  read: (key, text, known) => {
    if (key === 'i') return readSelection('incident', text, known);
    if (text === 'none') return { patch: { selection: null } };
    const colon = text.indexOf(':');
    if (colon === -1) return UNREADABLE;
    return readSelection(text.slice(0, colon), text.slice(colon + 1), known);
  },
};

function readSelection(type: string, id: string, known: Known): Reading {
  if (!ID.test(id)) return UNREADABLE;
  const chosen = (kind: Selection['type'], held: boolean): Reading =>
    held ? { patch: { selection: { type: kind, id } } } : UNKNOWN;
  switch (type) {
    case 'incident':
      // A withdrawn number opens too: on the reason and the date of the withdrawal, and nothing else.
      return chosen(
        type,
        holds(known.incidents, id) || (known.withdrawn?.some(({ incidentId }) => incidentId === id) ?? false),
      );
    case 'province':
      return chosen(type, known.provinces?.some(({ iso }) => iso === id) ?? true);
    case 'place':
      return chosen(type, holds(known.places, id));
    case 'zone':
      return chosen(type, holds(known.zones, id));
    case 'milestone':
      return chosen(type, holds(known.milestones, id));
    case 'relocation':
      return /^REL\d+$/.test(id) ? chosen(type, true) : UNREADABLE;
    case 'cell':
      return /^\d{1,6}$/.test(id) ? chosen(type, true) : UNREADABLE;
    default:
      return UNREADABLE;
  }
}

function holds(rows: readonly { readonly id: string }[] | undefined, id: string): boolean {
  return rows?.some((row) => row.id === id) ?? true;
}

/** Every part of a view, in the order in which the address gives them. */
export const FIELDS: readonly Field[] = [
  choice('p', 'page', ['map', 'table', 'study', 'movement', 'methods', 'changes']),
  choice('l', 'language', LANGUAGE_TAGS),
  choice('th', 'theme', ['system', 'light', 'dark']),
  toggle('ws', 'workshop'),
  window,
  choice('tl', 'timeline', ['recent', 'all']),
  choice('pm', 'mode', ['moving', 'cumulative']),
  choice('step', 'step', ['day', 'week', 'month']),
  choice('sp', 'speed', ['slow', 'medium', 'fast']),
  choice('s', 'surface', ['provinces', 'hexagons', 'kernel', 'hotspots', 'history', 'none']),
  choice('r', 'rate', ['count', 'area', 'residents']),
  choice('c', 'cellKm', [10, 5]),
  choice('b', 'bandwidthKm', [10, 25, 50]),
  choice('f', 'fit', ['fixed', 'window']),
  choice('m', 'measure', MEASURES),
  toggle('mk', 'marks'),
  toggle('z', 'zones'),
  toggle('rel', 'arrows'),
  toggle('ctr', 'centre'),
  set,
  list('k', 'kinds', KINDS),
  list('cl', 'claims', CLAIMANTS),
  list('st', 'statuses', STATUSES),
  list('tp', 'topics', TOPICS),
  list('db', 'bases', DATE_BASES),
  checked,
  nationality,
  again,
  crackdown,
  ...COMPARE_FIELDS,
  selection,
  camera,
  story,
];
