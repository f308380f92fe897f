import { describe, expect, it } from 'vitest';
import { incidentFaults, precisionFaults } from '../../src/record/checks';
import { parseDay } from '../../src/record/day';
import { readField } from '../../src/record/rows';
import { TABLES } from '../../src/record/schema';
import type { Incident } from '../../src/record/types';

const start = parseDay('2022-01-01')!;

describe('how long a span may be, both ends included', () => {
  it.each([
    ['day', 14],
    ['week', 15],
    ['month', 46],
    ['quarter', 125],
    ['year', 400],
  ] as const)('%s: %i days and not one more', (datePrecision, days) => {
    expect(precisionFaults({ start, end: start + days - 1, datePrecision })).toEqual([]);
    expect(precisionFaults({ start, end: start + days, datePrecision })).toEqual([
      {
        column: 'date_precision',
        message: `"${datePrecision}" allows a span of at most ${days} days, not ${days + 1}`,
      },
    ]);
  });
});

describe('a sign', () => {
  const raid: Partial<Incident> = {
    kind: 'raid',
    sign: true,
    peopleFound: null,
    arrested: null,
    rescued: null,
    deported: null,
    deaths: null,
  };

  it('is no raid that found nobody', () => {
    expect(incidentFaults(raid)).toMatchObject([
      { column: 'sign', message: 'a raid at which nobody was found is no sign' },
    ]);
    expect(incidentFaults({ ...raid, peopleFound: 0 })).toHaveLength(1);
  });

  it('is a raid that found one', () => {
    expect(incidentFaults({ ...raid, arrested: 1 })).toEqual([]);
  });

  it('is not judged by a figure that could not be read', () => {
    expect(incidentFaults({ kind: 'raid', sign: true })).toEqual([]);
  });

  it('is a report without figures', () => {
    expect(incidentFaults({ ...raid, kind: 'report' })).toEqual([]);
  });
});

describe('addresses', () => {
  const { url } = TABLES.sources.fields;
  it.each(['http://a.example', 'https://a.example/ភាសា?q=%20', 'HTTPS://a.example/'])('%s is one', (text) => {
    expect(readField(url, text)).toEqual({ value: text });
  });
  it.each([
    'ftp://a.example/',
    'data:text/html,x',
    '//a.example/',
    'a.example',
    'https:a.example',
    'https://',
    'https://a.example/ b',
    'https://a.example/<b>',
  ])('%s is none', (text) => {
    expect(readField(url, text)).toHaveProperty('problem');
  });
});
