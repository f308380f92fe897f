import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { encodeContext, encodeCore } from '../src/record/encode';
import { faultLines } from '../src/record/fault';
import { dataPackage } from '../src/record/package';
import { readRecord } from '../src/record/read';
import { TABLE_NAMES } from '../src/record/schema';
import { fileOf } from '../src/record/table';
import { readFiles, replaceFolder } from './data/folder';
import { incidentsGeojson, zonesGeojson } from './data/geojson';
import { provinceDistances } from './data/outside';
import { buildShapes } from './data/shapes';
import { summaryLines } from './data/summary';

const USAGE = 'usage: npm run data -- [--data DIR] [--out DIR] [--write-package]';

const asText = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** A short digest of the input: the same bytes give the same version. */
function versionOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 12);
}

async function writePackage(folder: string): Promise<number> {
  const file = path.join(folder, 'datapackage.json');
  const style = await resolveConfig(file);
  await writeFile(file, await format(JSON.stringify(dataPackage()), { ...style, parser: 'json' }));
  console.log(`Wrote ${file}`);
  return 0;
}

/**
 * Builds public/data from data: reads and checks the record, joins it with the shapes, and says what it holds. With
 * `--write-package` it writes datapackage.json from the schema instead.
 * @returns the exit code: 1 where the record has faults, and then nothing is written
 */
export async function main(args: string[]): Promise<number> {
  let options: { data: string; out: string; 'write-package': boolean };
  try {
    options = parseArgs({
      args,
      options: {
        data: { type: 'string', default: 'data' },
        out: { type: 'string', default: 'public/data' },
        'write-package': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  if (options['write-package']) return writePackage(options.data);

  const root = process.cwd();
  const bytes = await readFiles(
    options.data,
    TABLE_NAMES.map((name) => fileOf({ name })),
  );
  const { record, faults, warnings } = readRecord(bytes, {
    folder: `${options.data.replace(/[/\\]+$/, '')}/`,
    version: versionOf(bytes),
    outsideKm: await provinceDistances((file) => readFile(path.join(root, 'data/boundaries', file), 'utf8')),
  });
  if (!record) {
    console.error(faultLines(faults).join('\n'));
    console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; nothing was written`);
    return 1;
  }
  const { files: shapes } = await buildShapes(record, root);
  const files = new Map([
    ['record.json', asText(encodeCore(record))],
    ['context.json', asText(encodeContext(record))],
    ['incidents.geojson', asText(incidentsGeojson(record))],
    ['zones.geojson', asText(zonesGeojson(record))],
    ...shapes,
  ]);
  await replaceFolder(options.out, files);
  console.log(summaryLines(record).join('\n'));
  console.log(warnings.length === 0 ? 'No warnings' : `Warnings\n${faultLines(warnings).join('\n')}`);
  console.log(`Wrote ${files.size} files to ${options.out}`);
  return 0;
}
