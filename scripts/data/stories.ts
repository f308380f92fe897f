import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { en } from '../../src/language/en';
import { decodeUtf8 } from '../../src/record/csv';
import type { Fault } from '../../src/record/fault';
import type { Stories } from '../../src/record/story';
import type { ContextRecord, CoreRecord } from '../../src/record/types';
import { checkStories } from '../../src/view/story-check';
import { readFiles } from './folder';

/** Names of the stories' files; none where there is no such folder. */
async function storyNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Reads `DATA/stories` and checks it against the record.
 * @returns `stories` is `null` where there is any fault; `warnings` name steps that were left out for a withdrawn row
 */
export async function readStories(
  data: string,
  record: CoreRecord & ContextRecord,
): Promise<{ stories: Stories | null; faults: Fault[]; warnings: Fault[] }> {
  const folder = path.join(data, 'stories');
  const at = `${data.replace(/[/\\]+$/, '')}/stories/`;
  const bytes = await readFiles(folder, await storyNames(folder));
  const texts = new Map<string, string>();
  const faults: Fault[] = [];
  for (const [name, content] of bytes) {
    const read = decodeUtf8(content);
    if ('text' in read) texts.set(name, read.text);
    else faults.push({ file: `${at}${name}`, ...read.fault });
  }
  const checked = checkStories(texts, at, {
    record,
    context: record,
    messages: en,
  });
  return {
    stories: faults.length > 0 ? null : checked.stories,
    faults: [...faults, ...checked.faults],
    warnings: checked.warnings,
  };
}
