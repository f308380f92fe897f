import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { encodeChanges } from '../src/record/changes';
import { encodeContext, encodeCore } from '../src/record/encode';
import { incidentsGeojson, zonesGeojson } from '../src/record/export/geojson';
import { faultLines, type Fault } from '../src/record/fault';
import { dataPackage } from '../src/record/package';
import { readRecord } from '../src/record/read';
import { FILE_NAMES } from '../src/record/schema';
import { boundaryFaults } from './data/boundaries';
import { embedFiles } from './data/embed-files';
import { readFiles, replaceFolder } from './data/folder';
import { provinceDistances } from './data/outside';
import { buildShapes } from './data/shapes';
import { readStories } from './data/stories';
import { shortSummary, summaryLines } from './data/summary';
import { versionOf } from './data/version';

const USAGE = 'usage: npm run data -- [--data DIR] [--out DIR] [--strict] [--verbose] [--write-package]';

/** The provinces there are, where the record's own cannot be read. */
const PROVINCES = Array.from({ length: 25 }, (_, i) => ({ iso: `KH-${i + 1}` }));

const asText = (value: unknown): string => `${JSON.stringify(value)}\n`;

async function writePackage(folder: string): Promise<number> {
  const file = path.join(folder, 'datapackage.json');
  const style = await resolveConfig(file);
  await writeFile(file, await format(JSON.stringify(dataPackage()), { ...style, parser: 'json' }));
  console.log(`Wrote ${file}`);
  return 0;
}

function refused(faults: readonly Fault[]): number {
  console.error(faultLines(faults).join('\n'));
  console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; nothing was written`);
  return 1;
}

/**
 * Builds public/data from data: reads and checks the record and its stories, joins it with the shapes, and says what it holds, with
 * `--verbose` by table, kind and province. With `--write-package` it writes datapackage.json from the schema instead.
 * @returns the exit code: 1 where the record or a story has faults, and then nothing is written
 */
export async function main(args: string[]): Promise<number> {
  let options: { data: string; out: string; strict: boolean; verbose: boolean; 'write-package': boolean };
  try {
    options = parseArgs({
      args,
      options: {
        data: { type: 'string', default: 'data' },
        out: { type: 'string', default: 'public/data' },
        strict: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        'write-package': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  if (options['write-package']) return writePackage(options.data);

  const root = process.cwd();
  const boundaries = path.join(root, 'data/boundaries');
  const bytes = await readFiles(options.data, FILE_NAMES);
  const { record, changes, faults, warnings } = readRecord(bytes, {
    folder: `${options.data.replace(/[/\\]+$/, '')}/`,
    version: versionOf(bytes),
    ...(await provinceDistances((file) => readFile(path.join(boundaries, file), 'utf8')).then(
      (outsideKm) => ({ outsideKm }),
      // A file that is damaged is told below.
      () => ({}),
    )),
  });
  const shapeFaults = await boundaryFaults(boundaries, record?.provinces ?? PROVINCES);
  if (!record || shapeFaults.length > 0) return refused([...faults, ...shapeFaults]);
  const { stories, faults: storyFaults, warnings: storyWarnings } = await readStories(options.data, record);
  if (!stories) return refused(storyFaults);
  if (options.strict && warnings.length > 0) {
    console.error(faultLines(warnings).join('\n'));
    console.error('Warnings; nothing was written');
    return 1;
  }
  const { files: shapes } = await buildShapes(record, root);
  const files = new Map([
    ['record.json', asText(encodeCore(record))],
    ['context.json', asText(encodeContext(record))],
    ['incidents.geojson', asText(incidentsGeojson(record.incidents, record, record))],
    ['zones.geojson', asText(zonesGeojson(record))],
    ['changes.json', asText(encodeChanges(record.version, changes))],
    ['stories.json', asText(stories)],
    ...shapes,
    ...embedFiles(record, shapes),
  ]);
  await replaceFolder(options.out, files);
  console.log(options.verbose ? summaryLines(record).join('\n') : shortSummary(record));
  // Those of the stories stop nothing, not even a strict build: a withdrawal must not wait for a story.
  const told = [...warnings, ...storyWarnings];
  console.log(told.length === 0 ? 'No warnings' : `Warnings\n${faultLines(told).join('\n')}`);
  console.log(
    `Wrote ${files.size} files to ${options.out}${options.verbose ? '' : ' (rows by table, kind and province: npm run data -- --verbose)'}`,
  );
  return 0;
}
