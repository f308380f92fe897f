import type { LabelKind, Labels } from '../../geography/types';
import {
  CLAIMANTS,
  COVERAGE_LEVELS,
  DATE_BASES,
  KINDS,
  PLACE_KINDS,
  PLACE_PRECISIONS,
  STATUSES,
  TOPICS,
  type CoreRecord,
  type Day,
  type Incident,
  type Place,
  type Province,
} from '../../record/types';
import type { CompactFile } from './compact-file';

export interface CompactRecord {
  readonly record: CoreRecord;
  readonly labels: Labels;
  readonly asOf: Day;
}

/** The id of a place whose own id may name a business. */
export const blankId = (place: number): string => `p${place}`;

/**
 * The record as far as an embed needs it. What `CompactFile` leaves out is blank: summaries, notes, sources, ids of
 * incidents, milestones, and the names of businesses and zones.
 * @throws where the content is of another shape
 */
export function decodeCompact(json: unknown): CompactRecord {
  const file = json as CompactFile;
  if (typeof file.version !== 'string' || typeof file.end !== 'number')
    throw new Error('not the record of an embed');
  return { record: recordOf(file), labels: labelsOf(file), asOf: file.asOf };
}

function recordOf({ version, end, asOf, incidents, places, provinces, coverage }: CompactFile): CoreRecord {
  return {
    version,
    end,
    asOf,
    incidents: incidentsOf(incidents, places),
    places: placesOf(places, provinces.iso),
    provinces: provincesOf(provinces),
    coverage: coverage.start.map((start, row) => ({
      start,
      end: coverage.end[row]!,
      level: COVERAGE_LEVELS[Number(coverage.level[row])]!,
      note: '',
    })),
    milestones: [],
    withdrawn: [],
  };
}

const idOf = ({ id }: CompactFile['places'], place: number): string => id[place] || blankId(place);
const figure = (people: number | undefined): number | null =>
  people === undefined || people < 0 ? null : people;

function incidentsOf(file: CompactFile['incidents'], places: CompactFile['places']): Incident[] {
  const nationalities = file.event.map((): Record<string, number> => ({}));
  for (const [code, steps] of Object.entries(file.nationalities)) {
    let row = 0;
    for (const step of steps) nationalities[(row += step)]![code] = 1;
  }
  let start = 0;
  return file.event.map((event, row): Incident => {
    start += file.start[row]!;
    const flags = Number(file.flags[row]);
    return {
      id: String(row).padStart(6, '0'),
      eventId: String(event),
      start,
      end: start + file.more[row]!,
      datePrecision: 'day',
      dateBasis: DATE_BASES[Number(file.basis[row])]!,
      kind: KINDS[Number(file.kind[row])]!,
      sign: (flags & 1) === 1,
      topic: TOPICS[Number(file.topic[row])]!,
      placeId: idOf(places, file.place[row]!),
      peopleFound: figure(file.found[row]),
      arrested: figure(file.arrested[row]),
      rescued: figure(file.rescued[row]),
      deported: null,
      deaths: null,
      nationalities: nationalities[row]!,
      summary: '',
      claim: CLAIMANTS[Number(file.claim[row])]!,
      status: STATUSES[Number(file.status[row])]!,
      sourceIds: [],
      checked: (flags & 2) === 2 ? start : null,
      note: '',
    };
  });
}

function placesOf(file: CompactFile['places'], isos: readonly string[]): Place[] {
  const held = new Map(
    file.held.flatMap(([compound, place]) => [[compound, place] as const, [place, place] as const]),
  );
  return file.id.map((_, row): Place => {
    const placed = file.lat[row] !== 0;
    const within = file.within[row]!;
    const holder = held.get(row);
    return {
      id: idOf(file, row),
      // The name by which a compound finds its place, until the names themselves are there (scene/folding.ts).
      nameEn: holder === undefined ? '' : `=${holder}`,
      nameKm: null,
      kind: PLACE_KINDS[Number(file.kind[row])]!,
      provinceIso: isos[file.province[row]!] ?? null,
      district: '',
      commune: holder === undefined || holder === row ? '' : `=${holder}`,
      lat: placed ? file.lat[row]! : null,
      lon: placed ? file.lon[row]! : null,
      precision: PLACE_PRECISIONS[Number(file.precision[row])]!,
      radiusKm: file.radius[row] || null,
      within: within < 0 ? null : idOf(file, within),
      coordSource: '',
    };
  });
}

function provincesOf(file: CompactFile['provinces']): Province[] {
  return file.iso.map((iso, row): Province => ({
    iso,
    pcode: '',
    slug: iso,
    nameEn: file.en[row]!,
    nameKm: file.km[row]!,
    capital: '',
    population2019: file.people[row]!,
    areaKm2: file.km2[row]!,
    borders: [],
    lat: file.lat[row]!,
    lon: file.lon[row]!,
    sourceIds: [],
  }));
}

/** Names of the provinces and of the neighbours. */
function labelsOf({ provinces, neighbours }: CompactFile): Labels {
  const label = (kind: LabelKind, en: string, km: string, lon: number, lat: number, placeId = '') => ({
    type: 'Feature' as const,
    properties: { kind, placeId, en, km: km || en, rank: 0 },
    geometry: { type: 'Point' as const, coordinates: [lon, lat] },
  });
  return {
    type: 'FeatureCollection',
    features: [
      ...provinces.iso.map((iso, row) =>
        label(
          'province',
          provinces.en[row]!,
          provinces.km[row]!,
          ...(provinces.nameAt?.[row] ?? ([provinces.lon[row]!, provinces.lat[row]!] as const)),
          iso,
        ),
      ),
      ...neighbours.map(([en, km, lon, lat]) => label('country', en, km, lon, lat)),
    ],
  };
}
