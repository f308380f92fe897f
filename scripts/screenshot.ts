import { chromium } from '@playwright/test';
import { preview } from 'vite';

/** Draws docs/screenshot.png from the built site: npm run build, then npm run screenshot. */
export async function main(): Promise<number> {
  const server = await preview({ preview: { host: 'localhost', port: 4187 }, logLevel: 'silent' });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    await page.goto('http://localhost:4187/#v=1&w=2022-08-01..2022-10-31');
    await page.locator('[data-map-state="idle"]').waitFor({ timeout: 60_000 });
    await page.screenshot({ path: 'docs/screenshot.png' });
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}
