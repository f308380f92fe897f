import { inKhmer, type Language } from '../../language/language';
import type { Province } from '../../record/types';

/** Codes and names of the provinces in the reader's language, in the order of that language's letters. */
export function namesOfProvinces(
  provinces: readonly Pick<Province, 'iso' | 'nameEn' | 'nameKm'>[],
  lang: Language,
): { readonly iso: string; readonly name: string }[] {
  return provinces
    .map(({ iso, nameEn, nameKm }) => ({ iso, name: inKhmer(lang) ? nameKm : nameEn }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
}
