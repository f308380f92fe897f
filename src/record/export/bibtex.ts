import { isoDay } from '../day';
import type { Work } from './work';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Characters that LaTeX would act on. Braces are written by name: BibTeX counts them even behind a backslash. */
const WRITTEN: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
};

/** A text as LaTeX prints it: nothing in it acts, and its braces balance. */
export function latexText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^$&#%_]/g, (character) => WRITTEN[character]!);
}

/** An address as the `url` field takes it, which prints what it is given: what could end the field is percent-encoded. */
function address(url: string): string {
  return url.replace(/[\\{}\s"<>^`|]/g, (character) => encodeURIComponent(character));
}

/**
 * A work as an entry of BibTeX. `@misc`, which every style knows; `urldate`, `version` and `langid` are read by biblatex
 * and passed over by others, so the note says the first two as well.
 */
export function bibtex(work: Work): string {
  const [year, month] = work.issued.split('-');
  const whole = work.container ?? (work.author === null ? null : work.publisher);
  const protectedText = (text: string): string => `{{${latexText(text)}}}`;
  const field = (name: string, text: string | null): string[] =>
    text === null || text === '' ? [] : [`  ${name} = ${protectedText(text)}`];
  const accessed = isoDay(work.accessed);
  const fields = [
    ...field('author', work.author ?? work.publisher),
    ...field('title', work.title),
    ...field('howpublished', whole),
    ...field('publisher', work.publisher),
    ...(year ? [`  year = {${year}}`] : []),
    ...(month ? [`  month = ${MONTHS[Number(month) - 1] ?? `{${month}}`}`] : []),
    ...field('version', work.version),
    ...field('note', [...(work.note === null ? [] : [work.note]), `Accessed ${accessed}`].join('; ')),
    ...(work.url === null ? [] : [`  url = {${address(work.url)}}`]),
    `  urldate = {${accessed}}`,
    ...field('langid', work.language),
  ];
  return `@misc{${work.key},\n${fields.join(',\n')}\n}\n`;
}
