import { readCsv } from '../../src/record/csv';

/** What a native reader writes beside a text: `yes` or a better text, and a remark. */
export interface Reviewed {
  readonly verdict: string;
  readonly remark: string;
}

const HEADER = ['text', 'english', 'khmer', 'verdict', 'remark'];

/** Stand-ins for the values of a text: names shown as {1}, {2}; numbers; lists; and mixtures of them. */
const STAND_INS: readonly (readonly unknown[])[] = [
  ['{1}', '{2}', '{3}', '{4}', '{5}', '{6}', '{7}', '{8}'],
  [3, '{2}', '{3}', '{4}', '{5}', '{6}', '{7}', '{8}'],
  [3, 4, 5, 6, 7, 8, 9, 10],
  [['{1}', '{2}'], '{3}', '{4}', '{5}', '{6}', '{7}'],
  ['{1}', ['{2}', '{3}'], '{4}', '{5}', '{6}', '{7}'],
  [3, ['{2}', '{3}'], '{4}', '{5}', '{6}', '{7}'],
];

/** What a text says, with stand-ins for its values; a dash where none of them fits. */
function shown(leaf: unknown): string {
  if (typeof leaf !== 'function') return String(leaf);
  for (const values of STAND_INS) {
    try {
      const said: unknown = (leaf as (...given: readonly unknown[]) => unknown)(...values);
      if (typeof said === 'string' && !/undefined|NaN|\[object/.test(said)) return said;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return '—';
}

function leaves(node: unknown, path: string): (readonly [string, unknown])[] {
  if (typeof node !== 'object' || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The review as CSV, with a byte-order mark so that spreadsheets read it as UTF-8.
 * @param pairs a name before the paths of a group, its English and its Khmer texts
 * @param kept the file as it stands: verdicts are kept beside a Khmer text that has not changed
 */
export function reviewLines(
  pairs: readonly (readonly [name: string, english: unknown, khmer: unknown])[],
  kept: string,
): string {
  const { records } = readCsv(kept.replace(/^\uFEFF/, ''));
  const before = new Map<string, Reviewed>(
    records.slice(1).map((row) => {
      const [text = '', , khmer = '', verdict = '', remark = ''] = row.map((one) => one.text);
      return [`${text}\n${khmer}`, { verdict, remark }];
    }),
  );
  const lines = pairs.flatMap(([name, english, khmer]) => {
    const other = new Map(leaves(khmer, name));
    return leaves(english, name).map(([path, leaf]) => {
      const text = shown(other.get(path));
      const { verdict, remark } = before.get(`${path}\n${text}`) ?? { verdict: '', remark: '' };
      return [path, shown(leaf), text, verdict, remark];
    });
  });
  return `\uFEFF${[HEADER, ...lines].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
