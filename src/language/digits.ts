import { ownDigits } from './format';
import type { Language, Messages } from './language';

/** Any part of the messages: a text, a function that makes one, a list, or a group of them. */
type Part = string | ((...given: never[]) => unknown) | readonly Part[] | { readonly [key: string]: Part };

function through(part: unknown, change: (text: string) => string): unknown {
  if (typeof part === 'string') return change(part);
  if (typeof part === 'function')
    return (...given: never[]) => through((part as (...given: never[]) => unknown)(...given), change);
  if (Array.isArray(part)) return part.map((one) => through(one, change));
  if (typeof part === 'object' && part !== null)
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, through(one, change)]));
  return part;
}

/** The same messages with every text changed, also those that functions make. */
export function changedMessages(messages: Messages, change: (text: string) => string): Messages {
  return through(messages as unknown as Part, change) as Messages;
}

/** The same messages in the digits that a language's tag asks for. */
export function inOwnDigits(messages: Messages, language: Language): Messages {
  return changedMessages(messages, (text) => ownDigits(text, language));
}
