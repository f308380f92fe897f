import type { LabelRow } from '../../src/geography/labels';
import type { CompactFile } from '../../src/pages/embed/compact-file';
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
  type Incident,
  type Place,
} from '../../src/record/types';
import { markPlaces } from '../../src/scene/folding';

/** Whether a place's name, or its id, is or may be that of a business: an embed names it only when asked to. */
export const isBusiness = ({ kind }: Pick<Place, 'kind'>): boolean => kind === 'compound' || kind === 'sez';

/** One digit a row: the position of each value in its list. */
function codes<T>(list: readonly T[], values: readonly T[]): string {
  if (list.length > 10) throw new Error('more than ten values do not fit one digit');
  return values.map((value) => list.indexOf(value)).join('');
}

const steps = (values: readonly number[]): number[] =>
  values.map((value, row) => value - (values[row - 1] ?? 0));

function rowsByNationality(incidents: readonly Incident[]): CompactFile['incidents']['nationalities'] {
  const rows: Record<string, number[]> = {};
  incidents.forEach(({ nationalities }, row) => {
    for (const code of Object.keys(nationalities)) (rows[code] ??= []).push(row);
  });
  return Object.fromEntries(Object.entries(rows).map(([code, found]) => [code, steps(found)]));
}

/** Compounds whose mark is that of a place which their own row names (scene/folding.ts), with that place. */
function heldByName(places: readonly Place[]): CompactFile['places']['held'] {
  const marks = markPlaces(places);
  const unnamed = markPlaces(places.map((place) => ({ ...place, district: '', commune: '' })));
  return places.flatMap((_, at) => (marks[at] === unnamed[at] ? [] : [[at, marks[at]!] as const]));
}

/** The content of embed.json: what an embed counts and draws. `decodeCompact` reads it back. */
export function encodeCompact(
  { version, end, asOf, incidents, places, provinces, coverage }: CoreRecord,
  labels: readonly LabelRow[],
): CompactFile {
  const placeAt = new Map(places.map(({ id }, at) => [id, at]));
  const provinceAt = new Map<string | null, number>(provinces.map(({ iso }, at) => [iso, at]));
  const events = new Map<string, number>();
  const numbered = (eventId: string): number => {
    if (!events.has(eventId)) events.set(eventId, events.size);
    return events.get(eventId)!;
  };
  return {
    version,
    end,
    asOf,
    neighbours: labels.flatMap(([kind, , en, km, , lon, lat]) =>
      kind === 'country' ? [[en, km, lon, lat] as const] : [],
    ),
    incidents: {
      event: incidents.map(({ eventId }) => numbered(eventId)),
      start: steps(incidents.map(({ start }) => start)),
      more: incidents.map((incident) => incident.end - incident.start),
      place: incidents.map(({ placeId }) => placeAt.get(placeId)!),
      kind: codes(
        KINDS,
        incidents.map(({ kind }) => kind),
      ),
      topic: codes(
        TOPICS,
        incidents.map(({ topic }) => topic),
      ),
      claim: codes(
        CLAIMANTS,
        incidents.map(({ claim }) => claim),
      ),
      status: codes(
        STATUSES,
        incidents.map(({ status }) => status),
      ),
      basis: codes(
        DATE_BASES,
        incidents.map(({ dateBasis }) => dateBasis),
      ),
      flags: incidents.map(({ sign, checked }) => (sign ? 1 : 0) + (checked === null ? 0 : 2)).join(''),
      found: incidents.map(({ peopleFound }) => peopleFound ?? -1),
      rescued: incidents.map(({ rescued }) => rescued ?? -1),
      arrested: incidents.map(({ arrested }) => arrested ?? -1),
      nationalities: rowsByNationality(incidents),
    },
    places: {
      id: places.map((place) => (isBusiness(place) ? '' : place.id)),
      kind: codes(
        PLACE_KINDS,
        places.map(({ kind }) => kind),
      ),
      precision: codes(
        PLACE_PRECISIONS,
        places.map(({ precision }) => precision),
      ),
      province: places.map(({ provinceIso }) => provinceAt.get(provinceIso) ?? -1),
      held: heldByName(places),
      lat: places.map(({ lat }) => lat ?? 0),
      lon: places.map(({ lon }) => lon ?? 0),
      radius: places.map(({ radiusKm }) => radiusKm ?? 0),
      within: places.map(({ within }) => (within === null ? -1 : (placeAt.get(within) ?? -1))),
    },
    provinces: {
      iso: provinces.map(({ iso }) => iso),
      en: provinces.map(({ nameEn }) => nameEn),
      km: provinces.map(({ nameKm }) => nameKm),
      people: provinces.map(({ population2019 }) => population2019),
      km2: provinces.map(({ areaKm2 }) => areaKm2),
      lat: provinces.map(({ lat }) => lat),
      lon: provinces.map(({ lon }) => lon),
      nameAt: namesApart(provinces, labels),
    },
    coverage: {
      start: coverage.map(({ start }) => start),
      end: coverage.map((stretch) => stretch.end),
      level: codes(
        COVERAGE_LEVELS,
        coverage.map(({ level }) => level),
      ),
    },
  };
}

/** Rows of provinces whose label stands elsewhere than on their point, with that place. */
function namesApart(
  provinces: CoreRecord['provinces'],
  labels: readonly LabelRow[],
): NonNullable<CompactFile['provinces']['nameAt']> {
  return Object.fromEntries(
    provinces.flatMap(({ slug, lon, lat }, row) =>
      labels
        .filter(([kind, id, , , , x, y]) => kind === 'province' && id === slug && (x !== lon || y !== lat))
        .map(([, , , , , x, y]) => [row, [x, y] as const] as const),
    ),
  );
}
