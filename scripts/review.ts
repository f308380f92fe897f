import { readFile, writeFile } from 'node:fs/promises';
import { en } from '../src/language/en';
import { km } from '../src/language/km';
import { methodsEn } from '../src/language/methods.en';
import { methodsKm } from '../src/language/methods.km';
import { reviewLines } from './review/lines';

const FILE = 'docs/khmer-review.csv';

/** Every text in English and Khmer, with what a reviewer wrote where the Khmer has not changed since. */
export async function reviewText(): Promise<string> {
  const kept = await readFile(FILE, 'utf8').catch(() => '');
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['', en, km],
    ['methods', methodsEn, methodsKm],
  ];
  return reviewLines(pairs, kept);
}

/** Writes docs/khmer-review.csv: every Khmer text beside its English, for a native reader to go through. */
export async function main(): Promise<number> {
  const text = await reviewText();
  await writeFile(FILE, text);
  console.log(`Wrote ${FILE}: ${text.trimEnd().split('\r\n').length - 1} texts`);
  return 0;
}
