import { firstEn } from './first.en';
import { addCalendar, type CalendarWords } from './format';
import type { en } from './en';
import type { MethodsText } from './methods';

/** Every text of the interface. English is the model; every other language has the same shape. */
export type Messages = typeof en;

/**
 * A language as a tag of BCP 47: `en`, `km`. A tag may ask for a language's own digits by an extension, as
 * `km-u-nu-khmr` does: what compares languages compares `baseOf` the tag.
 */
export type Language = string;

/** One file in `languages`, named by its tag: everything that the page says in that language (docs/languages.md). */
export interface LanguageFile {
  readonly messages: Messages;
  readonly methods: () => Promise<MethodsText>;
  /** Names of months and joining words; `null` where `format.ts` has them already. */
  readonly calendar: CalendarWords | null;
}

const FILES = import.meta.glob<{ readonly language: LanguageFile }>('./languages/*.ts');
const tagOf = (file: string): string => /([^/]+)\.ts$/.exec(file)![1]!;
const LOADERS = new Map(Object.entries(FILES).map(([file, load]) => [tagOf(file), load]));

/** Khmer with Khmer digits. */
export const KHMER_DIGITS = 'km-u-nu-khmr';

/** The languages of the page, English first, then by tag. */
export const LANGUAGES: readonly Language[] = [
  'en',
  ...[...LOADERS.keys()].filter((tag) => tag !== 'en').sort(),
];

/** What an address may name: the languages, and Khmer with its own digits. */
export const LANGUAGE_TAGS: readonly Language[] = [...LANGUAGES, KHMER_DIGITS];

/** The language of a tag without its extensions: `km` of `km-u-nu-khmr`. */
export function baseOf(language: Language): Language {
  return language.split('-u-')[0]!;
}

/** Whether texts are Khmer, with either digits: names in Khmer are shown first then. */
export function inKhmer(language: Language): boolean {
  return baseOf(language) === 'km';
}

/** The first of the reader's languages that the page speaks, English otherwise. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const lower = tag.toLowerCase();
    const found = LANGUAGES.find((known) => lower === known || lower.startsWith(`${known}-`));
    if (found) return found;
  }
  return 'en';
}

/** Names that do not rest on the machine's knowledge of languages: many browsers know none in Khmer. */
const OWN_NAMES = new Map<Language, string>([
  ['en', 'English'],
  ['km', 'ខ្មែរ'],
  [KHMER_DIGITS, 'ខ្មែរ (១២៣)'],
]);

/** How a language calls itself: `ខ្មែរ`, beside its own digits where the tag asks for them; others as far as the machine knows. */
export function ownName(language: Language): string {
  const known = OWN_NAMES.get(language);
  if (known) return known;
  try {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(baseOf(language)) ?? language;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return language;
  }
}

/**
 * The English texts of the first paint, at hand without loading. The texts of studies, comparisons and movement are not
 * among them: what shows those waits for `loadMessages`.
 */
export const FIRST_MESSAGES = firstEn as Messages;

async function fileOf(language: Language): Promise<LanguageFile> {
  const load = LOADERS.get(baseOf(language)) ?? LOADERS.get('en')!;
  return (await load()).language;
}

/** Loads all texts of a language, with the digits that its tag asks for. */
export async function loadMessages(language: Language): Promise<Messages> {
  const { messages, calendar } = await fileOf(language);
  if (calendar) addCalendar(baseOf(language), calendar);
  return language === KHMER_DIGITS ? (await import('./digits')).inOwnDigits(messages, language) : messages;
}

/** Loads the text on methods and limits; it is not part of what the page loads first. */
export async function loadMethods(language: Language): Promise<MethodsText> {
  const { methods } = await fileOf(language);
  return methods();
}
