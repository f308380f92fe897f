import { describe, expect, it } from 'vitest';
import {
  hitBoxes,
  milestoneByKey,
  placeMilestones,
  shownMilestones,
  spread,
  takeEscape,
} from '../../src/chart/flags';
import { makeAxis } from '../../src/chart/histogram';
import { dayOf } from '../../src/record/day';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { MILESTONE_KINDS, type Milestone, type Place, type Province } from '../../src/record/types';
import { milestoneWords } from '../../src/view/milestone-words';

const milestone = (id: string, start: number, more: Partial<Milestone> = {}): Milestone => ({
  id,
  start,
  end: start,
  title: `Fictional milestone ${id}`,
  kind: 'policy',
  major: false,
  placeId: 'fictional-country',
  summary: '',
  sourceIds: [],
  ...more,
});

describe('crowded flags', () => {
  it('stay where they are when there is room', () => {
    expect(spread([10, 50, 90], 24, 0, 100)).toEqual([10, 50, 90]);
  });

  it('step aside evenly: three at 50 with 20 px each stand at 30, 50 and 70', () => {
    expect(spread([50, 50, 50], 20, 0, 100)).toEqual([30, 50, 70]);
  });

  it('stay on the axis: two at its end move inward', () => {
    expect(spread([100, 100], 20, 0, 100)).toEqual([80, 100]);
    expect(spread([0, 0], 20, 0, 100)).toEqual([0, 20]);
  });

  it('push a neighbour on only as far as needed', () => {
    // 10 and 12 want 20 between: 1 and 21; 30 is then too near and all three share the move: mean of 10, -8, -10 is -8/3.
    const [a, b, c] = spread([10, 12, 30], 20, -100, 100);
    expect(a).toBeCloseTo(-8 / 3);
    expect(b).toBeCloseTo(-8 / 3 + 20);
    expect(c).toBeCloseTo(-8 / 3 + 40);
  });
});

describe('what a milestone can be hit by', () => {
  it('is at most 24 px wide and ends halfway to its neighbour', () => {
    expect(hitBoxes([100, 110, 200])).toEqual([
      { hitLeft: 88, hitWidth: 17 },
      { hitLeft: 105, hitWidth: 17 },
      { hitLeft: 188, hitWidth: 24 },
    ]);
  });
});

describe('placing', () => {
  const axis = makeAxis({ start: dayOf(2021, 1, 1), end: dayOf(2021, 12, 31) }, 40, 770);

  it('keeps to the axis, in order of time, each on its own day', () => {
    const placed = placeMilestones(
      [
        milestone('c', dayOf(2022, 1, 1)),
        milestone('b', dayOf(2021, 6, 1), { major: true }),
        milestone('a', dayOf(2021, 3, 1)),
      ],
      axis,
    );
    expect(placed.map((p) => p.milestone.id)).toEqual(['a', 'b']);
    // 730 px for 365 days: 2 px a day; 1 March is day 59, its middle 59.5.
    expect(placed[0]?.x).toBeCloseTo(40 + 119);
  });

  it('gives flags of the same week heads that do not overlap', () => {
    const flags = ['a', 'b', 'c'].map((id, i) => milestone(id, dayOf(2021, 6, 1 + i), { major: true }));
    const heads = placeMilestones(flags, axis).map((p) => p.headX);
    expect(heads[1]! - heads[0]!).toBeCloseTo(24);
    expect(heads[2]! - heads[1]!).toBeCloseTo(24);
  });
});

describe('workshop mode', () => {
  const places = [
    { id: 'fictional-country', kind: 'country' },
    { id: 'fictional-province', kind: 'province' },
    { id: 'fictional-compound', kind: 'compound' },
  ] as Place[];
  const all = [
    milestone('law', 0),
    milestone('raid', 1, { placeId: 'fictional-compound', kind: 'operation' }),
    milestone('words', 2, { kind: 'announcement' }),
    milestone('campaign', 3, { placeId: 'fictional-province', kind: 'operation' }),
  ];

  it('shows no milestone below the province', () => {
    expect(shownMilestones(all, places, true).map((m) => m.id)).toEqual(['law', 'words', 'campaign']);
  });

  it('gives no words of an office-holder or business, whatever the kind of milestone', () => {
    const provinces = [
      { iso: 'XX-1', nameEn: 'Fictional Province', nameKm: 'ប្រឌិត' },
    ] as unknown as Province[];
    const town = {
      id: 'fictional-town',
      kind: 'town',
      nameEn: 'Fictional Town',
      provinceIso: 'XX-1',
    } as Place;
    const gazetteer = { places: [...places, town], provinces };
    for (const kind of MILESTONE_KINDS)
      for (const [t, lang] of [[en, 'en'] as const, [km, 'km'] as const])
        for (const placeId of ['fictional-country', 'fictional-town']) {
          const told = milestone('x', 0, {
            kind,
            placeId,
            title: 'Minister orders checks of Fictional Casino',
            summary: 'The minister said so.',
          });
          const words = milestoneWords(told, gazetteer, true, t, lang);
          expect(words.summary).toBeNull();
          expect(words.titleLang).toBeUndefined();
          expect(JSON.stringify(words)).not.toMatch(/Minister|Casino|Town|said/);
          expect(words.title).toContain(t.words.milestoneKinds[kind]);
        }
    const raid = milestone('y', dayOf(2023, 4, 5), { kind: 'operation', placeId: 'fictional-town' });
    expect(milestoneWords(raid, gazetteer, true, en, 'en').title).toBe(
      'Crackdown operation, Fictional Province, 5 April 2023',
    );
    expect(milestoneWords(milestone('z', 0), gazetteer, true, en, 'en').title).toBe(
      'Policy, Cambodia, 1 January 1970',
    );
  });

  it('off, marks a title as English in a Khmer page', () => {
    const words = milestoneWords(milestone('x', 0), { places, provinces: [] }, false, km, 'km');
    expect([words.title, words.titleLang]).toEqual(['Fictional milestone x', 'en']);
  });

  it('is the only thing that hides milestones', () => {
    expect(shownMilestones(all, places, false)).toHaveLength(4);
  });
});

describe('keys between milestones', () => {
  it('leave what is open beside the timeline open when Escape closes the words at a milestone', () => {
    const done: string[] = [];
    const press = (key: string) => ({
      key,
      preventDefault: () => done.push('prevented'),
      stopPropagation: () => done.push('stopped'),
    });
    expect(takeEscape(press('Escape'), true)).toBe(true);
    expect(done).toEqual(['prevented', 'stopped']);
    expect(takeEscape(press('Escape'), false)).toBe(false);
    expect(takeEscape(press('Enter'), true)).toBe(false);
    expect(done).toHaveLength(2);
  });

  it('stop at both ends', () => {
    expect(milestoneByKey('ArrowRight', 0, 3)).toBe(1);
    expect(milestoneByKey('ArrowRight', 2, 3)).toBe(2);
    expect(milestoneByKey('ArrowLeft', 0, 3)).toBe(0);
    expect(milestoneByKey('End', 0, 3)).toBe(2);
    expect(milestoneByKey('Home', 2, 3)).toBe(0);
    expect(milestoneByKey('Enter', 1, 3)).toBeNull();
  });
});
