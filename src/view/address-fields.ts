import { MEASURES } from '../analysis/types';
import { LANGUAGE_TAGS } from '../language/language';
import { isoDay, parseDay } from '../record/day';
import type { Span } from '../record/types';
import { COMPARE_FIELDS } from './address-compare';
import { holds, ID, UNKNOWN, UNREADABLE, type Field } from './address-field';
import { FILTER_FIELDS } from './address-filters';
import { SELECTION_FIELD } from './address-selection';
import type { Camera, View } from './types';
import { EARLIEST, roundCamera } from './view';

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
  ...FILTER_FIELDS,
  crackdown,
  ...COMPARE_FIELDS,
  SELECTION_FIELD,
  camera,
  story,
];
