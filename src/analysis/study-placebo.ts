import { sharedDays } from '../record/day';
import type { Coverage, Day, Span } from '../record/types';
import { isRefusal } from './statistics';
import { prepareStudy, refuseArms, type StudyBase } from './study-base';
import { recordSpan, THIN_SHARE } from './study-coverage';
import { differenceOf, STUDY_SETS, type StudySet } from './study-figures';
import { exposureOf, windowsAround, type WindowLengths } from './study-windows';

/** The study at one date on which nothing is supposed to have happened. */
export interface PlaceboDate {
  readonly day: Day;
  /** Weighted difference; `null` where it is refused because no area had an event. */
  readonly wdd: number | null;
  /** Whether the date takes part in the ranking: it does where the difference is not refused. */
  readonly rankable: boolean;
  /** A window is over 10 % thin, as that of the real date may be. */
  readonly overThin: boolean;
  /** Its windows share days with those of the real date, so that it partly shows the same change. */
  readonly overlaps: boolean;
}

/** Where the real date falls: its difference is the `rank`-th lowest of `of`. */
export interface PlaceboRank {
  /** One more than the dates with a lower difference. */
  readonly rank: number;
  readonly of: number;
  /** Other dates with the same difference. */
  readonly tied: number;
}

export interface PlaceboStrip {
  readonly dates: readonly PlaceboDate[];
  /** Among all admissible dates, the real one included; `null` where the real date is not admissible or is refused. */
  readonly rank: PlaceboRank | null;
  /** Among the real date and those whose windows share no day with its own. */
  readonly rankApart: PlaceboRank | null;
}

export interface PlaceboInput extends StudyBase {
  /** The real date. */
  readonly day: Day;
  readonly lengths: WindowLengths;
}

/** Running counts of days without coverage and of thin days over the record. */
class CoverageSums {
  readonly #none: Uint32Array;
  readonly #thin: Uint32Array;

  constructor(
    readonly span: Span,
    coverage: readonly Coverage[],
  ) {
    const size = span.end - span.start + 2;
    this.#none = new Uint32Array(size);
    this.#thin = new Uint32Array(size);
    for (const { start, end, level } of coverage) {
      const sums = level === 'none' ? this.#none : this.#thin;
      for (let day = Math.max(start, span.start); day <= Math.min(end, span.end); day++)
        sums[day - span.start + 1] = 1;
    }
    for (const sums of [this.#none, this.#thin]) for (let k = 1; k < size; k++) sums[k]! += sums[k - 1]!;
  }

  /** Share of a window's days that are thin; `null` where it leaves the record or touches a day without coverage. */
  thinShare({ start, end }: Span): number | null {
    if (start < this.span.start || end > this.span.end || end < start) return null;
    const [from, to] = [start - this.span.start, end + 1 - this.span.start];
    return this.#none[to] === this.#none[from] ? (this.#thin[to]! - this.#thin[from]!) / (to - from) : null;
  }
}

/**
 * The same study at every admissible date of the record, day by day: a placebo in time. Admissible is a date both of whose
 * windows lie wholly within the record, touch no stretch without coverage, and are not thin throughout (a window without one
 * fully covered day is as good as empty). Dates near the real one are kept, and marked: their windows overlap its own.
 * Neighbouring dates share nearly all their events, so a rank says where a date falls and is no p-value.
 */
export function placeboDates(input: PlaceboInput): Record<StudySet, PlaceboStrip> {
  const { day: real, lengths, weights } = input;
  const prepared = prepareStudy(input);
  const { coverage } = prepared;
  const span = recordSpan(coverage, input.record.end);
  const covered = new CoverageSums(span, coverage);
  const around = windowsAround(real, lengths);
  const hull = { start: around.before.start, end: around.after.end };
  const found: Record<StudySet, PlaceboDate[]> = { reports: [], signs: [] };
  const fixed = JSON.stringify(lengths.before) === JSON.stringify(lengths.after);
  if (refuseArms(input.arms) === null) {
    for (let day = span.start + 1; day <= span.end; day++) {
      const windows = windowsAround(day, lengths);
      const thin = [covered.thinShare(windows.before), covered.thinShare(windows.after)];
      if (thin.some((share) => share === null || share === 1)) continue;
      const exposure = fixed ? { before: 1, after: 1 } : exposureOf(windows, coverage);
      if (!exposure) continue;
      const shared = { start: windows.before.start, end: windows.after.end };
      for (const set of STUDY_SETS) {
        const difference = differenceOf(prepared.sums(set).counts(windows), exposure, weights ?? {});
        const wdd = isRefusal(difference) ? null : difference.value;
        found[set].push({
          day,
          wdd,
          rankable: wdd !== null,
          overThin: thin.some((share) => share! > THIN_SHARE),
          overlaps: sharedDays(shared, hull) > 0,
        });
      }
    }
  }
  return { reports: stripOf(found.reports, real), signs: stripOf(found.signs, real) };
}

/** Differences this close are one: lengths and weights divide, and leave rounding. */
const SAME = 1e-9;

function rankOf(dates: readonly PlaceboDate[], real: Day): PlaceboRank | null {
  const own = dates.find(({ day }) => day === real)?.wdd;
  if (own === undefined || own === null) return null;
  let [lower, tied, of] = [0, 0, 0];
  for (const { wdd, day } of dates) {
    if (wdd === null) continue;
    of++;
    if (day !== real && Math.abs(wdd - own) <= SAME) tied++;
    else if (wdd < own) lower++;
  }
  return { rank: lower + 1, of, tied };
}

function stripOf(dates: readonly PlaceboDate[], real: Day): PlaceboStrip {
  return {
    dates,
    rank: rankOf(dates, real),
    rankApart: rankOf(
      dates.filter(({ day, overlaps }) => day === real || !overlaps),
      real,
    ),
  };
}
