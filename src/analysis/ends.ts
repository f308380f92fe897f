import { toKm } from '../geography/projection';
import type { ContextRecord, Place, Relocation } from '../record/types';

/** How well an end of a move is known: a point, a whole province, a border that the move points over, or no place. */
export type EndKind = 'point' | 'province' | 'border' | 'none';

export interface End {
  readonly kind: EndKind;
  /** The place under which it is drawn (never a compound); the crossing of a border; what the record says where none. */
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
}

/** What of the record the arrows need. */
export interface Ground {
  readonly places: readonly Place[];
  readonly crossings: ContextRecord['crossings'];
  /**
   * For every place the index of the place under which it is drawn, −1 where it has no point of its own: compounds lie
   * under the town that lists them.
   */
  readonly standsAt: ArrayLike<number>;
}

/** How near to a crossing another place of the statement must lie to tell which crossing is meant, in km. */
const AT_CROSSING_KM = 20;

/**
 * Where the ends of a relocation are drawn. An end abroad lies at a crossing into that country, for the record names the
 * country only: at the one beside which the same statement names another place (people carried past a border town), else at
 * the one nearest to the other end.
 * @param relocations all of them, in and out of the window
 */
export function findEnds(
  relocations: readonly Relocation[],
  { places, crossings, standsAt }: Ground,
): (relocation: Relocation) => { readonly from: End; readonly to: End } {
  const home = homeEnds(places, standsAt);
  const named = new Map<string, End[]>();
  for (const { statementId, fromPlaceId, toPlaceId } of relocations) {
    const ends = [home(fromPlaceId), home(toPlaceId)].filter(({ kind }) => kind === 'point');
    named.set(statementId, [...(named.get(statementId) ?? []), ...ends]);
  }
  const endOf = (id: string, otherId: string, statementId: string): End => {
    const gates = crossings.filter(({ neighbour }) => neighbour === id);
    const other = home(otherId);
    if (gates.length === 0) return home(id);
    if (other.kind === 'none') return none(id);
    const beside = nearestGate(gates, named.get(statementId) ?? []);
    const gate = beside && beside.km <= AT_CROSSING_KM ? beside.gate : nearestGate(gates, [other])!.gate;
    return { kind: 'border', id: gate.placeId, lon: gate.lon, lat: gate.lat };
  };
  return ({ fromPlaceId, toPlaceId, statementId }) => ({
    from: endOf(fromPlaceId, toPlaceId, statementId),
    to: endOf(toPlaceId, fromPlaceId, statementId),
  });
}

const none = (id: string): End => ({ kind: 'none', id, lon: 0, lat: 0 });

/** Ends in the country: the point under which a place is drawn, its province's where only that is known. */
function homeEnds(places: readonly Place[], standsAt: ArrayLike<number>): (id: string) => End {
  const index = new Map(places.map(({ id }, at) => [id, at]));
  const provinces = new Map(
    places.filter(({ kind }) => kind === 'province').map((place) => [place.provinceIso, place]),
  );
  return (id) => {
    const at = index.get(id);
    if (at === undefined) return none(id);
    const drawn = places[standsAt[at]!];
    if (drawn && drawn.lon !== null && drawn.lat !== null)
      return { kind: 'point', id: drawn.id, lon: drawn.lon, lat: drawn.lat };
    const province = places[at]!.precision === 'country' ? undefined : provinces.get(places[at]!.provinceIso);
    if (!province || province.lon === null || province.lat === null) return none(id);
    return { kind: 'province', id: province.id, lon: province.lon, lat: province.lat };
  };
}

type Gate = ContextRecord['crossings'][number];

/** The crossing that lies nearest to any of some points; `null` where there are none. */
function nearestGate(gates: readonly Gate[], points: readonly End[]): { gate: Gate; km: number } | null {
  let nearest: { gate: Gate; km: number } | null = null;
  for (const gate of gates) {
    const [gateX, gateY] = toKm(gate.lon, gate.lat);
    for (const { lon, lat } of points) {
      const [x, y] = toKm(lon, lat);
      const km = Math.hypot(gateX - x, gateY - y);
      if (!nearest || km < nearest.km) nearest = { gate, km };
    }
  }
  return nearest;
}

/**
 * The end that a move does not leave: the same place, or a town whose province is all that is known of the other end.
 * `null` for a move from one to another.
 */
export function enclosing(from: End, to: End, places: readonly Place[]): End | null {
  if (from.kind !== 'point' && from.kind !== 'province') return null;
  if (to.kind !== 'point' && to.kind !== 'province') return null;
  if (from.id === to.id) return from;
  if (from.kind === to.kind) return null;
  const iso = ({ id }: End) => places.find((place) => place.id === id)?.provinceIso;
  if (iso(from) !== iso(to)) return null;
  return from.kind === 'point' ? from : to;
}
