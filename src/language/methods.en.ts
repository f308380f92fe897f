import type { MethodsText } from './methods';

export const methodsEn: MethodsText = {
  sections: [
    {
      id: 'record',
      title: 'What this is a record of',
      paragraphs: [
        'A record of what was reported: people held and made to work in online-scam operations in Cambodia, and a few other trafficking cases. It was compiled from news, official statements and the work of non-governmental organisations. It is not a record of what happened.',
        'Places and months that reporters, police or embassies looked at less are thinner. None of the news sources is in Khmer. One outlet, closed in February 2023, stands behind most rows of August to October 2022. Both shape the picture.',
        'Each row names its sources, who claims it, whether it is confirmed, and whether a second reader compared it with a source. Many sources were read in excerpt only.',
      ],
    },
    {
      id: 'signs',
      title: 'Signs of operation and enforcement',
      paragraphs: [
        'A sign of operation is a dated sign that an operation was running at a place: a report, a rescue, or a raid or arrest at which at least one person was found. Densities count these.',
        'Enforcement is raids, arrests and closures. It tells where the authorities went, not where operations were. A raid that found people is both, so the timeline shows signs above the axis and enforcement below it, and never adds them up.',
        'Reports and rescues are a narrower set, the one that studies of displacement use: a raid is itself part of a crackdown and makes reports.',
      ],
    },
    {
      id: 'counting',
      title: 'Events are counted whole',
      paragraphs: [
        'Rows that tell the same event are counted as one. An event counts whole in the window that holds the middle day of its span; of two middle days the earlier one. It counts once in each province that it touches and once in the country. The provinces can therefore add up to more than the country.',
        'Windows that follow each other add up: no event is counted in two of them and none is lost between them.',
        'Sentences, tables, provinces, rankings and studies count in this way. The counts are whole numbers.',
      ],
    },
    {
      id: 'people',
      title: 'People are counted once per event',
      paragraphs: [
        'Several rows of one event may tell of the same people. Within a province the largest figure of the event counts, and rows are not added up.',
        'A blank is not a zero: most sources give no number. People found may include those arrested or rescued. People held or arrested may include people who were victims.',
      ],
    },
    {
      id: 'surfaces',
      title: 'Hexagons and kernel density spread what is not known exactly',
      paragraphs: [
        'Only hexagons and kernel density use parts of events. An event is spread over time by the share of its span that lies in the window, and over space evenly within the area in which it can lie: a disc around a site, town or district, cut to the province that the record names, or the whole province. The parts sum to one. Nothing is piled up on the middle of a province.',
        'A hexagon shows events per 1,000 km² per 30 days. Hexagons have sides of 10 or 5 km and are cut at the coast and the border.',
        'Kernel density smooths these parts with a quartic kernel whose reach (10, 25 or 50 km) is always stated. It is measured in kilometres, not in pixels, and what would fall outside Cambodia is given back inside.',
      ],
    },
    {
      id: 'provinces',
      title: 'The record’s own province',
      paragraphs: [
        'An incident counts in the province that its row names, never in the one in which a point happens to be drawn. The drawn borders are simplified and serve drawing and hexagons only.',
        'Rates use the official area and the census of 2019, and are per 30 days. Foreigners who are held in a province are not among its residents.',
      ],
    },
    {
      id: 'counts-first',
      title: 'Counts come first',
      paragraphs: [
        'A rate on fewer than five events has no colour and carries a warning: a single event in a small province must not lead the map.',
        'Change is given as a difference before it is given as a ratio. Percentages are never given alone.',
      ],
    },
    {
      id: 'country',
      title: 'Events known only to the country',
      paragraphs: [
        'Some events are known to have been in Cambodia and no more. They are in the totals and in no area of the map. Each view says how many they are.',
      ],
    },
    {
      id: 'coverage',
      title: 'How well the record covers a time',
      paragraphs: [
        'Stretches in which the compilation is thin or empty are listed with the data and hatched on every time axis. A view says so when it touches an empty stretch, or when more than a tenth of it is thin.',
        'No reports does not mean that nothing happened. Every view says where the record ends; it cannot show today.',
      ],
    },
    {
      id: 'dates',
      title: 'Dates and places are as exact as their source',
      paragraphs: [
        'A row says whether it is known to the day, the week, the month, the quarter or the year, and what its dates are dates of: the event, a report to the authorities, a handover, a statement, a sanction or a publication.',
        'A place is never drawn finer than it was published. A filled mark is known to the site or the commune, a hollow one to the town or more coarsely. A compound is listed under its town.',
      ],
    },
    {
      id: 'classes',
      title: 'Colours',
      paragraphs: [
        'Rates have classes that are fixed over the whole record; counts have classes that are fixed for the length of the window. A colour then means the same while time plays. A control fits the classes to the window instead, and the legend says so.',
        'Zero, below the smallest class, fewer than five events, and no coverage are four different looks.',
      ],
    },
    {
      id: 'studies',
      title: 'Rules for studies of displacement',
      paragraphs: [
        'These rules bind every comparison of before and after that is made with this record. A study counts reports and rescues, and always shows the result for all signs beside it, since that choice can turn its sign.',
        'The same control area serves both arms: the weighted displacement difference is the change in target and catchment together, less the change in the control, with the six counts as its variance. Beside it stands the ratio of ratios with its exact interval.',
        'Where a denominator is zero, or where the crackdown shows no direct effect, the displacement quotient is refused and the reason given. Where all counts are zero, the difference is refused. A cell of fewer than five carries a warning.',
        'A study refuses windows that touch an empty stretch, marks those of which more than a tenth is thin, and proposes the longest equal windows that avoid both. Days without coverage are taken out of the time at risk.',
      ],
    },
    {
      id: 'intervals',
      title: 'Intervals hold only if reports were independent',
      paragraphs: [
        'Intervals of rate ratios are exact Poisson intervals. They are labelled “if reports were independent”, because reports are not: one outlet can tell ten of them in a week. The spread of the monthly counts is given beside them, and the same result without the largest source.',
        'The same study is run at every other admissible date. Where the real date falls among these shows whether the result is unusual.',
      ],
    },
    {
      id: 'definitions',
      title: 'Nothing is hidden in an index',
      paragraphs: [
        'Several definitions stand side by side; there is no score. Of 25 intervals one or more will miss by chance alone. Crackdowns come at peaks, and what stands at a peak tends to fall without any of them. Both are said beside every ranking.',
      ],
    },
    {
      id: 'hot-spots',
      title: 'Hot spots',
      paragraphs: [
        'Hot spots are found with the Gi* statistic on hexagons of 10 km side and a band of 35 km, which holds 18 neighbours, with the rate of false discoveries controlled. Rows known only to the province are left out.',
        'Where fewer than 30 placed events lie in the window, or fewer than three in the band, the answer is “too few”. A history of hot spots needs ten steps of equal length.',
      ],
    },
    {
      id: 'centre',
      title: 'Centre and spread',
      paragraphs: [
        'The mean centre and the ellipse of spread are computed in kilometres on a projected plane, not in degrees.',
      ],
    },
    {
      id: 'harm',
      title: 'Do no harm',
      paragraphs: [
        'Reported signs, not convictions. Not a list of targets. The record names no victims, suspects or officials, and holds no particulars by which a survivor could be known. There are no photographs and no previews of source pages.',
        'There is no map and no ranking by nationality. Nationality only finds rows in which a source counts people of that nationality.',
        'A business is named only where the record names it: where two publishers or an official act did, and a row was read twice. Being a special economic zone is no sign of anything.',
        'Workshop mode hides names of businesses and statements by office-holders, and shows provinces only.',
      ],
    },
    {
      id: 'withdrawal',
      title: 'Withdrawals and corrections',
      paragraphs: [
        'A row that endangers someone or says what its source does not say is taken out. Its number stays, with a reason that repeats nothing of its text. Write to the publisher of the site, and give the number of the incident rather than personal details.',
      ],
    },
  ],
};
