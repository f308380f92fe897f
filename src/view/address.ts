import type { Language, Messages } from '../language/language';
import type { Day, Span } from '../record/types';
import type { Field, Known } from './address-field';
import { FIELDS } from './address-fields';
import type { View } from './types';
import { defaultView } from './view';

export type { Known } from './address-field';

/** Version of the address. Old addresses stay readable: a new version reads the older ones. */
const ADDRESS_VERSION = '1';
/** Longer than any address of this page; what exceeds it is not read. */
export const MAX_ADDRESS_LENGTH = 4000;
const MAX_NOTICES = 12;
const MAX_NOTICE_VALUE = 40;

export type NoticeReason = keyof Messages['notice'];

/** A part of an address that was not followed, and why. Key and value are shortened and hold no control characters. */
export interface Notice {
  readonly key: string;
  readonly value: string;
  readonly reason: NoticeReason;
}

/** A notice in words. */
export function noticeText({ key, value, reason }: Notice, t: Messages): string {
  return t.notice[reason](key, value);
}

/** Whether a fragment describes a view, rather than a place on the page such as `#statement`. */
export function isAddress(fragment: string): boolean {
  return fragment.includes('=');
}

/**
 * The view as a fragment, `#v=1&w=2022-08-01..2022-10-31&s=hexagons`; what equals `defaults` is left out.
 * The keys are listed in docs/address.md. The camera is written to five decimals of a degree and two of a zoom level.
 */
export function encodeView(view: View, defaults: View): string {
  const parts = [`v=${ADDRESS_VERSION}`];
  for (const field of FIELDS) {
    const [key, value] = field.write(view);
    const [usualKey, usual] = field.write(defaults);
    if (key !== usualKey || value !== usual) parts.push(`${key}=${escape(value)}`);
  }
  return `#${parts.join('&')}`;
}

/** No view's window, so that every view's window is written into its full address. */
const NO_WINDOW: Span = { start: 0, end: -1 };

/**
 * The fragment that restores exactly this view. Window and language are always in it: the defaults of a later record or of
 * another reader's browser must not change what is seen.
 */
export function fullAddress(view: View, record: { readonly end: Day }): string {
  const defaults = defaultView(record, view.language === 'en' ? 'km' : 'en');
  return encodeView(view, { ...defaults, window: NO_WINDOW });
}

/**
 * Reads a view from a fragment, with or without its `#`. Never throws: what is unknown or broken falls back to the
 * default view with a notice. An address without a version is read as the current one, so that `#i=KHM0042` opens.
 */
export function decodeView(
  fragment: string,
  known: Known,
  language: Language,
): { view: View; notices: Notice[] } {
  let view = defaultView(known, language);
  const body = fragment.replace(/^#/, '');
  if (body === '') return { view, notices: [] };
  if (body.length > MAX_ADDRESS_LENGTH) return { view, notices: [notice('', '', 'too-long')] };

  const notices: Notice[] = [];
  const seen = new Map<string, Pair>();
  for (const part of body.split('&')) {
    if (part === '') continue;
    const pair = splitPart(part);
    const field = FIELD_BY_KEY.get(pair.key);
    if (pair.value === null) notices.push(notice(pair.key, part.slice(part.indexOf('=') + 1), 'unreadable'));
    else if (pair.key === 'v') {
      if (pair.value !== ADDRESS_VERSION) notices.push(notice('v', pair.value, 'unknown-version'));
    } else if (!field) notices.push(notice(pair.key, pair.value, 'unknown-key'));
    else if (seen.has(pair.key)) notices.push(notice(pair.key, pair.value, 'repeated'));
    else seen.set(pair.key, pair);
  }

  const selected = seen.get('sel');
  if (seen.has('i') && selected) {
    notices.push(notice('sel', selected.value ?? '', 'conflict'));
    seen.delete('sel');
  }
  for (const { key, value } of seen.values()) {
    const reading = FIELD_BY_KEY.get(key)?.read(key, value ?? '', known);
    if (reading?.patch) view = { ...view, ...reading.patch };
    if (reading?.filter) view = { ...view, filters: { ...view.filters, ...reading.filter } };
    if (reading?.compare) view = { ...view, compare: { ...view.compare, ...reading.compare } };
    if (reading?.fault) notices.push(notice(key, value ?? '', reading.fault));
  }
  return { view, notices: capped(notices) };
}

interface Pair {
  readonly key: string;
  /** `null` where the percent escapes are malformed. */
  readonly value: string | null;
}

const FIELD_BY_KEY: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => field.keys.map((key) => [key, field] as const)),
);

function splitPart(part: string): Pair {
  const at = part.indexOf('=');
  const key = at === -1 ? part : part.slice(0, at);
  try {
    return { key: decodeURIComponent(key), value: at === -1 ? '' : decodeURIComponent(part.slice(at + 1)) };
  } catch {
    return { key, value: null };
  }
}

/** Percent-escapes what a fragment may not hold, and leaves `,` and `:` readable. Lone surrogates are replaced. */
function escape(value: string): string {
  const sound = value.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  );
  return encodeURIComponent(sound).replace(/%2C/g, ',').replace(/%3A/g, ':');
}

function notice(key: string, value: string, reason: NoticeReason): Notice {
  return { key: shown(key), value: shown(value), reason };
}

/** Text of an address as it may be shown: short, without control, invisible or direction-changing characters. */
function shown(text: string): string {
  const clean = text.slice(0, 4 * MAX_NOTICE_VALUE).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '');
  const characters = [...clean];
  return characters.length > MAX_NOTICE_VALUE ? `${characters.slice(0, MAX_NOTICE_VALUE).join('')}…` : clean;
}

function capped(notices: Notice[]): Notice[] {
  if (notices.length <= MAX_NOTICES) return notices;
  const kept = notices.slice(0, MAX_NOTICES - 1);
  return [...kept, { key: '', value: String(notices.length - kept.length), reason: 'more' }];
}
