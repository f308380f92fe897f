import { readList, UNREADABLE, type Field, type Reading } from './address-field';
import type { Compare, CompareDisplay, View } from './types';

const DISPLAYS: readonly CompareDisplay[] = ['side', 'swipe', 'difference'];
const ISO = /^KH-(?:[1-9]|1\d|2[0-5])$/;

/** A change of the comparison only: the address merges it with what its other parts say. */
const comparing = (patch: Partial<Compare>): Reading => ({ compare: patch });

function wholeNumber(text: string, least: number, most: number): number | null {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : null;
}

/** Months before and after: `cm=6`, or `cm=6,12` where they differ. */
const months: Field = {
  keys: ['cm'],
  write: ({ compare: { monthsBefore, monthsAfter } }) => [
    'cm',
    monthsBefore === monthsAfter ? String(monthsBefore) : `${monthsBefore},${monthsAfter}`,
  ],
  read: (_key, text) => {
    const [first = '', second = first, ...rest] = text.split(',');
    const [monthsBefore, monthsAfter] = [wholeNumber(first, 1, 36), wholeNumber(second, 1, 36)];
    if (rest.length > 0 || monthsBefore === null || monthsAfter === null) return UNREADABLE;
    return comparing({ monthsBefore, monthsAfter });
  },
};

function number(key: string, name: 'gapDays' | 'distanceKm', least: number, most: number): Field {
  return {
    keys: [key],
    write: ({ compare }) => [key, String(compare[name])],
    read: (_key, text) => {
      const value = wholeNumber(text, least, most);
      return value === null ? UNREADABLE : comparing({ [name]: value });
    },
  };
}

const display: Field = {
  keys: ['cd'],
  write: ({ compare }) => ['cd', compare.display],
  read: (_key, text) => {
    const value = DISPLAYS.find((candidate) => candidate === text);
    return value ? comparing({ display: value }) : UNREADABLE;
  },
};

/** Provinces of an arm of the study: `auto` as proposed, `none`, or a list of ISO codes. */
function area(key: string, name: 'target' | 'catchment'): Field {
  return {
    keys: [key],
    write: ({ compare }: View) => {
      const chosen = compare[name];
      return [key, chosen === null ? 'auto' : chosen.length === 0 ? 'none' : chosen.join(',')];
    },
    read: (_key, text) => {
      if (text === 'auto') return comparing({ [name]: null });
      if (text === 'none') return comparing({ [name]: [] });
      const chosen = readList(text, (iso) => ISO.test(iso));
      return chosen ? comparing({ [name]: chosen }) : UNREADABLE;
    },
  };
}

/** The parts of the address that describe a comparison of two periods. */
export const COMPARE_FIELDS: readonly Field[] = [
  months,
  number('cg', 'gapDays', 0, 180),
  display,
  area('ta', 'target'),
  area('ca', 'catchment'),
  number('km', 'distanceKm', 25, 400),
];
