import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { preview } from 'vite';

/**
 * The pictures of the README: file, address, size of the window, what stands once the page is ready, and what is brought to
 * the top of the window.
 */
const PICTURES = [
  ['map', '#v=1&l=en&w=2022-08-01..2022-10-31', 1440, 1000, '[data-map-state="idle"]', 'header'],
  ['study', '#v=1&l=en&p=study&ms=2022-09-17', 1440, 1000, '[data-iso]', 'section:has(.compare)'],
  ['embed', 'embed.html#v=1&l=km&w=2022-08-01..2022-10-31', 640, 620, '[data-fill]', 'body'],
  ['present', 'present.html#story=after-the-crackdown&at=2&l=en', 1024, 768, '[data-iso]', 'body'],
] as const;

/** Draws docs/images from the built site: npm run build, then npm run screenshot. */
export async function main(): Promise<number> {
  const server = await preview({ preview: { host: 'localhost', port: 4187 }, logLevel: 'silent' });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    await mkdir('docs/images', { recursive: true });
    for (const [name, address, width, height, ready, top] of PICTURES) {
      const page = await browser.newPage({ viewport: { width, height }, serviceWorkers: 'block' });
      await page.goto(`http://localhost:4187/${address}`);
      await page.locator(ready).first().waitFor({ timeout: 60_000 });
      await page.waitForTimeout(1500);
      await page
        .locator(top)
        .first()
        .evaluate((element) => element.scrollIntoView());
      await page.waitForTimeout(500);
      await page.screenshot({ path: `docs/images/${name}.png` });
      await page.close();
    }
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}
