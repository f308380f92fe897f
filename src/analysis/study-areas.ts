import { toKm } from '../geography/projection';
import { middleDay } from '../record/day';
import { provinceOf } from '../record/place';
import type { CoreRecord, Milestone, Province, Relocation, Span } from '../record/types';

/** The areas of a study. */
export const ARMS = ['target', 'catchment', 'control', 'catchmentControl'] as const;
export type Arm = (typeof ARMS)[number];

/** Which provinces (ISO 3166-2) make up each area. No province may be in two; provinces in none are left out. */
export interface Arms {
  readonly target: readonly string[];
  readonly catchment: readonly string[];
  readonly control: readonly string[];
  /** A control of the catchment's own; without it one control serves both. */
  readonly catchmentControl?: readonly string[] | null;
}

export interface ProposedAreas {
  /** `null`: the milestone is the country's, and the reader is asked. */
  readonly target: readonly string[] | null;
  readonly catchment: readonly string[];
  readonly control: readonly string[];
  /** What the catchment stands on: relocations that name it, or its distance; `null` without a target. */
  readonly basis: 'relocations' | 'distance' | null;
  /** The relocations that it stands on. */
  readonly relocationIds: readonly string[];
}

type Geography = Pick<CoreRecord, 'places' | 'provinces'>;

/** Relocations whose middle day lies in a window. */
export function relocationsCentredIn(relocations: readonly Relocation[], window: Span): Relocation[] {
  return relocations.filter((relocation) => {
    const middle = middleDay(relocation);
    return middle >= window.start && middle <= window.end;
  });
}

/** The province in which a milestone fell: `null` for one of the whole country, or one that no province is known of. */
export function targetOf(milestone: Pick<Milestone, 'placeId'>, { places }: Geography): string[] | null {
  const iso = places.find(({ id }) => id === milestone.placeId)?.provinceIso;
  return iso ? [iso] : null;
}

/**
 * Areas to start from, around the provinces of a target. Catchment: the provinces that relocations name as where something
 * went from the target; where none does, the provinces within a distance of it. Control: the rest. Ends abroad, unknown, or
 * known only to the country are ignored.
 * @param relocations those of the window that the study looks at, from `relocationsCentredIn`
 * @param distanceKm between label points of provinces
 */
export function areasAround(
  target: readonly string[],
  relocations: readonly Relocation[],
  record: Geography,
  distanceKm: number,
): ProposedAreas {
  const { provinces } = record;
  const places = new Map(record.places.map((place) => [place.id, place]));
  const named = relocations.filter(({ fromPlaceId, toPlaceId }) => {
    const from = provinceOf(places.get(fromPlaceId));
    const to = provinceOf(places.get(toPlaceId));
    return from !== null && to !== null && target.includes(from) && !target.includes(to);
  });
  const destinations = new Set(named.map(({ toPlaceId }) => provinceOf(places.get(toPlaceId))));
  const centres = provinces.filter(({ iso }) => target.includes(iso));
  const near = ({ lon, lat }: Province) => {
    const [x, y] = toKm(lon, lat);
    return centres.some((centre) => {
      const [x0, y0] = toKm(centre.lon, centre.lat);
      return Math.hypot(x - x0, y - y0) <= distanceKm;
    });
  };
  const others = provinces.filter(({ iso }) => !target.includes(iso));
  const inCatchment = (province: Province) =>
    named.length > 0 ? destinations.has(province.iso) : near(province);
  return {
    target,
    catchment: others.filter(inCatchment).map(({ iso }) => iso),
    control: others.filter((province) => !inCatchment(province)).map(({ iso }) => iso),
    basis: named.length > 0 ? 'relocations' : 'distance',
    relocationIds: named.map(({ id }) => id),
  };
}

/** What the counts of each area are divided by, where the reader asks for rates. Areas without provinces have none. */
export type ArmWeights = { readonly [Name in Arm]?: number };

/** Weights of areas: thousands of km² (the record's official areas), or hundreds of thousands of residents (census of 2019). */
export function armWeights(arms: Arms, provinces: readonly Province[], by: 'area' | 'residents'): ArmWeights {
  const weights: { [Name in Arm]?: number } = {};
  for (const arm of ARMS) {
    const sum = provinces
      .filter(({ iso }) => arms[arm]?.includes(iso))
      .reduce(
        (total, { areaKm2, population2019 }) =>
          total + (by === 'area' ? areaKm2 / 1000 : population2019 / 1e5),
        0,
      );
    if (sum > 0) weights[arm] = sum;
  }
  return weights;
}
