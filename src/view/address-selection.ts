import { holds, ID, UNKNOWN, UNREADABLE, type Field, type Known, type Reading } from './address-field';
import type { Selection } from './types';

/** What is opened beside the map: an incident by its own key, everything else by its kind and id. */
export const SELECTION_FIELD: Field = {
  keys: ['i', 'sel'],
  write: ({ selection: chosen }) => {
    if (!chosen) return ['sel', 'none'];
    return chosen.type === 'incident' ? ['i', chosen.id] : ['sel', `${chosen.type}:${chosen.id}`];
  },
  read: (key, text, known) => {
    if (key === 'i') return readSelection('incident', text, known);
    if (text === 'none') return { patch: { selection: null } };
    const colon = text.indexOf(':');
    if (colon === -1) return UNREADABLE;
    return readSelection(text.slice(0, colon), text.slice(colon + 1), known);
  },
};

function readSelection(type: string, id: string, known: Known): Reading {
  if (!ID.test(id)) return UNREADABLE;
  const chosen = (kind: Selection['type'], held: boolean): Reading =>
    held ? { patch: { selection: { type: kind, id } } } : UNKNOWN;
  switch (type) {
    case 'incident':
      // A withdrawn number opens too: on the reason and the date of the withdrawal, and nothing else.
      return chosen(
        type,
        holds(known.incidents, id) || (known.withdrawn?.some(({ incidentId }) => incidentId === id) ?? false),
      );
    case 'province':
      return chosen(type, known.provinces?.some(({ iso }) => iso === id) ?? true);
    case 'place':
      return chosen(type, holds(known.places, id));
    case 'zone':
      return chosen(type, holds(known.zones, id));
    case 'milestone':
      return chosen(type, holds(known.milestones, id));
    case 'relocation':
      return /^REL\d+$/.test(id) ? chosen(type, true) : UNREADABLE;
    case 'cell':
      return /^\d{1,6}$/.test(id) ? chosen(type, true) : UNREADABLE;
    default:
      return UNREADABLE;
  }
}
