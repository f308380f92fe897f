import type { Language } from './language';

/** What a business or a zone is called where its name must not be shown (workshop mode). */
export const GENERIC: Readonly<
  Record<Language, Readonly<Record<'compound' | 'sez', (area: string | null) => string>>>
> = {
  en: {
    compound: (area) => (area ? `a compound in ${area}` : 'a compound'),
    sez: (area) => (area ? `a special economic zone in ${area}` : 'a special economic zone'),
  },
  km: {
    compound: (area) => (area ? `បរិវេណមួយនៅ${area}` : 'បរិវេណមួយ'),
    sez: (area) => (area ? `តំបន់សេដ្ឋកិច្ចពិសេសមួយនៅ${area}` : 'តំបន់សេដ្ឋកិច្ចពិសេសមួយ'),
  },
};
