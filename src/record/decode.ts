import { CONTEXT_TABLES, CORE_TABLES, type Wire } from './columns';
import type { ContextRecord, CoreRecord } from './types';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

const FITS: Readonly<Record<Wire, (value: unknown) => boolean>> = {
  text: isText,
  'text?': (value) => value === null || isText(value),
  number: isNumber,
  'number?': (value) => value === null || isNumber(value),
  flag: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value) && value.every(isText),
  counts: (value) => isObject(value) && Object.values(value).every(isNumber),
};

function decodeTable(file: string, name: string, json: unknown, columns: Readonly<Record<string, Wire>>) {
  if (!isObject(json)) throw new Error(`${file}: ${name} is missing`);
  const entries = Object.entries(columns).map(([column, wire]) => {
    const values = json[column];
    if (!Array.isArray(values)) throw new Error(`${file}: ${name}.${column} is missing`);
    const wrong = values.findIndex((value) => !FITS[wire](value));
    if (wrong >= 0) throw new Error(`${file}: ${name}.${column}[${wrong}] is not of type ${wire}`);
    return [column, values] as const;
  });
  const rows = entries[0]![1].length;
  const uneven = entries.find(([, values]) => values.length !== rows);
  if (uneven) throw new Error(`${file}: ${name}.${uneven[0]} has ${uneven[1].length} values, not ${rows}`);
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(entries.map(([column, values]) => [column, values[row] as unknown])),
  );
}

function decodeTables(
  file: string,
  json: unknown,
  tables: Readonly<Record<string, Readonly<Record<string, Wire>>>>,
) {
  if (!isObject(json)) throw new Error(`${file}: not an object`);
  return Object.fromEntries(
    Object.entries(tables).map(([name, columns]) => [name, decodeTable(file, name, json[name], columns)]),
  );
}

/**
 * Reads the parsed content of public/data/record.json.
 * @throws with the table, column and row where the content is of another shape
 */
export function decodeCore(json: unknown): CoreRecord {
  const tables = decodeTables('record.json', json, CORE_TABLES);
  const { version, end, asOf } = json as Record<string, unknown>;
  if (!isText(version)) throw new Error('record.json: version is missing');
  for (const [name, day] of Object.entries({ end, asOf }))
    if (!isNumber(day)) throw new Error(`record.json: ${name} is missing`);
  return { version, end, asOf, ...tables } as unknown as CoreRecord;
}

/**
 * Reads the parsed content of public/data/context.json.
 * @throws with the table, column and row where the content is of another shape
 */
export function decodeContext(json: unknown): ContextRecord {
  return decodeTables('context.json', json, CONTEXT_TABLES) as unknown as ContextRecord;
}
