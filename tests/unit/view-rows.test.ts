import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { dayOf } from '../../src/record/day';
import type { Claim, Incident, Place, Province, Relocation, Statistic } from '../../src/record/types';
import { claimSentence, relocationSentence, statisticSentence } from '../../src/view/context-words';
import { countsInWords, datesInWords, placeInWords, placeName, rowSentence } from '../../src/view/row-words';

const day = (text: string): number =>
  dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));

const incident: Incident = {
  id: 'KHM9001',
  eventId: 'EV9001',
  start: day('2022-09-13'),
  end: day('2022-09-17'),
  datePrecision: 'day',
  dateBasis: 'event',
  kind: 'raid',
  sign: true,
  topic: 'scam',
  placeId: 'fictional-town',
  peopleFound: 130,
  arrested: 84,
  rescued: null,
  deported: null,
  deaths: null,
  nationalities: {},
  summary: 'A fictional raid.',
  claim: 'official',
  status: 'reported',
  sourceIds: [],
  checked: null,
  note: '',
};

const place = (id: string, change: Partial<Place>): Place => ({
  id,
  nameEn: id,
  nameKm: null,
  kind: 'town',
  provinceIso: 'KH-18',
  district: '',
  commune: '',
  lat: 10.5,
  lon: 103.5,
  precision: 'town',
  radiusKm: 4,
  within: null,
  coordSource: '',
  ...change,
});
const province: Province = {
  iso: 'KH-18',
  pcode: 'KH18',
  slug: 'preah-sihanouk',
  nameEn: 'Preah Sihanouk',
  nameKm: 'ព្រះសីហនុ',
  capital: '',
  population2019: 1,
  areaKm2: 1,
  borders: [],
  lat: 10.7,
  lon: 103.8,
  sourceIds: [],
};

const country = place('cambodia', {
  nameEn: 'Cambodia',
  nameKm: 'កម្ពុជា',
  kind: 'country',
  precision: 'country',
  provinceIso: null,
  radiusKm: null,
});
const area = place('preah-sihanouk', {
  nameEn: 'Preah Sihanouk',
  nameKm: 'ព្រះសីហនុ',
  kind: 'province',
  precision: 'province',
  radiusKm: null,
  within: 'cambodia',
});
const town = place('fictional-town', {
  nameEn: 'Fictional Town',
  nameKm: 'ក្រុងប្រឌិត',
  within: 'preah-sihanouk',
});
const commune = place('fictional-commune', {
  nameEn: 'Sangkat Fiction',
  precision: 'commune',
  within: 'fictional-town',
});
const compound = place('fictional-compound', {
  nameEn: 'Fictional casino, Fictional Town',
  kind: 'compound',
  within: 'fictional-town',
});
const places = new Map([country, area, town, commune, compound].map((entry) => [entry.id, entry]));
const provinces = new Map([[province.iso, province]]);
const inWords = (entry: Place) => placeInWords(entry, places, provinces, en, 'en');

describe('a place in words', () => {
  it('says what holds it and how finely it is known', () => {
    expect(inWords(commune)).toBe(
      'Sangkat Fiction, Fictional Town, Preah Sihanouk; known to the commune, within about 4 km',
    );
    expect(inWords(area)).toBe('Preah Sihanouk; known only to the province');
    expect(inWords(country)).toBe('Cambodia; known only to the country');
    expect(placeInWords(town, places, provinces, km, 'km')).toBe(
      'ក្រុងប្រឌិត, ព្រះសីហនុ (ដឹងដល់ទីក្រុង ក្នុងរង្វង់ប្រហែល 4 គម)',
    );
  });

  it('does not say twice what the name says already', () => {
    expect(inWords(compound)).toBe(
      'Fictional casino, Fictional Town, Preah Sihanouk; known to the town, within about 4 km',
    );
  });

  it('stops where places hold each other in a circle', () => {
    const a = place('a', { within: 'b' });
    const b = place('b', { within: 'a' });
    const circle = new Map([a, b].map((entry) => [entry.id, entry]));
    expect(placeInWords(a, circle, provinces, en, 'en')).toBe(
      'a, b, Preah Sihanouk; known to the town, within about 4 km',
    );
  });

  it('has the Khmer name where the record has it', () => {
    expect(placeName(town, 'km')).toBe('ក្រុងប្រឌិត');
    expect(placeName(commune, 'km')).toBe('Sangkat Fiction');
  });
});

describe('dates in words', () => {
  const dates = (change: Partial<Incident>) => datesInWords({ ...incident, ...change }, en, 'en');

  it.each<[string, Partial<Incident>]>([
    ['between 13 and 17 September 2022; date of the event itself', {}],
    ['17 September 2022; date of a statement about it', { start: day('2022-09-17'), dateBasis: 'statement' }],
    [
      'known to the week: 13 to 17 September 2022; date on which people were handed over or sent home',
      { datePrecision: 'week', dateBasis: 'handover' },
    ],
    [
      'known to the month: April 2022; date of the event itself',
      { datePrecision: 'month', start: day('2022-04-01'), end: day('2022-04-30') },
    ],
    [
      'known to the month: 10 April to 20 May 2022; date of the event itself',
      { datePrecision: 'month', start: day('2022-04-10'), end: day('2022-05-20') },
    ],
    [
      'known to the quarter: July–September 2022; date of the publication',
      {
        datePrecision: 'quarter',
        start: day('2022-07-01'),
        end: day('2022-09-30'),
        dateBasis: 'publication',
      },
    ],
    [
      'known to the year: 2021; date of a sanction',
      { datePrecision: 'year', start: day('2021-01-01'), end: day('2021-12-31'), dateBasis: 'sanction' },
    ],
  ])('%s', (text, change) => {
    expect(dates(change)).toBe(text);
  });

  it('are in Khmer too', () => {
    const change = { datePrecision: 'month', start: day('2022-04-01'), end: day('2022-04-30') } as const;
    expect(datesInWords({ ...incident, ...change }, km, 'km')).toBe(
      'ដឹងត្រឹមខែ៖ ខែមេសា 2022 (កាលបរិច្ឆេទនៃព្រឹត្តិការណ៍ផ្ទាល់)',
    );
  });
});

describe('counts in words', () => {
  it('say what they may include', () => {
    expect(countsInWords(incident, en, 'en')).toEqual([
      '130 people found; may include the others counted here',
      '84 arrested; may include people who were victims',
    ]);
  });

  it('leave out what was not reported, and keep a reported zero', () => {
    const counts = { peopleFound: 1, arrested: 0, rescued: 1200, deported: 1, deaths: 1 };
    expect(countsInWords({ ...incident, ...counts, peopleFound: null }, en, 'en')).toEqual([
      'no one arrested',
      '1,200 rescued',
      '1 deported',
      '1 death',
    ]);
    expect(countsInWords({ ...incident, peopleFound: 1, arrested: null }, en, 'en')).toEqual([
      '1 person found',
    ]);
    expect(countsInWords({ ...incident, peopleFound: null, arrested: null }, en, 'en')).toEqual([]);
  });
});

describe('the sentence of a row', () => {
  it('is generated from its fields in English', () => {
    expect(rowSentence(incident, town, province, en, 'en')).toBe(
      'Reported for Fictional Town, Preah Sihanouk, between 13 and 17 September 2022: a raid, as Cambodian officials said. 130 people found; may include the others counted here. 84 arrested; may include people who were victims.',
    );
  });

  it('is generated from its fields in Khmer', () => {
    const text = rowSentence({ ...incident, end: incident.start }, town, province, km, 'km');
    expect(text).toBe(
      'មានការរាយការណ៍ថា៖ នៅក្រុងប្រឌិត, ខេត្តព្រះសីហនុ ថ្ងៃទី 13 កញ្ញា 2022 មានការឆែកឆេរ តាមសម្ដីរបស់មន្ត្រីកម្ពុជា។ រកឃើញមនុស្ស 130 នាក់ (អាចរួមមានអ្នកដែលរាប់ក្នុងចំនួនផ្សេងទៀតនៅទីនេះ)។ ចាប់ខ្លួនមនុស្ស 84 នាក់ (អាចរួមមានអ្នកដែលជាជនរងគ្រោះ)។',
    );
  });

  it('names the province only where the place is withheld, and the country where there is no province', () => {
    expect(rowSentence(incident, null, province, en, 'en')).toMatch(/^Reported for Preah Sihanouk, between/);
    expect(rowSentence(incident, null, null, en, 'en')).toMatch(/^Reported for Cambodia, between/);
    expect(rowSentence(incident, area, province, en, 'en')).toMatch(/^Reported for Preah Sihanouk, between/);
  });

  it('does not call a row that is no sign a sign, and says where sources contradict each other', () => {
    const row: Incident = {
      ...incident,
      kind: 'report',
      sign: false,
      status: 'disputed',
      topic: 'other-trafficking',
    };
    const text = rowSentence({ ...row, peopleFound: null, arrested: null }, town, province, en, 'en');
    expect(text).toBe(
      'Reported for Fictional Town, Preah Sihanouk, between 13 and 17 September 2022: an account that is not counted as a sign of operation (other trafficking), as Cambodian officials said. Sources contradict each other.',
    );
  });
});

describe('the sentence of a row of the context record', () => {
  const claim = { date: day('2022-09-13'), stance: 'active', speakerRole: 'speaker' } as Claim;
  const moved = {
    start: day('2022-09-13'),
    end: day('2022-09-13'),
    whatMoved: 'people',
    certainty: 'stated',
    claim: 'media',
  } as Relocation;
  const statistic = {
    start: day('2022-01-01'),
    end: day('2022-12-31'),
    value: 1982,
    unit: 'people',
    measure: 'measure in English',
    claim: 'official',
  } as Statistic;

  it('says in English what its fields say', () => {
    expect(claimSentence(claim, 'Fictional Town', en, 'en')).toBe(
      'Reported on 13 September 2022, of Fictional Town: said to be active.',
    );
    expect(relocationSentence(moved, 'Fictional Town', 'abroad', en, 'en')).toBe(
      '13 September 2022: people reported to have moved from Fictional Town to abroad (stated), as the press said.',
    );
    expect(statisticSentence(statistic, 'Cambodia', en, 'en')).toBe(
      '1,982 people, Cambodia, 1 January to 31 December 2022, as Cambodian officials said',
    );
  });

  it('leaves no English in the Khmer sentence, not even of a unit without a Khmer word', () => {
    const texts = [
      claimSentence(claim, 'ក្រុងប្រឌិត', km, 'km'),
      relocationSentence(moved, 'ក្រុងប្រឌិត', 'ថៃ', km, 'km'),
      statisticSentence(statistic, 'ក្រុងប្រឌិត', km, 'km'),
      statisticSentence({ ...statistic, unit: 'fictional units' }, 'ក្រុងប្រឌិត', km, 'km'),
    ];
    for (const text of texts) {
      expect(text).toMatch(/ក្រុងប្រឌិត/);
      expect(text).not.toMatch(/[A-Za-z]|undefined| {2}/);
    }
  });
});
