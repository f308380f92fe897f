import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../../src/record/site';
import { readSiteConfig, SITE_FILE, SITE_FIELDS, type SiteReading } from '../../src/record/site-config';
import type { Fault } from '../../src/record/fault';

/** Set by `npm run build:publish` only: every other build is a local copy, whatever site.config.json says. */
export const PUBLISH_VARIABLE = 'CRACKDOWN_MAP_PUBLISH';

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Fields that still say what the example says; for how many days it is, the example may be right. */
function exampleFaults(site: Site, example: Site): Fault[] {
  return SITE_FIELDS.filter((key) => key !== 'responseDays' && site[key] === example[key]).map((key) => ({
    file: SITE_FILE,
    line: 1,
    column: 1,
    field: key,
    message: 'is still that of the example: put your own in its place',
  }));
}

/** Reads site.config.json in the root of the project: who publishes, or what keeps the file from saying so. */
export async function readSite(root: string): Promise<SiteReading> {
  const reading = readSiteConfig(await textOf(path.join(root, SITE_FILE)));
  const { site: example } = readSiteConfig(await textOf(path.join(root, 'site.config.example.json')));
  const faults = reading.site && example ? exampleFaults(reading.site, example) : [];
  return faults.length > 0 ? { site: null, faults } : reading;
}

/**
 * The publisher that a build is for: that of site.config.json in a build for publication, else `null`.
 * @throws where a build for publication lacks its publisher
 */
export async function publishedSite(root: string, env = process.env): Promise<Site | null> {
  if (env[PUBLISH_VARIABLE] !== '1') return null;
  const { site, faults } = await readSite(root);
  if (!site)
    throw new Error(
      `${SITE_FILE}: ${faults.map(({ field, message }) => `${field ?? ''} ${message}`).join('; ')}`,
    );
  return site;
}
