import { km } from '../km';
import type { LanguageFile } from '../language';

/** Machine-assisted, and awaiting a native reader: docs/khmer-review.csv lists every text. */
export const language: LanguageFile = {
  messages: km,
  methods: async () => (await import('../methods.km')).methodsKm,
  calendar: null,
};
