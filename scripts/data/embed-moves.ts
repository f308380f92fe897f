import { blankId } from '../../src/pages/embed/compact';
import type { PlaceNames } from '../../src/pages/embed/compact-file';
import {
  CERTAINTIES,
  SUBJECTS,
  type MilestonesFile,
  type MovesFile,
} from '../../src/pages/embed/compact-moves';
import {
  CLAIMANTS,
  MILESTONE_KINDS,
  type ContextRecord,
  type Milestone,
  type Place,
} from '../../src/record/types';
import { isBusiness } from './embed';

/** Ids as embeds know them: those of businesses are replaced. */
function namesOf(places: readonly Place[]): (id: string) => string {
  const blanks = new Map(places.flatMap((place, at) => (isBusiness(place) ? [[place.id, blankId(at)]] : [])));
  return (id) => blanks.get(id) ?? id;
}

/** The content of embed-moves.json. `decodeMoves` reads it back. */
export function encodeMoves(
  { relocations, crossings, zones }: ContextRecord,
  places: readonly Place[],
): MovesFile {
  const named = namesOf(places);
  const statements = [...new Set(relocations.map(({ statementId }) => statementId))];
  return {
    relocations: relocations.map((row) => [
      row.id,
      statements.indexOf(row.statementId),
      row.start,
      row.end - row.start,
      named(row.fromPlaceId),
      named(row.toPlaceId),
      SUBJECTS.indexOf(row.whatMoved),
      CERTAINTIES.indexOf(row.certainty),
      CLAIMANTS.indexOf(row.claim),
    ]),
    crossings: crossings.map(({ placeId, lon, lat, neighbour }) => [placeId, lon, lat, neighbour]),
    zones: zones.map(({ lon, lat, areaHa, coordPrecisionM }) => [lon, lat, areaHa, coordPrecisionM]),
  };
}

/** The content of embed-places.json, or of embed-businesses.json: names of the one or the other sort of places alone. */
export const encodeNames = (places: readonly Place[], businesses: boolean): PlaceNames =>
  places.map((place) => (isBusiness(place) === businesses ? [place.nameEn, place.nameKm ?? ''] : 0));

/** The content of embed-milestones.json. `decodeMilestones` reads it back. */
export function encodeMilestones(milestones: readonly Milestone[], places: readonly Place[]): MilestonesFile {
  const named = namesOf(places);
  return milestones.map(({ id, start, end, kind, placeId, major }) => [
    id,
    start,
    end - start,
    MILESTONE_KINDS.indexOf(kind),
    named(placeId),
    major ? 1 : 0,
  ]);
}
