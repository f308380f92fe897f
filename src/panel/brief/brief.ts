import { formatDay, formatMonth, formatSpan } from '../../language/format';
import type { Site } from '../../record/site';
import type { Day } from '../../record/types';
import { contactText } from '../changes/report';
import { viewAddress } from '../share/site-address';
import type { Shown } from '../share/types';
import { largestEvents, type Largest } from './largest';
import { rankCompared, rankCounts, type ChangeRanking, type CountRanking } from './ranking';
import { sourcesIn, type BriefSources } from './sources';
import { statementLines, type Statements } from './statements';
import { subjectOf, type Comparison } from './subject';
import { unknownIn } from './unknown';

/** Everything that the two pages say, in the page's language. */
export interface Brief {
  /** The days that it is about. */
  readonly dates: string;
  readonly headline: string;
  /** Why a study that was asked for cannot be made; `null` where there is nothing to say. */
  readonly aside: string | null;
  /** Reported signs, not convictions; not a list of targets; where the record ends. */
  readonly caution: string;
  readonly comparison: Comparison | null;
  readonly ranking: CountRanking | ChangeRanking;
  readonly largest: Largest;
  readonly unknown: readonly string[];
  readonly statements: Statements;
  /** Five lines. */
  readonly methods: readonly string[];
  readonly sources: BriefSources;
  /** Version, address, attribution and publisher. */
  readonly foot: readonly string[];
}

export interface BriefInput {
  readonly shown: Shown;
  /** The publisher of this copy; `null` for a local one. */
  readonly site: Site | null;
  /** The address in the address bar. */
  readonly here: string;
  /** The day on which it is printed. */
  readonly today: Day;
}

/** A brief of what is on the page (docs/design.md, 4 and 5): of the view's window, or of the windows that a study compares. */
export function makeBrief({ shown, site, here, today }: BriefInput): Brief {
  const { t, lang, record } = shown;
  const { window, comparison, headline, aside } = subjectOf(shown);
  // What is not known is of the rows that a study counts; the largest events are of the view's own.
  const counted = comparison ? { ...shown, view: { ...shown.view, filters: comparison.filters } } : shown;
  const largest = largestEvents(window, shown);
  const { methods, foot } = t.brief;
  return {
    dates: formatSpan(window.start, window.end, lang),
    headline,
    aside,
    caution: t.caution(formatMonth(record.end, lang)),
    comparison,
    ranking: comparison ? rankCompared(comparison, shown) : rankCounts(window, shown),
    largest,
    unknown: unknownIn(window, counted),
    statements: statementLines(window, shown),
    methods: [
      methods.event,
      methods.signs,
      methods.people,
      comparison ? methods.ratios : methods.intervals,
      methods.coverage,
    ],
    sources: sourcesIn(window, largest.lines, shown),
    foot: [
      `${t.app.version(record.version)} · ${foot.printed(formatDay(today, lang))}`,
      foot.view(viewAddress(shown.address, { site, here })),
      t.map.attribution,
      site ? foot.publisher(site.publisher, contactText(site.contact), site.responseDays) : foot.local,
    ],
  };
}
