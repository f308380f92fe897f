import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { dayOf } from '../../src/record/day';
import { studyCaveats } from '../../src/view/study-caveats';
import {
  differenceSentence,
  percent,
  placeboSentences,
  quotientSentence,
  ratioInWords,
  studySentence,
  unitInWords,
  verdictOf,
} from '../../src/view/study-sentences';
import { CRACKDOWN, events, fiction, made, study } from './panel-study-fiction';

const facts = { day: CRACKDOWN, monthsBefore: 3, monthsAfter: 3, target: ['Struck'] };
const headline = (result: ReturnType<typeof study>, t = en) =>
  studySentence({ ...facts, result }, t, t === en ? 'en' : 'km');

/**
 * Target 6 to 1, catchment 2 to 5, control 5 to 5. WDD = (1 − 6) + (5 − 2) − 0 = −2, its variance the sum of the six counts,
 * 24; ±1.959964·√24 = ±9.60182. WDQ: S = 1/5 − 6/5 = −1, B = 5/5 − 2/5 = 0.6, quotient −0.6.
 */
const MIXED = fiction([
  ...events('struck-town', 6, 1),
  ...events('near-town', 2, 5),
  ...events('far-town', 5, 5),
]);

describe('the sentence that heads a study', () => {
  it('asks for a crackdown where none is chosen', () => {
    expect(studySentence({ ...facts, day: null, result: null }, en, 'en')).toContain('Choose a crackdown');
  });

  it('says what was counted, that it is within chance, and what it cannot say', () => {
    // Of 7 events at most 1 after: (1 + 7) / 2^7 = 0.0625 in one tail, over 0.025.
    const text = headline(study(MIXED));
    expect(text).toContain('the record cannot tell: 6 in the 3 months before, 1 in the 3 months after');
    expect(text).toContain('whether operations ended or moved the record cannot say');
    expect(text).toContain('a report is not an operation');
  });

  it('calls a fall a fall only where chance would seldom bring it', () => {
    // Of 8 events none after: 1/2^8 = 0.0039 in one tail, under 0.025.
    const fell = fiction([...events('struck-town', 8, 0), ...events('far-town', 5, 5)]);
    expect(headline(study(fell))).toContain('fewer events (reports and rescues) were reported in Struck');
    const rose = fiction([...events('struck-town', 0, 8), ...events('far-town', 5, 5)]);
    expect(headline(study(rose))).toContain('more events (reports and rescues) were reported in Struck');
  });

  it('says that it can say nothing of a target without an event', () => {
    expect(headline(study(fiction(events('far-town', 5, 5))))).toContain('can say nothing of what followed');
  });

  it('names the stretch for which nothing was compiled', () => {
    const may = { start: dayOf(2020, 5, 1), end: dayOf(2020, 5, 31), level: 'none' as const, note: '' };
    const text = headline(study(fiction(events('struck-town', 8, 0), [may])));
    expect(text).toContain('cannot compare');
    expect(text).toContain('1 to 31 May 2020');
  });

  it('gives thin coverage as a reason, in percent of days', () => {
    // July is 31 of the 92 days from July to September: 34%.
    const july = { start: dayOf(2020, 7, 1), end: dayOf(2020, 7, 31), level: 'thin' as const, note: '' };
    const thin = fiction([...events('struck-town', 8, 0), ...events('far-town', 5, 5)], [july]);
    expect(headline(study(thin))).toContain(
      '0% of the days before and 34% of the days after are thinly covered',
    );
  });

  it('gives the largest source as a reason where the answer changes without it', () => {
    const source = { title: '', date: '', url: '', lang: 'en' };
    const sources = [
      { ...source, id: 'S1', publisher: 'Fictional Daily' },
      { ...source, id: 'S2', publisher: 'Fictional Weekly' },
    ];
    // With all: 20 to 2 against 5 to 5, WDD −18 ± 1.96·√32. Without the Daily: 2 to 2 against 5 to 5, WDD 0.
    const record = fiction([
      ...events('struck-town', 18, 0, { sourceIds: ['S1'] }),
      ...events('struck-town', 2, 2, { sourceIds: ['S2'] }),
      ...events('far-town', 5, 5, { sourceIds: ['S2'] }),
    ]);
    expect(headline(study(record, sources))).toContain('without Fictional Daily');
  });

  it('holds no English in Khmer, and the same numbers', () => {
    const text = studySentence({ ...facts, target: ['ស'], result: study(MIXED) }, km, 'km');
    expect(text).not.toMatch(/[A-Za-z]{2,}/);
    expect(text).toContain('6 ក្នុង 3 ខែ មុន');
  });
});

describe('the plain sentences of a study', () => {
  const { sets, exposure } = made(study(MIXED));

  it('say what an interval that holds zero leaves open', () => {
    expect(verdictOf(sets.reports)).toBe('unclear');
    expect(differenceSentence('reports', sets.reports, null, en, 'en')).toContain('from −11.6 to +7.6');
  });

  it('read the quotient and say that it has no margin of error', () => {
    // Target 60 to 20, catchment 20 to 50, control 50 to 50: S = −0.8, B = 0.6, quotient −0.75; D ratio 2.5, over 1.
    const clear = fiction([
      ...events('struck-town', 60, 20),
      ...events('near-town', 20, 50),
      ...events('far-town', 50, 50),
    ]);
    const text = quotientSentence(made(study(clear)).sets.reports, en, 'en');
    expect(text).toContain('partial displacement');
    expect(text).toContain('no margin of error');
  });

  it('give the reason where the quotient is refused', () => {
    const still = made(study(fiction([...events('struck-town', 5, 5), ...events('far-town', 5, 5)])));
    expect(quotientSentence(still.sets.reports, en, 'en')).toContain('no effect that could have moved');
    const silent = made(study(fiction(events('struck-town', 5, 5))));
    expect(quotientSentence(silent.sets.reports, en, 'en')).toContain('nothing to divide by');
  });

  it('count an amount in whole events, or with its unit', () => {
    // 20 to 2 against 5 to 5: −18.
    const fell = made(study(fiction([...events('struck-town', 20, 2), ...events('far-town', 5, 5)])));
    expect(differenceSentence('reports', fell.sets.reports, null, en, 'en')).toContain('18 events fewer');
    expect(unitInWords({ exposure }, 'area', en)).toBe('events per window, per 1,000 km²');
  });

  it('say nothing of nothing', () => {
    const none = made(study(fiction([])));
    expect(differenceSentence('reports', none.sets.reports, null, en, 'en')).toContain('nothing to compare');
  });
});

describe('caveats', () => {
  it('are only those that the numbers call for', () => {
    const text = studyCaveats(made(study(MIXED)), en, 'en').join('\n');
    expect(text).toContain('reports were independent');
    expect(text).toContain('fewer than five events in the target and the catchment');
    // Reports alone: all signs are the same events. Nothing is thin, nothing known only to the country in the windows.
    expect(text).not.toContain('raid');
    expect(text).not.toContain('thin');
    expect(text).not.toContain('country');
  });

  it('name the raid as the treatment where all signs count more', () => {
    const raided = fiction([
      ...events('struck-town', 6, 6),
      ...events('struck-town', 0, 2, { kind: 'raid' }),
      ...events('far-town', 5, 5),
      ...events('fictional-country', 1, 1),
    ]);
    const text = studyCaveats(made(study(raided)), en, 'en').join('\n');
    expect(text).toContain('A raid is the treatment');
    expect(text).toContain('2 events (all signs) are known only to the country');
  });
});

describe('numbers in words', () => {
  it('never write a positive share as none', () => {
    expect([percent(0), percent(0.001), percent(0.419)]).toEqual(['0%', '<1%', '42%']);
  });

  it('say that a ratio has no upper limit', () => {
    expect(ratioInWords({ ratio: null, low: 0.19, high: null, p: 0.5 }, en, 'en')).toBe(
      '0.19 to no upper limit',
    );
    expect(ratioInWords({ refused: 'no-events' }, en, 'en')).toBe('not computed');
  });

  it('give the rank of the real date among all and among those apart', () => {
    const date = { rankable: true, overThin: false, overlaps: true };
    const strip = {
      dates: [
        { ...date, day: CRACKDOWN, wdd: -3 },
        { ...date, day: CRACKDOWN + 1, wdd: -5 },
      ],
      rank: { rank: 2, of: 2, tied: 0 },
      rankApart: { rank: 1, of: 1, tied: 0 },
    };
    const text = placeboSentences(strip, CRACKDOWN, en, 'en').join(' ');
    expect(text).toContain('−3, is number 2 of 2 dates');
    expect(text).toContain('1 in all, it is number 1');
    expect(placeboSentences({ ...strip, rank: null }, CRACKDOWN, en, 'en').join(' ')).toContain(
      'has no place among them',
    );
  });
});
