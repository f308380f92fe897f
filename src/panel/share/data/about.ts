import { formatMonth } from '../../../language/format';
import type { ExportTable, Value } from '../../../record/export/table';
import { activeFilters } from '../../facets';
import type { Shown } from '../types';
import type { Selection } from './selection';
import { addressOf, type Here } from './view-work';
import { isoDay } from '../../../record/day';

/** What a file is, in two columns: title, filters, window, sentence, address, version, licence and limits. */
export function aboutTable(shown: Shown, { rows, detail }: Selection, here: Here): ExportTable {
  const { t, lang, view, record, sentence } = shown;
  const { about, cite } = t.dataOut;
  const filters = activeFilters(view.filters, t, lang).map(({ text }) => text);
  const lines: readonly (readonly [string, Value])[] = [
    [about.title, about.work],
    [about.sentence, sentence],
    [about.caution, t.caution(formatMonth(record.end, lang))],
    [about.rows, rows.length],
    [about.window, `${isoDay(view.window.start)}/${isoDay(view.window.end)}`],
    [about.set, t.words.sets[view.filters.set]],
    [about.filters, filters.length > 0 ? filters.join('; ') : about.noFilters],
    ...(detail === 'full' ? [] : [[about.detail, about.detailText] as const]),
    [about.address, addressOf(shown, here)],
    [about.version, record.version],
    [about.end, isoDay(record.end)],
    [about.made, isoDay(here.today)],
    [about.publisher, here.site?.publisher ?? cite.localCopy],
    [about.licence, about.licenceText],
    [about.limits, about.limitsText],
  ];
  const column = (name: string) => ({ name, hxl: '', description: '', type: 'text' as const });
  return { columns: [column(about.item), column(about.value)], rows: lines };
}
