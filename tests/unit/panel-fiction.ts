import type { EventGroup } from '../../src/analysis/engine';
import type { ContextRecord, CoreRecord, Incident, Place, Zone } from '../../src/record/types';
import { dayOf } from '../../src/record/day';

/** A fictional row; what is not given is not reported. */
export function row(id: string, given: Partial<Incident> = {}): Incident {
  return {
    id,
    eventId: `of-${id}`,
    start: 0,
    end: 0,
    datePrecision: 'day',
    dateBasis: 'event',
    kind: 'report',
    sign: true,
    topic: 'scam',
    placeId: 'fictional-town',
    peopleFound: null,
    arrested: null,
    rescued: null,
    deported: null,
    deaths: null,
    nationalities: {},
    summary: 'A fictional incident.',
    claim: 'media',
    status: 'reported',
    sourceIds: [],
    checked: null,
    note: '',
    ...given,
  };
}

export const event = (eventId: string, mid: number, rows: readonly Incident[]): EventGroup => ({
  eventId,
  mid,
  rows,
});

export function place(id: string, given: Partial<Place> = {}): Place {
  return {
    id,
    nameEn: id,
    nameKm: null,
    kind: 'town',
    provinceIso: 'XX-1',
    district: '',
    commune: '',
    lat: 12,
    lon: 104,
    precision: 'town',
    radiusKm: 5,
    within: 'fictional-province',
    coordSource: '',
    ...given,
  };
}

export function zone(id: string, given: Partial<Zone> = {}): Zone {
  return {
    id,
    nameEn: id,
    provinceIso: 'XX-1',
    district: '',
    commune: '',
    lat: 12,
    lon: 104,
    areaHa: null,
    subDecree: '',
    approved: '',
    statusNote: '',
    coordPrecisionM: 2000,
    sourceIds: [],
    ...given,
  };
}

const inDistrict = { district: 'Fictional District', commune: 'Fictional Commune' };

export const record: CoreRecord = {
  version: 'fiction',
  end: dayOf(2023, 12, 31),
  asOf: dayOf(2023, 12, 31),
  incidents: [],
  places: [
    place('fictional-country', {
      kind: 'country',
      precision: 'country',
      provinceIso: null,
      lat: null,
      lon: null,
      radiusKm: null,
      within: null,
    }),
    place('fictional-province', {
      kind: 'province',
      precision: 'province',
      radiusKm: null,
      within: 'fictional-country',
      nameEn: 'Fictional Province',
    }),
    place('fictional-town', { nameEn: 'Fictional Town', nameKm: 'ឧត្ដរ', ...inDistrict }),
    place('fictional-compound', {
      kind: 'compound',
      within: 'fictional-town',
      nameEn: 'Unnamed compound',
      ...inDistrict,
    }),
    // Its row names the town, although the record puts it into the province only.
    place('fictional-compound-of-province', {
      district: 'Fictional district, spelt otherwise',
      commune: 'Fictional Town',
      kind: 'compound',
      within: 'fictional-province',
      lat: 12.01,
      radiusKm: 3,
    }),
    place('fictional-district', {
      kind: 'district',
      precision: 'district',
      district: 'Fictional District',
      nameEn: 'Fictional District',
      lat: 12.4,
      radiusKm: 20,
    }),
  ],
  provinces: [
    {
      iso: 'XX-1',
      pcode: 'XX01',
      slug: 'fictional-province',
      nameEn: 'Fictional Province',
      nameKm: 'ខេត្តប្រឌិត',
      capital: 'Fictional Capital',
      population2019: 200_000,
      areaKm2: 1500,
      borders: [],
      lat: 12.2,
      lon: 104.2,
      sourceIds: [],
    },
  ],
  coverage: [],
  milestones: [],
  withdrawn: [],
};

export const context: ContextRecord = {
  sources: [
    {
      id: 's1',
      publisher: 'Fictional Press',
      title: 'One',
      date: '2023-01-01',
      url: 'https://example.org/1',
      lang: 'en',
    },
    {
      id: 's2',
      publisher: 'Fictional Press',
      title: 'Two',
      date: '',
      url: 'javascript:alert(1)',
      lang: 'en',
    },
  ],
  statistics: [],
  claims: [],
  relocations: [],
  zones: [
    zone('fictional-zone', { nameEn: 'MDS Thmorfict SEZ', district: 'Veal Fictional' }),
    zone('fictional-ou-zone', { nameEn: "Phum O'Fict SEZ" }),
  ],
  crossings: [],
};
