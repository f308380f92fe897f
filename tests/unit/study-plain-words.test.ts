import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/analysis/study';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { studyCaveats } from '../../src/view/study-caveats';
import { grossSentence, netSentence, ratioSentence, totalNetSentence } from '../../src/view/study-plain';
import {
  differenceSentence,
  quotientSentence,
  ratioVerdict,
  studySentence,
} from '../../src/view/study-sentences';
import { CRACKDOWN, events, fiction, made, study } from './panel-study-fiction';

type Pair = readonly [number, number];
const counted = (target: Pair, catchment: Pair, control: Pair) =>
  made(
    study(
      fiction([
        ...events('struck-town', ...target),
        ...events('near-town', ...catchment),
        ...events('far-town', ...control),
      ]),
    ),
  );

/** Target 15 to 3, catchment 5 to 6, control 1 to 2: S = 3/2 − 15 = −13.5, B = 6/2 − 5/1 = −2, quotient +0.148. */
const SMALL_CONTROL = counted([15, 3], [5, 6], [1, 2]);

describe('the reading of a quotient', () => {
  it('does not call a catchment that went up a benefit that spread, on a control of 1 and 2', () => {
    const text = quotientSentence(SMALL_CONTROL.sets.reports, en, 'en');
    expect(text).toMatch(/^There are too few reports to tell displacement from benefit that spread/);
    expect(text).toContain('fewer than five events in the target and the control');
    expect(text).toContain('By arithmetic alone the quotient is +0.15');
    expect(text).not.toContain('did better');
    const inKhmer = quotientSentence(SMALL_CONTROL.sets.reports, km, 'km');
    expect(inKhmer).toContain('របាយការណ៍តិចពេក');
    expect(inKhmer).toContain('+0.15');
  });

  it('reads nothing into a catchment within chance of the control, though every count is over five', () => {
    // Catchment 10 to 12 and control 10 to 10: ratio 1.2, its interval holds 1.
    const text = quotientSentence(counted([20, 6], [10, 12], [10, 10]).sets.reports, en, 'en');
    expect(text).toContain('too few reports to tell');
    expect(text).toContain('against the control is within chance');
  });
});

describe('the heading of a study', () => {
  const say = (result: Study) =>
    studySentence({ day: CRACKDOWN, monthsBefore: 3, monthsAfter: 3, target: ['Struck'], result }, en, 'en');

  it('does not call the comparison with other provinces its own answer', () => {
    // Reports: 20 to 2 against 5 to 5 fall; with 18 raids after, all signs 20 to 20 do not.
    const raided = made(
      study(
        fiction([
          ...events('struck-town', 20, 2),
          ...events('struck-town', 0, 18, { kind: 'raid' }),
          ...events('far-town', 5, 5),
        ]),
      ),
    );
    expect(say(raided)).toContain('the comparison with the other provinces comes out differently');
    expect(say(raided)).not.toContain('answer');
    expect(studyCaveats(raided, en, 'en').join()).toContain('comes out differently');
  });

  it('holds one reason beside thin coverage and few events', () => {
    expect(say(SMALL_CONTROL).split(';')).toHaveLength(3);
    expect(studyCaveats(SMALL_CONTROL, en, 'en')[0]).toContain('A report is not an operation');
  });
});

describe('caveats', () => {
  const withIndex = (reports: number, signs: number) =>
    studyCaveats(
      {
        ...SMALL_CONTROL,
        dispersion: {
          reports: { n: 9, mean: 1, variance: reports, index: reports },
          signs: { n: 9, mean: 1, variance: signs, index: signs },
        },
      },
      en,
      'en',
    ).join('\n');

  it('do not widen an interval whose counts show no bursts', () => {
    expect(withIndex(2, 3)).toContain('2 times their mean for reports and rescues and 3 times');
    expect(withIndex(0.9, 1)).not.toContain('true intervals are wider');
    expect(withIndex(0.9, 1)).toContain('no proof of independence');
    expect(withIndex(2, 0.9)).toMatch(/2 times .* wider\. .* 0\.9 times .* no proof/);
  });

  it('say that a catchment from relocations was chosen after the fact, and only then', () => {
    expect(studyCaveats(SMALL_CONTROL, en, 'en', true).join()).toContain('made after the crackdown');
    expect(studyCaveats(SMALL_CONTROL, en, 'en').join()).not.toContain('made after the crackdown');
  });
});

describe('the plain sentence of each figure', () => {
  const { sets, exposure } = SMALL_CONTROL;

  it('tells a comparison in events from one in proportion', () => {
    // WDD = (3 − 15) + (6 − 5) − (2 − 1) = −12; total net = (15 + 5)·2/1 − 3 − 6 = 31.
    const difference = differenceSentence('reports', sets.reports, null, en, 'en');
    expect(difference).toContain('12 events fewer than if they had gained or lost as many events');
    expect(totalNetSentence(sets.reports, en, 'en')).toContain(
      '31 events fewer than if the control’s proportion',
    );
  });

  it('gives the gross effect in events and the net effect by the control', () => {
    expect(grossSentence(sets.reports, exposure, en, 'en')).toBe(
      'After, the target had 12 events fewer than before.',
    );
    expect(netSentence(sets.reports, en, 'en')).toContain('the target had 15 before and 1.5 after');
    expect(grossSentence(sets.reports, { unit: '30-days' }, en, 'en')).toContain('rescaled');
  });

  it('says of a ratio what its interval leaves open', () => {
    expect(ratioSentence(sets.reports.catchmentRatio, 'catchment', en)).toContain('cannot tell');
    const fell = counted([60, 10], [5, 5], [50, 50]).sets.reports.targetRatio;
    expect(ratioSentence(fell, 'target', en)).toContain('the target fell more');
    expect(ratioVerdict({ low: 1.2, high: null })).toBe('above');
  });

  it('makes nothing of nothing', () => {
    const none = counted([0, 0], [0, 0], [5, 5]);
    const nothing = none.sets.reports;
    for (const text of [
      grossSentence(nothing, none.exposure, en, 'en'),
      netSentence(nothing, en, 'en'),
      totalNetSentence(nothing, en, 'en'),
    ])
      expect(text).toContain('nothing to compare');
    const silent = counted([5, 5], [5, 5], [0, 0]).sets.reports;
    expect(netSentence(silent, en, 'en')).toContain('nothing to divide by');
    expect(totalNetSentence(silent, en, 'en')).toContain('nothing to divide by');
  });

  it('holds no English in Khmer', () => {
    const said = [
      grossSentence(sets.reports, exposure, km, 'km'),
      netSentence(sets.reports, km, 'km'),
      totalNetSentence(sets.reports, km, 'km'),
      ratioSentence(sets.reports.targetRatio, 'target', km),
    ];
    expect(said.join()).not.toMatch(/[A-Za-z]{2,}/);
  });
});

describe('a dot of the placebo strip', () => {
  it('is not called a date on which nothing happened', () => {
    expect(en.study.strips.placeboHint).toContain('some of them are crackdowns too');
    expect(km.study.strips.chart('', '793', '', '')).toContain('កាលបរិច្ឆេទចំនួន 793');
  });
});
