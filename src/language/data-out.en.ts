/** Taking the data along, and citing it. */
export const dataOutEn = {
  waiting: 'Sources are loading …',
  selection: 'What this view selects',
  rows: (n: number, shown: string) =>
    n === 1
      ? '1 incident: the one row of the record’s table.'
      : `${shown} incidents: the rows of the record’s table.`,
  whole:
    'An event is in the window that holds the middle day of its span, with all its rows that pass the filters.',
  nothing: 'No incident passes these filters in this window: there is nothing to download.',
  workshop:
    'Workshop mode: no places finer than a province, no prose, no titles or addresses of sources. GeoJSON and the whole record are not offered.',
  withheld: (n: number, shown: string) =>
    n === 1
      ? '1 statement by an office-holder is left out.'
      : `${shown} statements by office-holders are left out.`,
  formats: {
    csv: 'CSV',
    hxl: 'CSV with HXL row',
    geojson: 'GeoJSON',
    xlsx: 'Excel',
  },
  hints: {
    csv: 'for spreadsheets and programs; Khmer shows in Excel',
    hxl: 'with hashtags of the Humanitarian Exchange Language below the header',
    geojson: 'for map programs; what is known only to a province or the country has no point',
    xlsx: 'three sheets: incidents, sources, and what the file is',
  },
  download: (format: string) => `Download ${format}`,
  making: 'Making the file …',
  /** What stands after the name and the size of a file. */
  saved: 'was handed to the browser as a download.',
  failed: 'The file could not be made:',
  neutral:
    'A text that a spreadsheet would run as a formula has an apostrophe before it. A blank means not reported, never zero.',
  record: 'The whole record',
  recordHint:
    'All incidents, whatever this view selects. The zip is a Data Package with every table, the codebook, the licence and checksums.',
  files: {
    package: 'Everything (zip)',
    csv: 'Incidents (CSV)',
    hxl: 'Incidents (CSV with HXL row)',
    geojson: 'Incidents (GeoJSON)',
    zones: 'Special economic zones (GeoJSON)',
  },
  absent: 'This copy of the site has no prepared files.',
  licence:
    'CC BY 4.0: credit the Crackdown Map contributors with the data version. A row that is withdrawn here has to be withdrawn from what you publish, too.',
  about: {
    sheets: { incidents: 'Incidents', sources: 'Sources', about: 'About' },
    item: 'Item',
    value: 'Value',
    title: 'Title',
    work: 'Crackdown Map: the public record of reported scam operations in Cambodia',
    sentence: 'What the view shows',
    rows: 'Rows in this file',
    window: 'Window, both days included',
    set: 'What is counted',
    filters: 'Filters',
    noFilters: 'none beyond what is counted',
    address: 'Address of the view',
    version: 'Data version',
    end: 'The record ends on',
    made: 'File made on',
    publisher: 'Publisher',
    caution: 'Caution',
    limits: 'Limits',
    limitsText:
      'A record of what was reported, not of what happened: places and months that reporters, police or embassies looked at less are thinner. Count events (event_id), not rows; people once per event. A blank is not reported, never zero.',
    licence: 'Licence',
    licenceText:
      'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/. The facts were found by the publishers named.',
    detail: 'Detail',
    detailText: 'Workshop mode: nothing finer than a province.',
  },
  cite: {
    view: 'Cite this view',
    viewHint: 'Data version and date of access are part of it: the record is corrected and grows.',
    text: 'Text',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
    cslHint: 'for Zotero and other reference managers',
    author: 'Crackdown Map contributors',
    localCopy: 'Local copy',
    /** Ends a part of a reference. */
    stop: '.',
    version: 'data version',
    ends: (month: string) => `the record ends in ${month}`,
    accessed: (day: string) => `accessed ${day}`,
    undated: 'Undated',
    sources: (n: number): string => (n === 1 ? 'Cite the source' : 'Cite the sources'),
    sourcesHint:
      'Cite the publication for the fact; cite this map for the compilation. Read the source first: this summary is the project’s own.',
  },
};
