import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createEngine, type Engine } from '../../../src/analysis/engine';
import { addCalendar } from '../../../src/language/format';
import { LANGUAGES, type Language, type LanguageFile, type Messages } from '../../../src/language/language';
import { decodeContext, decodeCore } from '../../../src/record/decode';
import { decodeStories, type Stories } from '../../../src/record/story';
import type { ContextRecord, CoreRecord } from '../../../src/record/types';
import { preparedViews, type Prepared } from './prepared';

// At once: the scripts' runner loads nothing more when they have begun.
const FILES = import.meta.glob<{ readonly language: LanguageFile }>('../../../src/language/languages/*.ts', {
  eager: true,
});

/** The texts of every language of the page. */
function allMessages(): Ground['languages'] {
  return LANGUAGES.map((lang) => {
    const file = Object.entries(FILES).find(([name]) => name.endsWith(`/${lang}.ts`))![1].language;
    if (file.calendar) addCalendar(lang, file.calendar);
    return { lang, t: file.messages };
  });
}

/** What pages and cards are made from: the built record, its stories, and the texts of every language. */
export interface Ground {
  readonly record: CoreRecord;
  readonly context: ContextRecord;
  readonly engine: Engine;
  readonly stories: Stories | null;
  readonly languages: readonly { readonly lang: Language; readonly t: Messages }[];
  readonly views: readonly Prepared[];
}

/** A built file's content, or `null` where there is none. */
async function built(folder: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path.join(folder, name), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Reads the built data.
 * @param folder where record.json and context.json lie: `public/data`, or `data` of the built site
 */
export async function readGround(folder: string): Promise<Ground> {
  const record = decodeCore(await built(folder, 'record.json'));
  const context = decodeContext(await built(folder, 'context.json'));
  const told = await built(folder, 'stories.json');
  const stories = told === null ? null : decodeStories(told);
  if (stories && stories.version !== record.version)
    throw new Error(`${folder}/stories.json is of version ${stories.version}, not ${record.version}`);
  return {
    record,
    context,
    engine: createEngine(record),
    stories,
    languages: allMessages(),
    views: preparedViews(record, stories),
  };
}
