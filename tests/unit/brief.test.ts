import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { FIRST_MESSAGES } from '../../src/language/language';
import { makeBrief } from '../../src/panel/brief/brief';
import { byPeopleFound, foundIn } from '../../src/panel/brief/largest';
import { rankCounts, restOfRanking } from '../../src/panel/brief/ranking';
import { numberedSources, publishersOf, shortAddress } from '../../src/panel/brief/sources';
import { statementsIn } from '../../src/panel/brief/statements';
import { subjectOf } from '../../src/panel/brief/subject';
import { gapsIn, unknownIn } from '../../src/panel/brief/unknown';
import { placesById } from '../../src/panel/places';
import type { Shown } from '../../src/panel/share/types';
import type { Claim, ContextRecord, CoreRecord, Coverage, Incident } from '../../src/record/types';
import { buildScene } from '../../src/scene/scene';
import { defaultView } from '../../src/view/view';
import type { View } from '../../src/view/types';
import { at, many, source, stretch, studyRecord } from './study-record';
import { event, row } from './panel-fiction';

const YEAR = { start: at('2020-01-01'), end: at('2020-12-31') };

const claim = (id: string, date: string, rest: Partial<Claim> = {}): Claim => ({
  id,
  date: at(date),
  placeId: 'fictional-east',
  speakerRole: 'fictional spokesperson',
  stance: 'cleared',
  summary: `Said so in ${id}`,
  sourceIds: [],
  note: '',
  ...rest,
});

function contextOf(given: Partial<ContextRecord> = {}): ContextRecord {
  return { sources: [], statistics: [], claims: [], relocations: [], zones: [], crossings: [], ...given };
}

/** What the page shows of a fictional record of 2020. */
function shownOf(
  incidents: readonly Incident[],
  view: Partial<View> = {},
  given: {
    context?: ContextRecord | null;
    coverage?: Coverage[];
    record?: CoreRecord;
    lang?: 'en' | 'km';
  } = {},
): Shown {
  const record = given.record ?? studyRecord(incidents, given.coverage);
  const engine = createEngine(record);
  const lang = given.lang ?? 'en';
  const whole: View = { ...defaultView(record, lang), window: YEAR, ...view };
  const tallies = engine.tallies(whole.filters, whole.measure);
  return {
    t: lang === 'en' ? en : km,
    lang,
    view: whole,
    record,
    engine,
    scene: buildScene({ record, view: whole, tallies, grid: null, density: null }),
    sentence: 'The sentence of the view.',
    scheme: 'light',
    shapes: null,
    labels: null,
    grid: null,
    context: given.context === undefined ? contextOf() : given.context,
    address: '#v=1',
  };
}

const briefOf = (shown: Shown, site: Parameters<typeof makeBrief>[0]['site'] = null) =>
  makeBrief({ shown, site, here: 'https://example.org/map/#v=1&p=table', today: at('2021-02-03') });

describe('the ranking of a window', () => {
  // Ten events in the east, two in the west, one known only to the country.
  const incidents = [
    ...many(10, 'fictional-east', '2020-03-01'),
    ...many(2, 'fictional-west', '2020-05-01'),
    ...many(1, 'fictional-country', '2020-06-01'),
  ];

  it('gives each province its exact interval, most events first, and the country with each event once', () => {
    const { rows, foot, silent, people } = rankCounts(YEAR, shownOf(incidents));
    expect(rows.map(({ label, shown, range }) => [label, shown, range])).toEqual([
      // Garwood: 4.795 to 18.390, and 0.242 to 7.225.
      [expect.any(String), '10', '4.8 to 18'],
      [expect.any(String), '2', '0.2 to 7.2'],
    ]);
    // 13 events: 6.922 to 22.230.
    expect(foot.map(({ shown, range }) => [shown, range])).toEqual([
      ['13', '6.9 to 22'],
      ['1', ''],
    ]);
    expect(silent).toBe(3);
    expect(people).toBeNull();
  });

  it('ranks by events where the view sums people, with the people beside', () => {
    const many100 = many(1, 'fictional-west', '2020-07-01', { kind: 'rescue', peopleFound: 900 });
    const shown = shownOf([...incidents, ...many100], { measure: 'found' });
    const { rows, people } = rankCounts(YEAR, shown);
    expect(people).toBe('People found');
    expect(rows.map((line) => [line.count, line.people])).toEqual([
      [10, '0'],
      [3, '900'],
    ]);
  });

  it('says of the rows that did not fit how many events they have, and counts the silent provinces', () => {
    const shown = shownOf(incidents);
    const ranking = rankCounts(YEAR, shown);
    expect(restOfRanking(ranking, 2, shown)).toEqual(['No event in the remaining 3 provinces.']);
    expect(restOfRanking(ranking, 1, shown)[0]).toBe('And 1 more province with 2 events each.');
    expect(restOfRanking(ranking, 0, shown)[0]).toBe('And 2 more provinces with 2 to 10 events each.');
    expect(restOfRanking(rankCounts(YEAR, shownOf([])), 0, shown)).toEqual([
      'No event of these dates lies in a province.',
    ]);
  });

  it('gives no interval to a zero of days for which nothing was compiled', () => {
    const coverage = [stretch('2020-01-01', '2020-12-31', 'none')];
    const [country] = rankCounts(YEAR, shownOf([], {}, { coverage })).foot;
    expect([country!.shown, country!.interval]).toEqual(['0', null]);
    expect(rankCounts(YEAR, shownOf([])).foot[0]!.range).toBe('0 to 3.7');
  });
});

describe('the largest events', () => {
  const place = placesById(studyRecord([]).places);

  it('count people once for each province, and as many as a row of the country says if that is more', () => {
    const east = row('FIC1', { placeId: 'fictional-east', peopleFound: 40 });
    const same = row('FIC2', { placeId: 'fictional-town', peopleFound: 60 });
    const west = row('FIC3', { placeId: 'fictional-west', peopleFound: 5 });
    const nation = row('FIC4', { placeId: 'fictional-country', peopleFound: 64 });
    expect(foundIn([east, same, west], place)).toBe(65);
    expect(foundIn([east, nation], place)).toBe(64);
    expect(foundIn([east, same, west, nation], place)).toBe(65);
    expect(foundIn([row('FIC5')], place)).toBeNull();
    expect(foundIn([row('FIC6', { peopleFound: 0 })], place)).toBe(0);
  });

  it('add up to the total of the page', () => {
    const incidents = [
      ...many(3, 'fictional-east', '2020-02-01', { eventId: 'EV-A', peopleFound: 30 }),
      ...many(2, 'fictional-west', '2020-02-01', { eventId: 'EV-A', peopleFound: 12 }),
      ...many(1, 'fictional-country', '2020-04-01', { peopleFound: 7 }),
      ...many(1, 'fictional-south', '2020-05-01'),
    ];
    const { engine, record } = shownOf(incidents);
    const ranked = byPeopleFound(engine.eventsIn(DEFAULT_FILTERS, YEAR), placesById(record.places));
    expect(ranked.map(({ found }) => found)).toEqual([42, 7]);
    expect(engine.totals(DEFAULT_FILTERS, YEAR, 'found').count).toBe(42 + 7);
  });

  it('are ten at most, the largest first and the later of two alike', () => {
    const incidents = Array.from({ length: 12 }, (_, k) =>
      many(1, 'fictional-town', `2020-03-${String(10 + k)}`, { peopleFound: k < 2 ? 500 : 10 + k }),
    ).flat();
    const { largest } = briefOf(shownOf(incidents));
    expect(largest.lines.map(({ found }) => found)).toEqual([
      '500',
      '500',
      '21',
      '20',
      '19',
      '18',
      '17',
      '16',
      '15',
      '14',
    ]);
    expect(largest.given).toBe(12);
    expect(largest.lines.map(({ rowId }) => rowId).slice(0, 2)).toEqual([incidents[1]!.id, incidents[0]!.id]);
  });

  it('are told in the words of the row, without the number that stands beside them', () => {
    const incidents = many(1, 'fictional-town', '2020-03-10', { peopleFound: 77, arrested: 5 });
    const [line] = briefOf(shownOf(incidents)).largest.lines;
    expect(line!.found).toBe('77');
    expect(line!.said).toContain('fictional-town');
    expect(line!.said).toContain('5 arrested; may include people who were victims');
    expect(line!.said).not.toContain('77');
  });

  it('name no place finer than a province in workshop mode, and no address', () => {
    const sources = [source('s1', 'Fictional Press')].map((one) => ({
      ...one,
      url: 'https://example.org/a',
    }));
    const incidents = many(1, 'fictional-town', '2020-03-10', { peopleFound: 77, sourceIds: ['s1'] });
    const claims = [claim('CLA1', '2020-05-05')];
    const asked = (workshop: boolean) =>
      briefOf(shownOf(incidents, { workshop }, { context: contextOf({ sources, claims }) }));
    expect(JSON.stringify(asked(false))).toMatch(/fictional-town[^]*example\.org\/a/);
    const hidden = asked(true);
    expect(hidden.largest.lines[0]!.said).not.toContain('fictional-town');
    expect(hidden.sources.addresses).toEqual([]);
    expect(hidden.sources.publishers).toEqual([{ name: 'Fictional Press', events: 1 }]);
    expect(hidden.statements.lines).toEqual([]);
    expect(hidden.statements.none).toMatch(/Workshop mode/);
  });
});

describe('what is not known', () => {
  const incidents = [
    ...many(2, 'fictional-country', '2020-02-01', { status: 'confirmed', peopleFound: 3 }),
    ...many(3, 'fictional-east', '2020-03-01', { status: 'disputed' }),
    ...many(4, 'fictional-town', '2020-04-01', { datePrecision: 'month', peopleFound: 0 }),
  ];

  it('is counted in events', () => {
    expect(gapsIn(YEAR, shownOf(incidents))).toEqual({
      events: 9,
      countryOnly: 2,
      provinceOnly: 3,
      // The three in the east; a zero is a number.
      unreported: 3,
      undated: 4,
      unconfirmed: 4,
      disputed: 3,
    });
  });

  it('names gaps in coverage, what silence means, and where the record ends', () => {
    const coverage = [
      stretch('2020-05-01', '2020-07-31', 'thin'),
      stretch('2020-09-01', '2020-09-30', 'none'),
    ];
    const said = unknownIn(YEAR, shownOf(incidents, {}, { coverage })).join('\n');
    expect(said).toContain('The record is thin in May–July.');
    expect(said).toContain('The record has nothing compiled for September.');
    expect(said).toContain('2 events are known only to the country and lie in no province.');
    expect(said).toContain('3 of 9 events give no number of people found: not reported, which is not none.');
    expect(said).toContain('The record ends on 31 December 2020; nothing later is in it.');
  });

  it('says the end of the record also where nothing was reported', () => {
    const said = unknownIn(YEAR, shownOf([]));
    expect(said).toHaveLength(2);
    expect(said[1]).toContain('31 December 2020');
  });
});

describe('statements', () => {
  const beside = (id: string, date: string, provinceIso: string | null, caseOnly = false) => ({
    claim: claim(id, date),
    provinceIso,
    caseOnly,
    before: null,
    after: null,
  });

  it('of the window, those on a place first, each the latest first, without denials of one case', () => {
    const list = [
      beside('A', '2020-02-01', 'KH-A'),
      beside('B', '2020-03-01', null),
      beside('C', '2020-04-01', 'KH-B'),
      beside('D', '2020-05-01', 'KH-B', true),
      beside('E', '2019-12-31', 'KH-B'),
      beside('F', '2021-01-01', 'KH-B'),
    ];
    expect(statementsIn(list, YEAR).map(({ claim: { id } }) => id)).toEqual(['C', 'A', 'B']);
  });

  it('carry day, role, what was said and what the record has before and after', () => {
    const incidents = [
      ...many(2, 'fictional-east', '2020-03-01'),
      ...many(1, 'fictional-east', '2020-08-01'),
      ...many(5, 'fictional-west', '2020-08-01'),
    ];
    const claims = [claim('CLA1', '2020-06-01')];
    const said = (lang: 'en' | 'km') =>
      briefOf(shownOf(incidents, {}, { context: contextOf({ claims }), lang })).statements.lines[0]!;
    expect(said('en')).toMatch(/^1 June 2020, fictional spokesperson on .*: So in CLA1\. In the six months/);
    expect(said('en')).toMatch(/2 signs of operation in .*1 sign of operation/);
    expect(said('km')).toMatch(/1 មិថុនា 2020 fictional spokesperson/);
    expect(said('km')).not.toContain('o in CLA1');
  });

  it('are said to be missing where they were not loaded', () => {
    const { statements, sources } = briefOf(shownOf([], {}, { context: null }));
    expect(statements.none).toMatch(/not loaded/);
    expect(sources.none).toMatch(/not loaded/);
  });
});

describe('sources', () => {
  const sources = [
    source('a1', 'Fictional Press'),
    source('a2', 'Fictional Press'),
    source('b1', 'Another Fiction'),
    { ...source('c1', 'Third Fiction'), url: 'javascript:alert(1)' },
  ];

  it('count a publisher once for an event, however many of its pages and rows tell it', () => {
    const groups = [
      event('EV1', 0, [row('FIC1', { sourceIds: ['a1', 'a2'] }), row('FIC2', { sourceIds: ['a1'] })]),
      event('EV2', 0, [row('FIC3', { sourceIds: ['a2', 'b1'] })]),
      event('EV3', 0, [row('FIC4', { sourceIds: ['c1', 'unknown'] })]),
    ];
    expect(publishersOf(groups, { sources })).toEqual([
      { name: 'Fictional Press', events: 2 },
      { name: 'Another Fiction', events: 1 },
      { name: 'Third Fiction', events: 1 },
    ]);
  });

  it('are numbered so that each event keeps one where the list is cut', () => {
    const { addresses, refs } = numberedSources(
      [
        { eventId: 'EV1', sourceIds: ['a1', 'b1'] },
        { eventId: 'EV2', sourceIds: ['a2', 'a1', 'c1'] },
      ],
      { sources },
    );
    // First sources: a1 and a2. Then b1; a1 has its number. Then c1.
    expect([...refs]).toEqual([
      ['EV1', [1, 3]],
      ['EV2', [1, 2, 4]],
    ]);
    expect(addresses.map(({ publisher }) => publisher)).toEqual([
      'Fictional Press',
      'Fictional Press',
      'Another Fiction',
      'Third Fiction',
    ]);
    // What is no page of the web becomes no link.
    expect(addresses[3]!.href).toBeNull();
  });

  it('are printed so that they can be typed, or else by their host', () => {
    expect(shortAddress('https://www.example.org/a/b/')).toBe('example.org/a/b');
    expect(shortAddress('http://example.org/list?id=3')).toBe('example.org/list?id=3');
    expect(shortAddress(`https://example.org/${'a'.repeat(100)}`)).toBe('example.org/…');
    expect(shortAddress('https://example.org/%E6%9F%AC')).toBe('example.org/…');
  });
});

describe('a brief', () => {
  it('of a page that compares nothing is of its window, in the page’s sentence', () => {
    for (const page of ['map', 'table', 'movement'] as const) {
      const brief = briefOf(
        shownOf(many(3, 'fictional-east', '2020-03-01'), { page, crackdown: '2020-07-01' }),
      );
      expect(brief.headline).toBe('The sentence of the view.');
      expect(brief.ranking.kind).toBe('counts');
      expect(brief.dates).toBe('1 January to 31 December 2020');
    }
  });

  it('of a study is of the time that it compares, with the ratios of reports and rescues', () => {
    const incidents = [
      ...many(15, 'fictional-east', '2020-04-01'),
      ...many(3, 'fictional-east', '2020-08-01'),
      ...many(4, 'fictional-west', '2020-08-01'),
      // A raid that found people is a sign, and neither a report nor a rescue.
      ...many(1, 'fictional-south', '2020-08-01', { kind: 'raid', peopleFound: 5 }),
    ];
    const view: Partial<View> = { page: 'study', crackdown: '2020-07-01' };
    const compare = { ...defaultView(studyRecord([]), 'en').compare, monthsBefore: 3, monthsAfter: 3 };
    const shown = shownOf(incidents, { ...view, compare: { ...compare, target: ['KH-A'] } });
    const brief = briefOf(shown);
    expect(brief.dates).toBe('1 April to 30 September 2020');
    expect(brief.headline).toMatch(
      /After 1 July 2020 fewer events .*15 in the 3 months before, 3 in the 3 months/,
    );
    if (brief.ranking.kind !== 'changes') throw new Error('no comparison');
    const { rows, foot, silent } = brief.ranking;
    // Odds of the quantiles of beta(3, 16) and beta(4, 15), from scipy 1.17: 0.03711 to 0.70700.
    expect(rows[0]).toMatchObject({
      before: '15',
      after: '3',
      difference: '−12',
      range: '× 0.2 (0.037 to 0.71)',
    });
    expect(rows[1]).toMatchObject({ before: '0', after: '4', difference: '+4' });
    expect(foot[0]).toMatchObject({ before: '15', after: '7' });
    expect([rows.length, silent]).toEqual([2, 3]);
    // The largest events are of the view's own set.
    expect(brief.largest.lines).toHaveLength(1);
    expect(brief.methods).toContain(en.brief.methods.ratios);
  });

  it('of a study without a target compares the country, and says what that cannot tell', () => {
    const incidents = [
      ...many(4, 'fictional-east', '2020-04-01'),
      ...many(2, 'fictional-east', '2020-08-01'),
    ];
    const brief = briefOf(shownOf(incidents, { page: 'study', crackdown: '2020-07-01' }));
    expect(brief.headline).toMatch(/Around 1 July 2020.* 4 in the 6 months before, 2 in the 6 months after/);
    expect(brief.headline).toContain('a report is not an operation');
    expect(brief.ranking.kind).toBe('changes');
  });

  it('of a study that empty coverage forbids is of the window, and says so', () => {
    const coverage = [stretch('2020-08-01', '2020-08-31', 'none')];
    const shown = shownOf(
      many(3, 'fictional-east', '2020-04-01'),
      { page: 'study', crackdown: '2020-07-01' },
      { coverage },
    );
    const { comparison, aside, window } = subjectOf(shown);
    expect(comparison).toBeNull();
    expect(window).toEqual(YEAR);
    expect(aside).toMatch(/cannot compare.*August 2020/);
    expect(briefOf(shown).ranking.kind).toBe('counts');
  });

  it.each(['en', 'km'] as const)('says in %s what every page says, and has five lines of methods', (lang) => {
    const shown = shownOf(many(3, 'fictional-east', '2020-03-01'), {}, { lang });
    const brief = briefOf(shown);
    expect(brief.caution).toBe(shown.t.caution(lang === 'en' ? 'December 2020' : 'ខែធ្នូ 2020'));
    expect(brief.methods).toHaveLength(5);
    const foot = brief.foot.join('\n');
    expect(foot).toContain('fictional');
    expect(foot).toContain('amCharts');
    expect(foot).toContain('https://example.org/map/#v=1');
    expect(foot).not.toContain('p=table');
    expect(foot).toContain(lang === 'en' ? '3 February 2021' : '3 កុម្ភៈ 2021');
    expect(JSON.stringify(brief)).not.toMatch(/undefined|NaN|Infinity/);
  });

  it('names the publisher, and gives the address at which the site is published', () => {
    const site = {
      publisher: 'Fictional Institute',
      contact: 'mailto:desk@example.org',
      responseDays: 7,
      url: 'https://fiction.example/',
    };
    const foot = briefOf(shownOf([]), site).foot.join('\n');
    expect(foot).toContain('https://fiction.example/#v=1');
    expect(foot).toContain(
      'Published by Fictional Institute. Errors and withdrawals: desk@example.org, answered within 7 days.',
    );
    expect(briefOf(shownOf([])).foot.join('\n')).toContain('local copy');
  });

  it('needs texts that the first paint does not have', () => {
    expect(FIRST_MESSAGES.brief).toBeUndefined();
  });
});
