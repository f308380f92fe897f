const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);
const months = (n: number) => `${n} ${plural(n, 'month', 'months')}`;
const days = (n: number) => `${n} ${plural(n, 'day', 'days')}`;
/** `n` decides the grammar, `shown` is the same number as it is written. */
const events = (n: number, shown: string) => `${shown} ${plural(n, 'event', 'events')}`;

/** The study of what followed a crackdown. */
export const studyEn = {
  months,
  events,
  sets: { reports: 'reports and rescues', signs: 'all signs of operation' },
  setTitles: { reports: 'Reports and rescues', signs: 'All signs of operation' },
  areas: { target: 'Target', catchment: 'Catchment', control: 'Control' },
  areaMeanings: {
    target: 'where the crackdown fell',
    catchment: 'where displacement may have gone',
    control: 'the comparison: all other provinces',
  },
  inAreas: { target: 'the target', catchment: 'the catchment', control: 'the control' },

  /** The sentence that heads the page. */
  head: {
    choose: 'Choose a crackdown to compare what was reported before and after it.',
    loading: 'The record of what was said to have moved is being loaded …',
    noTarget: (date: string) =>
      `No target is chosen for the crackdown of ${date}: say below in which provinces it fell, and the study follows.`,
    noControl: 'Every province is in the target or the catchment: nothing is left to compare with.',
    empty: (date: string, spans: string) =>
      `The record cannot compare the time before and after ${date} with these windows: nothing was compiled for ${spans}.`,
    nothing: (set: string, place: string, date: string) =>
      `The record can say nothing of what followed ${date} in ${place}: no event (${set}) was reported there before or after.`,
    counts: (before: string, beforeMonths: number, after: string, afterMonths: number) =>
      `${before} in the ${months(beforeMonths)} before, ${after} in the ${months(afterMonths)} after`,
    fell: (set: string, place: string, date: string, counts: string) =>
      `After ${date} fewer events (${set}) were reported in ${place} than before (${counts}), a larger fall than chance alone would bring if reports were independent`,
    rose: (set: string, place: string, date: string, counts: string) =>
      `After ${date} more events (${set}) were reported in ${place} than before (${counts}), a larger rise than chance alone would bring if reports were independent`,
    unclear: (set: string, place: string, date: string, counts: string) =>
      `Whether reporting (${set}) from ${place} changed after ${date} the record cannot tell: ${counts}, which is within chance`,
    cannot: (said: string, reasons: string) =>
      `${said}; whether operations ended or moved the record cannot say, because ${reasons}.`,
    reasons: (list: readonly string[]) =>
      list.length < 2 ? list.join('') : `${list.slice(0, -1).join('; ')}; and ${list[list.length - 1]}`,
    thin: (before: string, after: string) =>
      `${before} of the days before and ${after} of the days after are thinly covered`,
    few: (areas: string) => `a window has fewer than five events in ${areas}`,
    sets: 'the comparison with the other provinces comes out differently for reports and rescues than for all signs',
    largest: (publisher: string) =>
      `the comparison with the other provinces changes without ${publisher}, the largest source`,
    reports: 'a report is not an operation',
  },

  chooser: {
    title: 'Which crackdown',
    milestone: 'Operation or policy',
    none: 'Choose …',
    own: (date: string) => `A date of your own: ${date}`,
    groups: { major: 'Major', other: 'Others' },
    date: 'Or a date of your own',
    dateProblem: 'This is not a date of the record. Write year-month-day, such as 2022-09-17.',
    windows: 'Months before and after',
    each: (n: number) => `${months(n)} each`,
    typed: 'Other lengths',
    before: 'Months before',
    after: 'Months after',
    gap: 'Days left out after the date',
    numberProblem: (least: number, most: number) => `Write a whole number from ${least} to ${most}.`,
    spans: (before: string, after: string) => `Before: ${before}. After: ${after}.`,
    filters: 'Your filters apply here too; the study sets what is counted by itself.',
    relocations:
      'What was said to have moved could not be loaded: the catchment is proposed by distance only.',
  },

  area: {
    title: 'Areas',
    ask: 'Choose at least one target province.',
    dateAlone: 'A date alone has no target: the record tells of no single local crackdown on it.',
    national: 'This crackdown was the country’s: the record names no single province for it.',
    selected: (province: string) => `Selected on the map or in the ranking: ${province}`,
    fromMilestone: (title: string) => `Target as proposed from: ${title}`,
    byRelocations: (n: number) =>
      n === 1
        ? 'Catchment: the province to which, by one statement, something was said to have moved from the target after the crackdown.'
        : `Catchment: the provinces to which, by ${n} statements, something was said to have moved from the target after the crackdown.`,
    byDistance: (km: number) =>
      `Catchment: the provinces within ${km} km of the target, since no statement of that time says where anything moved.`,
    changed: 'You changed the areas.',
    proposed: 'As proposed',
    distance: 'Catchment by distance, in km',
    province: 'Province',
    list: 'Provinces and their areas',
    summary: (target: number, catchment: number, control: number) =>
      `${target} in the target, ${catchment} in the catchment, ${control} in the control`,
    weights: 'Count per',
    weightNames: { none: 'event', area: '1,000 km² of area', residents: '100,000 residents' },
    weightsHint: 'Changes the weighted difference only.',
  },

  verdict: {
    title: 'Coverage of the windows',
    refused: (spans: string) =>
      `These windows cannot be compared: nothing was compiled for ${spans}. Silence there is not quiet.`,
    propose: (n: number) => `Use the longest windows without gaps: ${months(n)} each`,
    proposeFull: (n: number) => `Use the longest windows that are hardly thin: ${months(n)} each`,
    noPair: (n: number) =>
      n === 0
        ? 'This date itself lies in a stretch for which nothing was compiled: choose another.'
        : `Around this date and gap the longest pair free of empty stretches is ${days(n)} each, less than the month that a study needs: choose another date.`,
    thin: (before: string, after: string) =>
      `Thinly covered: ${before} of the days before, ${after} of the days after. Fewer reports there can mean less reporting.`,
    clean: 'Neither window is thin or empty beyond a tenth of its days.',
  },

  maps: {
    title: 'Before and after on the map',
    loading: 'Loading the maps …',
    failed: 'The maps could not be loaded.',
  },

  ranking: {
    title: 'Provinces by how much they changed',
    set: 'Counted',
    table: 'Table of the provinces, the largest change first',
    province: 'Province',
    before: 'Before',
    after: 'After',
    difference: 'Change',
    ratio: 'After ÷ before',
    interval: 'Exact 95% interval, if reports were independent',
    times: (ratio: string) => `× ${ratio}`,
    unbounded: 'no upper limit',
    range: (low: string, high: string) => `${low} to ${high}`,
    few: 'under five',
    fewMeaning: 'Under five: a window has fewer than five events; a single report would move the ratio far.',
    show: (province: string) => `Show ${province}`,
    none: (provinces: string) => `No event in either window: ${provinces}.`,
    allNone: 'No province has an event in either window.',
    total: 'Cambodia, each event once',
    countryOnly: 'Known only to the country, in no province',
    shared: (n: number) =>
      `${n === 1 ? 'One event lies' : `${n} events lie`} in more than one province, so the provinces add up to more than the country.`,
    multiplicity:
      'Of 25 intervals at 95% about one would miss the truth by chance alone: one province that stands out is no finding by itself.',
    regression:
      'Crackdowns fall at peaks, and what stands at a peak tends to fall without any crackdown (regression to the mean).',
    axis: 'Fifty times fewer to fifty times more; arrows go on beyond.',
  },

  figure: {
    open: (count: string, what: string) => `${count}: show the events (${what})`,
    label: (what: string, set: string, window: string) => `${what}, ${set}, ${window}`,
    title: (label: string) => `Events behind the figure: ${label}`,
    table: 'Show these dates in the table',
    close: 'Close',
    none: 'No event.',
  },

  results: {
    title: 'Displacement study',
    intro: (before: string, after: string) => `${before} against ${after}.`,
    counts: 'Events counted',
    area: 'Area',
    before: 'Before',
    after: 'After',
    change: 'Change',
    countryOnly: 'Known only to the country',
    total: 'Each event once',
    figures: 'What follows from the counts',
    figure: 'Figure',
    rows: {
      gross: 'Gross effect',
      net: 'Net effect against the control',
      quotient: 'Displacement quotient',
      totalNet: 'Total net effect',
      difference: 'Weighted difference',
      error: 'Standard error',
      z: 'z',
      interval: '95% interval, if reports were independent',
      targetRatio: 'Target against control, ratio of ratios',
      catchmentRatio: 'Catchment against control, ratio of ratios',
      without: (publisher: string) => `Weighted difference without ${publisher}`,
    },
    hints: {
      gross: 'target before less after, in events',
      grossUnequal:
        'windows of unequal length: target before, rescaled to the covered days of the window after, less target after, in events',
      net: 'target ÷ control, before less after',
      quotient: 'catchment’s change ÷ target’s, both against the control',
      totalNet:
        'events fewer in target and catchment than if they had changed in the same proportion as the control',
      difference:
        'against as many events as the control gained or lost: change in target and catchment less change in control; negative: fewer',
      targetRatio: 'below 1: the target fell more; exact 95% interval, if reports were independent',
      catchmentRatio: 'below 1: the catchment fell more; exact 95% interval, if reports were independent',
      without: 'rows that stand on this source alone left out',
    },
    withInterval: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
    units: {
      window: 'events per window',
      days: 'events per 30 days',
      area: 'per 1,000 km²',
      residents: 'per 100,000 residents',
    },
    refused: 'not computed',
    fewControl: 'control under five',
    methods: 'Formulas, sources and limits of every figure: methods and limits',
  },

  /** One plain sentence for each set. */
  plain: {
    below: (set: string, amount: string, whole: boolean) =>
      `Counting ${set}: target and catchment together had ${amount} fewer than if they had gained or lost as ${whole ? 'many events as the control did' : 'much as the control did, in the same unit'}, more than chance would bring if reports were independent.`,
    above: (set: string, amount: string, whole: boolean) =>
      `Counting ${set}: target and catchment together had ${amount} more than if they had gained or lost as ${whole ? 'many events as the control did' : 'much as the control did, in the same unit'}, more than chance would bring if reports were independent.`,
    unclear: (set: string, low: string, high: string) =>
      `Counting ${set}: the record cannot tell a difference between target and catchment together and the control; anything from ${low} to ${high} is within chance.`,
    noEvents: (set: string) => `Counting ${set}: no area had an event, so there is nothing to compare.`,
    readings: {
      'diffusion-over-effect':
        'The catchment did better than the target itself, against the control: a benefit that spread more than it stayed, if it is one.',
      diffusion:
        'The catchment too did better than the control: it reads as benefit that spread, not as displacement.',
      none: 'The catchment moved as the control did: neither displacement nor a benefit that spread.',
      displacement:
        'The catchment did worse than the control, by less than the target did better: it reads as partial displacement.',
      'displacement-equal':
        'The catchment did worse than the control by as much as the target did better: it reads as full displacement.',
      'displacement-over-effect':
        'The catchment did worse than the control by more than the target did better: displacement would outweigh the effect.',
    },
    noError: (reading: string) => `${reading} A quotient has no margin of error.`,
    /** `few`: the areas with under five events; empty where the catchment's interval is the reason. */
    tooFew: (value: string, few: string) =>
      `There are too few reports to tell displacement from benefit that spread: ${few === '' ? 'the catchment’s change against the control is within chance' : `a window has fewer than five events in ${few}`}. By arithmetic alone the quotient is ${value} (above zero would be benefit that spread, below zero displacement); it has no margin of error.`,
    /** One sentence under each figure. */
    figures: {
      target: 'the target',
      catchment: 'the catchment',
      both: 'target and catchment together',
      none: (who: string) => `No event in ${who} in either window: nothing to compare.`,
      gross: {
        fewer: (amount: string) => `After, the target had ${amount} fewer than before.`,
        more: (amount: string) => `After, the target had ${amount} more than before.`,
        same: 'After, the target had as many events as before.',
        rescaled: 'The count before is rescaled to the length of the window after.',
      },
      net: (before: string, after: string) =>
        `For each event in the control, the target had ${before} before and ${after} after.`,
      totalNet: {
        fewer: (who: string, amount: string) =>
          `In all, ${who} had ${amount} fewer than if the control’s proportion had held there.`,
        more: (who: string, amount: string) =>
          `In all, ${who} had ${amount} more than if the control’s proportion had held there.`,
        same: (who: string) => `In all, ${who} had what the control’s proportion would have brought.`,
      },
      ratio: {
        below: (who: string) =>
          `In proportion, ${who} fell more, or rose less, than the control, beyond chance if reports were independent.`,
        above: (who: string) =>
          `In proportion, ${who} rose more, or fell less, than the control, beyond chance if reports were independent.`,
        unclear: (who: string) =>
          `The record cannot tell whether ${who} changed in another proportion than the control.`,
      },
      controlZero: 'The control has no event in a window: there is nothing to divide by.',
      noRatio: 'There are too few events to compare proportions.',
    },
    refusals: {
      'control-zero':
        'The quotient is refused: the control has no event in a window, so there is nothing to divide by.',
      'no-direct-effect':
        'The quotient is refused: the target did no better than the control, so there was no effect that could have moved.',
      'no-catchment': 'The quotient is refused: no province stands for where displacement may have gone.',
      'no-events': 'no event in any area',
    },
  },

  caveats: {
    title: 'What these numbers cannot carry',
    report: 'A report is not an operation: fewer reports can mean fewer operations, or less reporting.',
    relocations:
      'The catchment was chosen from statements made after the crackdown, by the same press that yields the counts: a rise there may be one reason why it was chosen.',
    independent: 'Every interval holds only if reports were independent.',
    index: (set: string, index: string) => `${index} times their mean for ${set}`,
    bursts: (indexes: string) =>
      `They are not: the variance of the monthly counts is ${indexes} (1 if independent), so true intervals are wider.`,
    noBursts: (indexes: string) =>
      `The variance of the monthly counts is ${indexes} (1 if independent): no bursts show from month to month, which is no proof of independence.`,
    setsDiffer:
      'The comparison with the other provinces comes out differently for reports and rescues than for all signs.',
    treatment:
      'A raid is the treatment and itself creates reports: all signs count raids that found people, reports and rescues do not. Compare both columns.',
    thinBefore: (share: string) => `The window before is thin for ${share} of its days.`,
    thinAfter: (share: string) => `The window after is thin for ${share} of its days.`,
    unequal: (before: number, after: number) =>
      `The windows are of unequal length (${days(before)} and ${days(after)}): differences are per 30 covered days.`,
    few: (set: string, areas: string) =>
      `Counting ${set}, a window has fewer than five events in ${areas}: one report more or less would change the figures.`,
    nothingThere: (set: string) => `Counting ${set}, target and catchment have no event at all.`,
    countryOnly: (n: number, shown: string) =>
      n === 1
        ? '1 event (all signs) is known only to the country: it is in the total and in no area.'
        : `${shown} events (all signs) are known only to the country: they are in the total and in no area.`,
    shared: 'An event in two areas counts once in each, so the areas add up to more than the total.',
    largest: (publisher: string, rows: string, of: string, sole: string) =>
      `${rows} of the ${of} rows (all signs) in both windows name ${publisher}; ${sole} stand on it alone. Without those, see the last row of the table.`,
    largestChanges: (set: string) =>
      `Counting ${set}, leaving them out changes how the comparison with the other provinces comes out.`,
  },

  strips: {
    placebo: 'The same study at every other date',
    placeboHint:
      'Each dot is the same study at another date; some of them are crackdowns too. A real effect should stand out among them.',
    sensitivity: 'The same question asked in other ways',
    sensitivityHint:
      'Other windows, gaps and dates of nearby milestones, both sets, with and without the largest source, so that nobody picks the one that pleases.',
    working: (percent: string) => `Computing: ${percent}`,
    cancel: 'Cancel',
    cancelled: 'Cancelled.',
    again: 'Compute',
    chart: (set: string, dates: string, low: string, high: string) =>
      `Chart: weighted difference (${set}) at ${dates} dates, from ${low} to ${high}.`,
    none: 'No date of the record has windows of this length without empty stretches.',
    notRanked: 'The real date has no place among them: its own study is refused.',
    rank: (value: string, rank: string, of: string, tied: number) =>
      `The real difference, ${value}, is number ${rank} of ${of} dates counted from the lowest${tied === 0 ? '' : `, with ${tied} equal to it`}.`,
    apart: (rank: string, of: string) =>
      `Among itself and the dates whose windows share no day with its own, ${of} in all, it is number ${rank}.`,
    overThin: (n: string, of: string) => `At ${n} of ${of} dates a window is over a tenth thin.`,
    neighbours: 'Neighbouring dates share nearly all their events: a rank is no probability.',
    keyApart: 'date apart',
    keyOverlap: 'date whose windows overlap the real ones',
    keyReal: 'the real date',
    part: (set: string, without: boolean) => (without ? `${set}, without the largest source` : set),
    split: 'Split at',
    column: (n: number, gap: number) => `${months(n)}, gap ${days(gap)}`,
    gap: (n: number) => `gap ${n}`,
    lies: {
      below: 'fewer, by an interval that leaves out zero',
      'leans-below': 'fewer, within chance',
      zero: 'no difference',
      'leans-above': 'more, within chance',
      above: 'more, by an interval that leaves out zero',
      'no-events': 'refused: no events',
      'empty-coverage': 'refused: empty coverage',
    },
    cell: (value: string, lie: string) => `${value}: ${lie}`,
    own: 'as asked above',
    tally: (total: string, parts: string) => `Of ${total} ways: ${parts}.`,
    tallyPart: (n: string, lie: string) => `${n} ${lie}`,
    without: 'The largest source is found anew for each pair of windows.',
    dispersion: (set: string, n: string, mean: string, index: string) =>
      `${set}: over ${n} covered months the mean is ${mean} events a month, and the variance is ${index} times the mean.`,
    dispersionTitle: 'Dispersion of the monthly counts',
    dispersionHint: 'About 1 where events are independent; above 1 they come in bursts.',
  },
};
