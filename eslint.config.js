import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importDirection } from './scripts/import-direction.mjs';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist', 'pack', 'public/data', 'public/downloads', 'node_modules', 'test-results', '.cache'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { project: { rules: { 'import-direction': importDirection } } },
    rules: {
      'project/import-direction': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  { files: ['scripts/**', 'tests/**', '*.ts', '*.js'], rules: { 'no-console': 'off' } },
);
