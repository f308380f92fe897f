import { addMonths } from '../record/day';
import type { Day, Milestone, Span } from '../record/types';
import type { View } from '../view/types';

/**
 * The six months that follow a milestone, from the day after its last; cut at the record's end, and the last six months of
 * the record where it ends before that.
 */
export function sixMonthsAfter(milestone: Span, recordEnd: Day): Span {
  const start = milestone.end + 1;
  const end = Math.min(addMonths(start, 6) - 1, recordEnd);
  return start <= end ? { start, end } : { start: addMonths(recordEnd + 1, -6), end: recordEnd };
}

/** What “before and after” asks for: the study of the milestone with areas as proposed, and the window after it. */
export function beforeAndAfter(milestone: Milestone, recordEnd: Day, { compare }: View): Partial<View> {
  return {
    page: 'study',
    window: sixMonthsAfter(milestone, recordEnd),
    crackdown: milestone.id,
    compare: { ...compare, target: null, catchment: null },
    selection: null,
  };
}
