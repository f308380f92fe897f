import { addMonths, dayOf, isoDay } from '../../record/day';
import type { View } from '../../view/types';

/** The crackdown that brings most readers here: mid-September 2022 in Preah Sihanouk. */
const crackdown = dayOf(2022, 9, 17);

/** What the first page invites to: that crackdown as a study, with the six months after it. */
export const INVITED: Partial<View> = {
  page: 'study',
  window: { start: crackdown, end: addMonths(crackdown, 6) - 1 },
  crackdown: isoDay(crackdown),
};
