import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { coverageOf } from '../../src/record/coverage';
import { dayOf } from '../../src/record/day';
import type { Coverage, Span } from '../../src/record/types';
import { viewSentence, type SentenceFacts } from '../../src/view/sentence';

const day = (text: string): number =>
  dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
const span = (start: string, end: string): Span => ({ start: day(start), end: day(end) });
const stretch = (level: 'thin' | 'none', start: string, end: string): Coverage => ({
  ...span(start, end),
  level,
  note: '',
});

const SIHANOUK = { nameEn: 'Preah Sihanouk', nameKm: 'ព្រះសីហនុ', count: 20 };
const AUTUMN = span('2022-08-01', '2022-10-31');

function facts(change: Partial<SentenceFacts> & { gaps?: Coverage[] } = {}): SentenceFacts {
  const { gaps = [], ...rest } = change;
  const window = rest.window ?? AUTUMN;
  return {
    window,
    set: 'signs',
    measure: 'events',
    count: 41,
    events: rest.count ?? 41,
    provinces: 12,
    top: SIHANOUK,
    countryOnly: 0,
    filtersActive: false,
    coverage: coverageOf(window, gaps),
    ...rest,
  };
}
const nothing = { count: 0, events: 0, provinces: 0, top: null };
const english = (change: Parameters<typeof facts>[0]): string => viewSentence(facts(change), en, 'en');
const khmer = (change: Parameters<typeof facts>[0]): string => viewSentence(facts(change), km, 'km');

describe('the sentence of a view, in English', () => {
  it.each<[string, Parameters<typeof facts>[0]]>([
    [
      'Between 1 August and 31 October 2022, 41 signs of operation were reported in 12 provinces, 20 of them in Preah Sihanouk; the record is thin in October.',
      { gaps: [stretch('thin', '2022-10-01', '2022-10-31')] },
    ],
    [
      'Between 1 August and 31 October 2022, 41 signs of operation were reported in 12 provinces.',
      { top: null },
    ],
    [
      'Between 1 August and 31 October 2022, 1 sign of operation was reported in Preah Sihanouk.',
      { count: 1, provinces: 1, top: { ...SIHANOUK, count: 1 } },
    ],
    [
      'Between 1 August and 31 October 2022, 20 signs of operation were reported in one province, Preah Sihanouk.',
      { count: 20, provinces: 1 },
    ],
    ['Between 1 August and 31 October 2022, no sign of operation was reported.', nothing],
    [
      'On 17 September 2022, 1,234 signs of operation were reported in 12 provinces, 20 of them in Preah Sihanouk.',
      { window: span('2022-09-17', '2022-09-17'), count: 1234 },
    ],
    [
      'Between 15 December 2022 and 3 January 2023, 2 signs of operation were reported in 2 provinces.',
      { window: span('2022-12-15', '2023-01-03'), count: 2, provinces: 2, top: null },
    ],
    [
      'Between 1 August and 31 October 2022, with the chosen filters, 41 signs of operation were reported in 12 provinces.',
      { filtersActive: true, top: null },
    ],
    [
      'Between 1 August and 31 October 2022, with the chosen filters, no sign of operation was reported.',
      { ...nothing, filtersActive: true },
    ],
  ])('%s', (text, change) => {
    expect(english(change)).toBe(text);
  });

  it.each<[string, Parameters<typeof facts>[0]]>([
    ['12 events of enforcement (raids, arrests, closures) were reported', { set: 'enforcement', count: 12 }],
    ['1 event of enforcement (raid, arrest or closure) was reported', { set: 'enforcement', count: 1 }],
    ['no event of enforcement (raid, arrest or closure) was reported', { set: 'enforcement', ...nothing }],
    ['12 events (reports and rescues) were reported', { set: 'reports', count: 12 }],
    ['1 event (report or rescue) was reported', { set: 'reports', count: 1 }],
    ['no event (report or rescue) was reported', { set: 'reports', ...nothing }],
    ['12 events were reported', { set: 'all', count: 12 }],
    ['1 event was reported', { set: 'all', count: 1 }],
    ['no event was reported', { set: 'all', ...nothing }],
  ])('counts %s', (text, change) => {
    expect(english({ provinces: 0, top: null, ...change })).toBe(
      `Between 1 August and 31 October 2022, ${text}.`,
    );
  });

  it.each<[string, Parameters<typeof facts>[0]]>([
    [
      '1,234 people were reported found in 41 signs of operation in 12 provinces, 500 of them in Preah Sihanouk',
      { measure: 'found', count: 1234, events: 41, top: { ...SIHANOUK, count: 500 } },
    ],
    [
      '1 person was reported rescued in 1 sign of operation in Preah Sihanouk',
      { measure: 'rescued', count: 1, events: 1, provinces: 1, top: { ...SIHANOUK, count: 1 } },
    ],
    [
      '84 people were reported held or arrested (victims may be among them) in 2 events of enforcement (raids, arrests, closures) in one province, Preah Sihanouk',
      {
        measure: 'held',
        set: 'enforcement',
        count: 84,
        events: 2,
        provinces: 1,
        top: { ...SIHANOUK, count: 84 },
      },
    ],
    [
      '84 people were reported found in 9 signs of operation in 12 provinces; 3 of these events are known only to the country; no number is reported for 5 of these events',
      { measure: 'found', count: 84, events: 9, top: null, countryOnly: 3, unreported: 5 },
    ],
    [
      'no number of people found was reported for 9 signs of operation',
      { measure: 'found', count: 0, events: 9, provinces: 0, top: null, unreported: 9 },
    ],
    ['no sign of operation was reported', { measure: 'rescued', ...nothing }],
  ])('sums people: %s', (text, change) => {
    expect(english(change)).toBe(`Between 1 August and 31 October 2022, ${text}.`);
  });

  it.each<[string, Parameters<typeof facts>[0]]>([
    [
      '41 signs of operation were reported in 12 provinces; 3 of them are known only to the country',
      { countryOnly: 3 },
    ],
    [
      '41 signs of operation were reported in 12 provinces; 1 of them is known only to the country',
      { countryOnly: 1 },
    ],
    [
      '2 signs of operation were reported, all known only to the country',
      { count: 2, provinces: 0, countryOnly: 2 },
    ],
    [
      '1 sign of operation was reported, known only to the country',
      { count: 1, provinces: 0, countryOnly: 1 },
    ],
  ])('keeps what lies in no province in the total: %s', (text, change) => {
    expect(english({ top: null, ...change })).toBe(`Between 1 August and 31 October 2022, ${text}.`);
  });

  it('names the only province beside what lies in none', () => {
    // Five in all: three in Preah Sihanouk, two known only to the country.
    const change = { count: 5, provinces: 1, top: { ...SIHANOUK, count: 3 }, countryOnly: 2 };
    expect(english(change)).toBe(
      'Between 1 August and 31 October 2022, 5 signs of operation were reported, 3 of them in Preah Sihanouk; 2 of them are known only to the country.',
    );
  });
});

describe('what the sentence says of coverage', () => {
  const YEAR = span('2023-01-01', '2023-12-31');
  const head = 'Between 1 January and 31 December 2023, 41 signs of operation were reported in 12 provinces';

  it('says nothing where at most a tenth is thin', () => {
    // 36 of 365 days are 9.9 %; 37 are 10.1 %.
    const thin = (end: string) => [stretch('thin', '2023-01-01', end)];
    expect(english({ window: YEAR, top: null, gaps: thin('2023-02-05') })).toBe(`${head}.`);
    expect(english({ window: YEAR, top: null, gaps: thin('2023-02-06') })).toBe(
      `${head}; the record is thin for 1 January to 6 February 2023.`,
    );
  });

  it('names thin months and empty months', () => {
    const gaps = [
      stretch('thin', '2023-02-01', '2023-06-30'),
      stretch('none', '2023-08-01', '2023-08-31'),
      stretch('none', '2023-10-01', '2023-11-30'),
    ];
    expect(english({ window: YEAR, top: null, gaps })).toBe(
      `${head}; the record is thin in February–June; the record has nothing compiled for August and October–November.`,
    );
  });

  it('gives the year where the window holds more than one', () => {
    const gaps = [stretch('thin', '2022-12-01', '2022-12-31'), stretch('thin', '2023-02-01', '2023-06-30')];
    expect(english({ window: span('2022-07-01', '2023-06-30'), top: null, gaps })).toBe(
      'Between 1 July 2022 and 30 June 2023, 41 signs of operation were reported in 12 provinces; the record is thin in December 2022 and February–June 2023.',
    );
  });

  it('takes a month that the window cuts for what the window shows of it', () => {
    const gaps = [stretch('thin', '2022-10-01', '2022-10-31')];
    expect(english({ window: span('2022-09-10', '2022-10-20'), top: null, gaps })).toContain(
      '; the record is thin in October.',
    );
  });

  it('counts months where there are too many stretches to name', () => {
    const gaps = [1, 3, 5, 7, 9].map((month) => stretch('thin', `2023-0${month}-01`, `2023-0${month}-28`));
    expect(english({ window: YEAR, top: null, gaps })).toBe(`${head}; the record is thin in 5 of 12 months.`);
    const empty = gaps.map((gap) => ({ ...gap, level: 'none' as const }));
    expect(english({ window: YEAR, top: null, gaps: empty })).toBe(
      `${head}; the record has nothing compiled for days in 5 of 12 months.`,
    );
  });

  it('says where the record is thin throughout', () => {
    const gaps = [stretch('thin', '2023-01-01', '2023-12-31')];
    expect(english({ window: YEAR, top: null, gaps })).toBe(`${head}; the record is thin throughout.`);
  });

  it('never lets an empty stretch be read as nothing having happened', () => {
    const gaps = [stretch('none', '2017-01-01', '2020-12-31')];
    const window = span('2017-01-01', '2018-12-31');
    expect(english({ ...nothing, window, gaps })).toBe(
      'The record has nothing compiled for 1 January 2017 to 31 December 2018: no reports does not mean that nothing happened.',
    );
    expect(english({ window, gaps, top: null, count: 1, provinces: 1 })).toBe(
      'Between 1 January 2017 and 31 December 2018, 1 sign of operation was reported in one province; the record has nothing compiled for these days.',
    );
  });

  it('says so too where a part of a window without reports is thin or empty', () => {
    const gaps = [stretch('none', '2022-10-01', '2022-10-31')];
    expect(english({ ...nothing, gaps })).toBe(
      'Between 1 August and 31 October 2022, no sign of operation was reported; the record has nothing compiled for October; no reports does not mean that nothing happened.',
    );
  });
});

describe('the sentence of a view, in Khmer', () => {
  const head = 'ចាប់ពីថ្ងៃទី 1 សីហា ដល់ថ្ងៃទី 31 តុលា 2022';

  it.each<[string, Parameters<typeof facts>[0]]>([
    [
      `${head} សញ្ញានៃប្រតិបត្តិការចំនួន 41 ត្រូវបានរាយការណ៍ នៅក្នុងរាជធានី-ខេត្តចំនួន 12 ក្នុងនោះ 20 នៅខេត្តព្រះសីហនុ។ កំណត់ត្រាស្ដើងនៅខែតុលា។`,
      { gaps: [stretch('thin', '2022-10-01', '2022-10-31')] },
    ],
    [
      `${head} សញ្ញានៃប្រតិបត្តិការចំនួន 1 ត្រូវបានរាយការណ៍ នៅក្នុងរាជធានីភ្នំពេញ។`,
      { count: 1, provinces: 1, top: { nameEn: 'Phnom Penh', nameKm: 'ភ្នំពេញ', count: 1 } },
    ],
    [`${head} គ្មានសញ្ញានៃប្រតិបត្តិការណាមួយត្រូវបានរាយការណ៍ទេ។`, nothing],
    [
      `${head} តាមតម្រងដែលបានជ្រើស ព្រឹត្តិការណ៍អនុវត្តច្បាប់ (ការឆែកឆេរ ការចាប់ខ្លួន ការបិទ) ចំនួន 12 ត្រូវបានរាយការណ៍ នៅក្នុងរាជធានី-ខេត្តចំនួន 12។ ក្នុងនោះ 3 ដឹងត្រឹមថ្នាក់ប្រទេស។`,
      { set: 'enforcement', count: 12, top: null, countryOnly: 3, filtersActive: true },
    ],
    [
      `${head} មនុស្ស 1,234 នាក់ត្រូវបានរាយការណ៍ថាបានរកឃើញ ក្នុងសញ្ញានៃប្រតិបត្តិការចំនួន 41 នៅក្នុងរាជធានី-ខេត្តចំនួន 12។`,
      { measure: 'found', count: 1234, events: 41, top: null },
    ],
    [
      'កំណត់ត្រាមិនបានចងក្រងអ្វីសម្រាប់ 1 មករា 2017 ដល់ 31 ធ្នូ 2018 ទេ៖ គ្មានរបាយការណ៍មិនមានន័យថាគ្មានអ្វីកើតឡើងទេ។',
      {
        ...nothing,
        window: span('2017-01-01', '2018-12-31'),
        gaps: [stretch('none', '2017-01-01', '2020-12-31')],
      },
    ],
    [
      'នៅថ្ងៃទី 17 កញ្ញា 2022 សញ្ញានៃប្រតិបត្តិការចំនួន 2 ត្រូវបានរាយការណ៍ ដែលទាំងអស់ដឹងត្រឹមថ្នាក់ប្រទេស។',
      { window: span('2022-09-17', '2022-09-17'), count: 2, provinces: 0, top: null, countryOnly: 2 },
    ],
  ])('%s', (text, change) => {
    expect(khmer(change)).toBe(text);
  });

  it('has an answer of its own for every set, measure and gap', () => {
    for (const set of ['signs', 'reports', 'enforcement', 'all'] as const)
      for (const measure of ['events', 'found', 'rescued', 'held'] as const)
        for (const count of [0, 1, 9])
          for (const events of measure === 'events' ? [count] : [Math.min(count, 1), 9])
            for (const level of ['thin', 'none'] as const)
              for (const month of [9, 10, 11]) {
                const gaps = [stretch(level, `2022-${String(month).padStart(2, '0')}-01`, '2022-11-30')];
                const change = {
                  set,
                  measure,
                  count,
                  events,
                  gaps,
                  top: null,
                  provinces: Math.min(count, 2),
                };
                const text = khmer(change);
                expect(text).toMatch(/។$/);
                expect(text).not.toMatch(/[A-Za-z]|undefined|NaN| {2}/);
                expect(english(change)).not.toMatch(
                  /undefined|NaN| {2}|\b1 (signs|events|people|provinces)\b/,
                );
              }
  });
});
