import { formatMonth } from '../../language/format';
import type { HandoutInput } from './handout';

/** A text as a string of CSS. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\<\p{Cc}]/gu, (found) => `\\${found.charCodeAt(0).toString(16)} `)}"`;

/** A4, and at the foot of every page what the record cannot carry, and the page's number, where the browser writes there. */
export function pageRules({ record, t, lang }: Pick<HandoutInput, 'record' | 't' | 'lang'>): string {
  const letters = `font: 8pt 'Noto Sans', 'Noto Sans Khmer', sans-serif; color: #000`;
  const limits = quoted(t.present.limits(formatMonth(record.end, lang)));
  return (
    `@page { size: A4; margin: 14mm 15mm 16mm; ` +
    `@bottom-left { content: ${limits}; ${letters}; width: 90%; text-align: left; } ` +
    `@bottom-right { content: counter(page); ${letters}; } }`
  );
}
