import { en } from '../en';
import type { LanguageFile } from '../language';

export const language: LanguageFile = {
  messages: en,
  methods: async () => (await import('../methods.en')).methodsEn,
  calendar: null,
};
