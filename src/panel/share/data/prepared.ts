import { decodeDownloads, PACKAGE_FILE, type Downloads } from '../../../record/export/listing';

/** The files of the whole record that are laid beside the pages, and what they are called in the messages. */
export const PREPARED = [
  { file: PACKAGE_FILE, name: 'package' },
  { file: 'incidents.csv', name: 'csv' },
  { file: 'incidents-hxl.csv', name: 'hxl' },
  { file: 'incidents.geojson', name: 'geojson' },
  { file: 'zones.geojson', name: 'zones' },
] as const;

/** What is prepared beside this page; `null` where nothing is, or where it cannot be read. */
export async function loadPrepared(base: string): Promise<Downloads | null> {
  try {
    const response = await fetch(new URL('downloads/files.json', base));
    return response.ok ? decodeDownloads(await response.json()) : null;
  } catch {
    return null;
  }
}
