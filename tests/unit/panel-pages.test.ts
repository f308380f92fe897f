import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import AreaContextList from '../../src/panel/AreaContextList.svelte';
import AreaNumbers from '../../src/panel/AreaNumbers.svelte';
import CellProfile from '../../src/panel/CellProfile.svelte';
import EventList from '../../src/panel/EventList.svelte';
import EvidenceCard from '../../src/panel/EvidenceCard.svelte';
import FilterPanel from '../../src/panel/FilterPanel.svelte';
import MilestoneCard from '../../src/panel/MilestoneCard.svelte';
import PlaceProfile from '../../src/panel/PlaceProfile.svelte';
import { areaNumbers } from '../../src/panel/profile';
import RecordRow from '../../src/panel/RecordRow.svelte';
import { COLUMNS } from '../../src/panel/table';
import ZoneList from '../../src/panel/ZoneList.svelte';
import ZoneProfile from '../../src/panel/ZoneProfile.svelte';
import { dayOf } from '../../src/record/day';
import type { ContextRecord, CoreRecord, Milestone } from '../../src/record/types';
import { defaultView } from '../../src/view/view';
import { context as emptyContext, event, place, record as emptyRecord, row } from './panel-fiction';

const SUMMARY = 'The record tells it in English.';
const day = dayOf(2023, 6, 1);
const milestone: Milestone = {
  id: 'MIL900',
  start: day,
  end: day,
  title: 'Fictional minister orders checks of Fictional Casino',
  kind: 'policy',
  major: true,
  placeId: 'fictional-province',
  summary: SUMMARY,
  sourceIds: ['s1'],
};
const at = { start: day, end: day, summary: SUMMARY };
const record: CoreRecord = {
  ...emptyRecord,
  places: [...emptyRecord.places, place('fictional-zone', { kind: 'sez', nameEn: 'MDS Thmorfict SEZ' })],
  incidents: [
    row('KHM9001', { ...at, sign: false, sourceIds: ['s1'] }),
    row('KHM9002', { ...at, sign: false, placeId: 'fictional-zone' }),
    row('KHM9003', { ...at, start: dayOf(2016, 1, 1), end: dayOf(2016, 1, 1), placeId: 'fictional-zone' }),
  ],
  milestones: [milestone],
};
const context: ContextRecord = {
  ...emptyContext,
  claims: [
    {
      id: 'CLA900',
      date: day,
      placeId: 'fictional-town',
      speakerRole: 'fictional spokesperson',
      stance: 'active',
      summary: SUMMARY,
      sourceIds: [],
      note: '',
    },
  ],
  statistics: [
    {
      id: 'STA900',
      start: day,
      end: day,
      placeId: 'fictional-town',
      measure: 'fictional measure',
      value: 7,
      unit: 'people',
      nationalities: {},
      claim: 'ngo',
      sourceIds: [],
      note: '',
    },
  ],
};
const engine = createEngine(record);
const view = defaultView(record, 'en');
const workshop = { ...view, workshop: true };
const nothing = () => undefined;
const english = { t: en, lang: 'en' as const, update: nothing, record, engine, context, oncontext: nothing };
const khmer = { ...english, t: km, lang: 'km' as const };

/** Markup without the comments that the renderer leaves. */
const markup = (body: string) => body.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ');
/** What a page says outside everything that is marked as English. */
const outsideEnglish = (body: string) =>
  markup(body)
    .replace(/<(p|span|h2|button)\b[^>]*\blang="en"[^>]*>.*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '');

describe('an area with nothing that is counted', () => {
  const province = record.provinces[0]!;

  it('does not say that nothing was reported where the record has an event that is no sign', () => {
    const { body } = render(PlaceProfile, {
      props: { ...english, view, span: view.window, province, place: null, name: '' },
    });
    expect(body).toContain(en.profile.none);
    expect(markup(body)).toContain('Of every kind and topic: 2 events reported here in this window.');
    expect(body).not.toContain('No reported incident');
  });

  it('is a zone without a reported incident only if the whole record has none there', () => {
    const [zone, empty] = context.zones;
    const told = render(ZoneProfile, { props: { ...english, view, zone: zone! } }).body;
    expect(markup(told)).toContain('Of every kind and topic: 1 event reported here in this window.');
    expect(markup(told)).toContain('In the whole record: 2 events reported at this zone.');
    expect(told).not.toContain('No reported incident');
    const other = render(ZoneProfile, { props: { ...english, view, zone: empty! } }).body;
    expect(other).toContain('No reported incident at this zone in the whole record.');
    const list = render(ZoneList, { props: { ...english, view, province } }).body;
    expect(markup(list)).toContain(
      'events at this zone: 0 counted in this window, 1 of every kind and topic in this window, 2 in the whole record',
    );
    expect(list.match(/no reported incident/g)).toHaveLength(1);
  });
});

describe('the headline of a place', () => {
  it('says both numbers where its mark counts fewer events than it holds', () => {
    const events = [event('E1', day, [row('R1')]), event('E2', day, [row('R2')])];
    const numbers = areaNumbers(events, view.window, null, null);
    const { body } = render(AreaNumbers, {
      props: { t: en, lang: 'en', numbers, province: null, everything: 2, ofMark: 1 },
    });
    expect(markup(body)).toContain('2 events here and in places within it');
    expect(markup(body)).toContain('1 of them is counted under its own mark on the map');
  });
});

describe('workshop mode', () => {
  it('shows no link to a source, whose address carries the headline', () => {
    for (const { body } of [
      render(EvidenceCard, { props: { ...english, view: workshop, incident: record.incidents[0]! } }),
      render(MilestoneCard, { props: { ...english, view: workshop, milestone } }),
    ]) {
      expect(body).toContain('Fictional Press');
      expect(body).not.toMatch(/<a\b|example\.org/);
      expect(body).toContain(en.evidence.linksHidden);
    }
  });

  it('withholds the summary of every milestone, not of announcements only', () => {
    const { body } = render(MilestoneCard, { props: { ...english, view: workshop, milestone } });
    expect(body).not.toContain(SUMMARY);
    expect(body).toContain(en.milestone.withheld);
  });
});

describe('a Khmer page', () => {
  const prose = `<p lang="en"`;

  it.each<[string, () => string]>([
    [
      'a list of events',
      () =>
        render(EventList, {
          props: { ...khmer, events: [event('E', day, [record.incidents[0]!])], workshop: false },
        }).body,
    ],
    [
      'the table',
      () =>
        render(RecordRow, {
          props: { ...khmer, row: record.incidents[0]!, columns: COLUMNS, selected: false, onopen: nothing },
        }).body,
    ],
    ['a milestone', () => render(MilestoneCard, { props: { ...khmer, view, milestone } }).body],
    ['a row', () => render(EvidenceCard, { props: { ...khmer, view, incident: record.incidents[0]! } }).body],
    [
      'what was said of an area',
      () => render(AreaContextList, { props: { ...khmer, ids: new Set(['fictional-town']) } }).body,
    ],
  ])('puts a Khmer sentence before the English prose of %s', (_name, body) => {
    const text = markup(body());
    const before = text.slice(0, text.indexOf(prose));
    expect(text).toContain(prose);
    expect(before).toMatch(/<p[^>]*>[^<A-Za-z]*[ក-៹][^<A-Za-z]*។<\/p>[^<]*$/);
  });

  it('marks who spoke and what a figure measures as English, and nothing that is Khmer', () => {
    const { body } = render(AreaContextList, { props: { ...khmer, ids: new Set(['fictional-town']) } });
    expect(outsideEnglish(body)).not.toMatch(/[A-Za-z]/);
    for (const [, text] of markup(body).matchAll(/<p[^>]*lang="en"[^>]*>(.*?)<\/p>/g))
      expect(text).not.toMatch(/[ក-៹]/);
  });
});

describe('the permanent link of a row', () => {
  it('is text to copy, since following it would reset the view and workshop mode with it', () => {
    const { body } = render(EvidenceCard, { props: { ...english, view, incident: record.incidents[0]! } });
    expect(body).toContain('#v=1&amp;i=KHM9001');
    expect(body).not.toMatch(/href="#/);
    expect(body).toContain(en.evidence.copyLink);
  });
});

describe('a hexagon under the kernel surface', () => {
  it('gives the density that the map shows beside its own', () => {
    const places = record.places.length;
    const offsets = new Uint32Array(places + 1);
    const town = record.places.findIndex(({ id }) => id === 'fictional-town');
    offsets.fill(1, town + 1);
    const grid = {
      sideKm: 10 as const,
      shapes: { type: 'FeatureCollection' as const, features: [] },
      areaKm2: Float64Array.of(100),
      xKm: Float64Array.of(0),
      yKm: Float64Array.of(0),
      province: Uint8Array.of(0),
      footprints: { offsets, cells: Uint32Array.of(0), shares: Float64Array.of(1) },
    };
    // One event on 100 km² in 30 days: 10 per 1,000 km² per 30 days.
    const window = { start: day - 10, end: day + 19 };
    const filters = { ...DEFAULT_FILTERS, set: 'all' as const };
    const kernel = { ...view, window, filters, surface: 'kernel' as const };
    const { body } = render(CellProfile, {
      props: { ...english, view: kernel, grid, index: 0, density: Float64Array.of(2.26) },
    });
    expect(markup(body)).toContain('This hexagon by itself: 10 events per 1,000 km² per 30 days');
    expect(markup(body)).toContain(
      'Kernel density as the map shows it, with a bandwidth of 25 km: 2.26 events per 1,000 km² per 30 days',
    );
  });
});

describe('filters', () => {
  it('tell that only scam operations are counted unless other topics are ticked', () => {
    const { body } = render(FilterPanel, { props: { ...english, view, counted: view.window } });
    expect(body).toContain('Only rows on scam operations are counted unless you tick other topics');
  });
});

describe('people held', () => {
  it('are never named without saying that victims may be among them', () => {
    expect(en.map.units.held).toContain('may include victims');
    expect(en.table.columns.arrested).toContain('may include victims');
    expect(en.map.provinceOnlyPeople(en.map.units.held, '7')).toContain('may include victims');
    for (const text of [km.map.units.held, km.table.columns.arrested])
      expect(text).toContain('អាចរួមមានជនរងគ្រោះ');
  });
});
