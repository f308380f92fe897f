import { isoDay } from '../day';
import { dataPackage } from '../package';
import type { Day } from '../types';

/** What a Data Package's files are made from. */
export interface PackageInput {
  /** The tables of the record as they are, by file name. */
  readonly tables: ReadonlyMap<string, Uint8Array>;
  readonly readme: Uint8Array;
  readonly licence: Uint8Array;
  /** Of the record: a digest of its tables. */
  readonly version: string;
  /** Day of that version: the record's `asOf`. */
  readonly day: Day;
  /** SHA-256 of bytes, in hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string;
}

interface Resource {
  readonly path: string;
}

/** The description of a record that is packed: each table with its size in bytes and its digest, and the version. */
function description({ tables, version, day, sha256 }: PackageInput): object {
  const { resources, ...rest } = dataPackage() as { readonly resources: readonly Resource[] };
  return {
    ...rest,
    version,
    created: `${isoDay(day)}T00:00:00Z`,
    resources: resources.flatMap((resource) => {
      const bytes = tables.get(resource.path);
      return bytes ? [{ ...resource, bytes: bytes.length, hash: `sha256:${sha256(bytes)}` }] : [];
    }),
  };
}

/**
 * The files of the whole record as a Frictionless Data Package, in the order in which they are packed: its description,
 * the tables byte for byte, the codebook (README.md), the licence, and CHECKSUMS as `sha256sum --check` reads them.
 */
export function packageFiles(input: PackageInput): [name: string, content: Uint8Array][] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files: [string, Uint8Array][] = [
    ['datapackage.json', encode(`${JSON.stringify(description(input), null, 2)}\n`)],
    ['README.md', input.readme],
    ['LICENSE', input.licence],
    ...input.tables,
  ];
  const sums = files.map(([name, bytes]) => `${input.sha256(bytes)}  ${name}\n`);
  return [...files, ['CHECKSUMS', encode(sums.join(''))]];
}
