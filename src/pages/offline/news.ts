import type { CoreRecord } from '../../record/types';

/** The file that says which version of the record there is. */
export const RECORD_FILE = 'data/record.json';

/** What the network has of the record now: enough for an open page to know what it must not show any longer. */
export interface RecordNews {
  /** `null` where the record was taken down. */
  readonly version: string | null;
  /** Ids of the rows that were withdrawn. */
  readonly withdrawn: readonly string[];
}

/** What the service worker tells every page that is open. */
export interface NewsReport {
  readonly record: RecordNews;
}

export function isNewsReport(data: unknown): data is NewsReport {
  return typeof data === 'object' && data !== null && 'record' in data;
}

/** Reads it from the record's file; `bytes` is `null` where that is gone. `null` where the file is no record. */
export function newsOf(bytes: ArrayBuffer | null): RecordNews | null {
  if (!bytes) return { version: null, withdrawn: [] };
  try {
    const { version, withdrawn } = JSON.parse(new TextDecoder().decode(bytes)) as {
      version: unknown;
      withdrawn: { incidentId: string[] };
    };
    return typeof version === 'string' ? { version, withdrawn: [...withdrawn.incidentId] } : null;
  } catch {
    return null;
  }
}

/** The record without the rows that the news say are withdrawn; the same object where it has none of them. */
export function withoutWithdrawn(record: CoreRecord, { withdrawn }: RecordNews): CoreRecord {
  const gone = new Set(withdrawn);
  const incidents = record.incidents.filter(({ id }) => !gone.has(id));
  return incidents.length === record.incidents.length ? record : { ...record, incidents };
}
