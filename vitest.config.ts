import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __SITE__: 'null' },
  plugins: [svelte()],
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/reference/**/*.test.ts'],
    environment: 'node',
    // What is tested here are functions on plain data: a process of its own for each file would double the time.
    isolate: false,
  },
});
