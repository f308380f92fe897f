import type { Rule } from 'eslint';

export const LAYERS: readonly (readonly string[])[];
export function forbiddenImport(from: string, to: string): string | undefined;
export const importDirection: Rule.RuleModule;
