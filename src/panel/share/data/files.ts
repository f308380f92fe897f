import { isoDay } from '../../../record/day';
import { csvText } from '../../../record/export/csv';
import { incidentsGeojson } from '../../../record/export/geojson';
import { incidentsTable, sourcesTable } from '../../../record/export/incidents';
import type { ContextRecord } from '../../../record/types';
import type { Shown } from '../types';
import { aboutTable } from './about';
import { selectionOf } from './selection';
import type { Here } from './view-work';

export const FORMATS = ['csv', 'hxl', 'geojson', 'xlsx'] as const;
/** In which form the rows of a view are taken along. */
export type Format = (typeof FORMATS)[number];

/** The forms that a view is offered in: points name places, which workshop mode does not. */
export function formatsFor({ workshop }: { readonly workshop: boolean }): readonly Format[] {
  return FORMATS.filter((format) => format !== 'geojson' || !workshop);
}

const ENDINGS: Readonly<Record<Format, string>> = {
  csv: '.csv',
  hxl: '-hxl.csv',
  geojson: '.geojson',
  xlsx: '.xlsx',
};

/** `crackdown-map-2022-08-01-to-2022-10-31-0123456789ab.csv`: what is in a file, by window and version of the data. */
export function dataFileName({ view, record }: Pick<Shown, 'view' | 'record'>, format: Format): string {
  const [start, end] = [isoDay(view.window.start), isoDay(view.window.end)];
  const dates = start === end ? start : `${start}-to-${end}`;
  return `crackdown-map-${dates}-${record.version}${ENDINGS[format]}`;
}

/** The rows of a view as a file. The code for workbooks is loaded when one is asked for. */
export async function dataFile(
  format: Format,
  shown: Shown,
  context: Pick<ContextRecord, 'sources'>,
  here: Here,
): Promise<Blob> {
  const { record, t } = shown;
  const selection = selectionOf(shown);
  const { rows, detail } = selection;
  if (format === 'geojson') {
    if (detail !== 'full') throw new Error('no points in workshop mode');
    const text = `${JSON.stringify(incidentsGeojson(rows, record, context))}\n`;
    return new Blob([text], { type: 'application/geo+json' });
  }
  const incidents = incidentsTable(rows, record, context, detail);
  if (format !== 'xlsx')
    return new Blob([csvText(incidents, format === 'hxl' ? 'hxl' : 'plain')], {
      type: 'text/csv;charset=utf-8',
    });
  const { xlsxBytes, XLSX_TYPE } = await import('../../../record/export/xlsx');
  const { sheets } = t.dataOut.about;
  const bytes = xlsxBytes(
    [
      { name: sheets.incidents, table: incidents },
      { name: sheets.sources, table: sourcesTable(rows, record, context, detail) },
      { name: sheets.about, table: aboutTable(shown, selection, here), wrapped: true },
    ],
    here.today,
  );
  return new Blob([bytes], { type: XLSX_TYPE });
}
