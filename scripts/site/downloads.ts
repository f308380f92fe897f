import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isoDay } from '../../src/record/day';
import { csvText } from '../../src/record/export/csv';
import { incidentsGeojson, zonesGeojson } from '../../src/record/export/geojson';
import { incidentsTable } from '../../src/record/export/incidents';
import { PACKAGE_FILE, type Downloads } from '../../src/record/export/listing';
import { packageFiles } from '../../src/record/export/package';
import { zipped } from '../../src/record/export/zip';
import { faultLines } from '../../src/record/fault';
import { readRecord } from '../../src/record/read';
import { FILE_NAMES } from '../../src/record/schema';
import { readFiles } from '../data/folder';
import { versionOf } from '../data/version';

/** The version of the record that the built pages show. */
async function builtVersion(dist: string): Promise<unknown> {
  return (JSON.parse(await readFile(path.join(dist, 'data/record.json'), 'utf8')) as { version?: unknown })
    .version;
}

/**
 * The whole record as files to take away, laid into `downloads` of the built site: a Data Package in a zip, the incidents
 * as CSV, CSV with a row of HXL hashtags and GeoJSON, the zones as GeoJSON, and a list of their sizes for the page.
 * @throws where the tables have changed since the pages were built, or have faults
 */
export async function layDownloads(dist: string, root: string): Promise<readonly string[]> {
  const data = path.join(root, 'data');
  const tables = await readFiles(data, FILE_NAMES);
  const version = versionOf(tables);
  const built = await builtVersion(dist);
  if (built !== version)
    throw new Error(
      `${dist}/data/record.json: version ${String(built)}, but ${data} has ${version}: build data and pages again`,
    );
  const { record, faults } = readRecord(tables, { folder: 'data/', version });
  if (!record) throw new Error(faultLines(faults).join('\n'));
  const day = record.asOf;
  const incidents = incidentsTable(record.incidents, record, record);
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const files = new Map<string, Uint8Array>([
    [
      PACKAGE_FILE,
      zipped(
        packageFiles({
          tables,
          readme: await readFile(path.join(data, 'README.md')),
          licence: await readFile(path.join(data, 'LICENSE')),
          version,
          day,
          sha256,
        }),
        day,
      ),
    ],
    ...Object.entries({
      'incidents.csv': csvText(incidents),
      'incidents-hxl.csv': csvText(incidents, 'hxl'),
      'incidents.geojson': `${JSON.stringify(incidentsGeojson(record.incidents, record, record))}\n`,
      'zones.geojson': `${JSON.stringify(zonesGeojson(record))}\n`,
    }).map(([name, text]) => [name, new TextEncoder().encode(text)] as const),
  ]);
  const listing: Downloads = {
    version,
    created: isoDay(day),
    files: [...files].map(([name, bytes]) => ({ name, bytes: bytes.length })),
  };
  const folder = path.join(dist, 'downloads');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of files) await writeFile(path.join(folder, name), bytes);
  await writeFile(path.join(folder, 'files.json'), `${JSON.stringify(listing)}\n`);
  return listing.files.map(({ name, bytes }) => `downloads/${name}  ${bytes} bytes`);
}
