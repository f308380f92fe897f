/** What lies in `downloads` of a built site: `downloads/files.json`. */
export interface Downloads {
  /** Of the record. */
  readonly version: string;
  /** Day of that version, ISO 8601. */
  readonly created: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** The whole record as a Data Package. */
export const PACKAGE_FILE = 'crackdown-map-record.zip';

/**
 * Reads the parsed content of downloads/files.json.
 * @throws where the content is of another shape
 */
export function decodeDownloads(json: unknown): Downloads {
  const { version, created, files } = (json ?? {}) as Partial<Record<keyof Downloads, unknown>>;
  const listed =
    Array.isArray(files) &&
    files.every((file: unknown) => {
      const { name, bytes } = (file ?? {}) as Record<string, unknown>;
      return typeof name === 'string' && /^[a-z0-9.-]+$/.test(name) && Number.isInteger(bytes);
    });
  if (typeof version !== 'string' || typeof created !== 'string' || !listed)
    throw new Error('files.json: not a list of downloads');
  return { version, created, files: files as Downloads['files'] };
}
