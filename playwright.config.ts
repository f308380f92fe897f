import { defineConfig } from '@playwright/test';
import { LONG } from './tests/browser/long';

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  grepInvert: process.env['CRACKDOWN_MAP_LONG'] ? [] : [...LONG],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: 'http://localhost:4179/',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // Answers of a test go to the page itself; tests of offline use switch them on.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node node_modules/vite/bin/vite.js preview --port 4179 --strictPort --host localhost',
    url: 'http://localhost:4179/',
    reuseExistingServer: false,
  },
});
