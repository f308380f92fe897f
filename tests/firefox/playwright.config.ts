import { defineConfig } from '@playwright/test';

const dist = process.env['DIST'] ?? 'dist';
const port = Number(process.env['PORT'] ?? 4180);

/** The main path in Firefox, driven by WebDriver BiDi (CONTRIBUTING.md). */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/firefox',
  fullyParallel: true,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'firefox',
    channel: 'moz-firefox',
    // Without a screen Firefox draws no WebGL: where there is none, a virtual one is started.
    headless: false,
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    launchOptions: { executablePath: process.env['FIREFOX_PATH'] },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort --host localhost --outDir ${dist}`,
    cwd: '../..',
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
