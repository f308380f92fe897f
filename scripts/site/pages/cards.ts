import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { addressesOf } from './addresses';
import type { Ground } from './ground';

/** Size of a card in pixels, as link previews want it. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
/** Largest card, in bytes. */
export const CARD_BYTES = 120_000;
/** Lies beside the cards and says what they were drawn from. */
export const CARD_LIST = 'cards.json';

/** The cards there are, and what they were drawn from: see `drawnFrom`. */
export interface DrawnCards {
  readonly version: string;
  readonly files: ReadonlySet<string>;
}

/** What cards show: the version of the record, and a digest of the stories, whose views and titles it does not know. */
export function drawnFrom({ record, stories }: Pick<Ground, 'record' | 'stories'>): string {
  const told = createHash('sha256').update(JSON.stringify(stories?.stories ?? {}));
  return `${record.version}-${told.digest('hex').slice(0, 12)}`;
}

/** Names of the cards of all prepared views in all languages. */
export function cardNames({ views, languages }: Pick<Ground, 'views' | 'languages'>): string[] {
  return views.flatMap(({ name }) =>
    languages.map(({ lang }) => path.posix.basename(addressesOf(name, lang).card)),
  );
}

/** The cards of a folder, or `null` where none were drawn to the end. */
export async function readCards(folder: string): Promise<DrawnCards | null> {
  try {
    const list = JSON.parse(await readFile(path.join(folder, CARD_LIST), 'utf8')) as { version?: unknown };
    if (typeof list.version !== 'string') return null;
    return { version: list.version, files: new Set(await readdir(folder)) };
  } catch {
    return null;
  }
}
