import type { Engine } from '../analysis/engine';
import { filterKey } from '../analysis/filters';
import { DEFAULT_FILTERS } from '../analysis/types';
import type { Language, Messages } from '../language/language';
import { coverageOf } from '../record/coverage';
import type { CoreRecord } from '../record/types';
import { viewSentence } from './sentence';
import type { View } from './types';

/** The sentence that states a view, with its numbers from the record. */
export function sentenceOf(
  view: View,
  engine: Pick<Engine, 'totals'>,
  record: CoreRecord,
  t: Messages,
  lang: Language,
): string {
  const { window, filters, measure } = view;
  const totals = engine.totals(filters, window, measure);
  const most = totals.topProvince && !totals.topProvince.tie ? totals.topProvince : null;
  const province = most && record.provinces.find(({ iso }) => iso === most.iso);
  return viewSentence(
    {
      window,
      set: filters.set,
      measure,
      count: totals.count,
      events: totals.events,
      provinces: totals.provinces,
      top: most && province ? { nameEn: province.nameEn, nameKm: province.nameKm, count: most.count } : null,
      coverage: coverageOf(window, record.coverage),
      countryOnly: totals.countryOnly,
      unreported: totals.unreported,
      filtersActive: filterKey(filters) !== filterKey({ ...DEFAULT_FILTERS, set: filters.set }),
    },
    t,
    lang,
  );
}
