import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { fontRules } from './cards/fonts';
import { cardSvg, readDrawn } from './cards/paint';
import { indexColours } from './cards/palette';
import { encodePng } from './cards/png';
import { addressesOf } from './site/pages/addresses';
import { cardNames, CARD_BYTES, CARD_HEIGHT, CARD_LIST, CARD_WIDTH, drawnFrom } from './site/pages/cards';
import { readGround } from './site/pages/ground';
import { publishedSite } from './site/publisher';

const USAGE = 'usage: npm run cards -- [--data DIR] [--out DIR] [--only NAME] [--list]';

/** What the page shows, four bytes a pixel. */
async function pixelsOf(page: Page): Promise<Uint8Array> {
  const shot = (await page.screenshot({ type: 'png' })).toString('base64');
  const pixels = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let at = 0; at < data.length; at += 0x8000)
      text += String.fromCharCode(...data.subarray(at, at + 0x8000));
    return btoa(text);
  }, shot);
  return Buffer.from(pixels, 'base64');
}

/**
 * Draws the card of every prepared view in every language into `cards`, from the built data: npm run data comes first.
 * `--only` draws those whose name holds a text, for looking at them; a build for publication needs all. `--list` says
 * what they are called.
 * @returns the exit code: 1 where a card is too large
 */
export async function main(args: string[]): Promise<number> {
  let options: { data: string; out: string; only: string; list: boolean };
  try {
    options = parseArgs({
      args,
      options: {
        data: { type: 'string', default: 'public/data' },
        out: { type: 'string', default: 'cards' },
        only: { type: 'string', default: '' },
        list: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const root = process.cwd();
  const out = path.resolve(root, options.out);
  const ground = await readGround(options.data);
  if (options.list) {
    console.log(cardNames(ground).join('\n'));
    return 0;
  }
  const drawn = await readDrawn(options.data, ground);
  const site = await publishedSite(root);
  // The list is written last: cards without it, of a drawing that was broken off, are used by nothing.
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const tooLarge: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: CARD_WIDTH, height: CARD_HEIGHT } });
    await page.setContent(
      `<!doctype html><style>${await fontRules(root)}body{margin:0}svg{display:block}</style><div id="card"></div>`,
    );
    for (const prepared of ground.views.filter(({ name }) => name.includes(options.only))) {
      for (const { lang, t } of ground.languages) {
        const svg = await cardSvg(prepared, ground, drawn, t, lang, site);
        await page.evaluate(async (markup) => {
          document.querySelector('#card')!.innerHTML = markup;
          // Layout asks for the fonts that the text needs; they have come once this is done.
          document.body.getBoundingClientRect();
          await document.fonts.ready;
        }, svg);
        const png = encodePng(indexColours(await pixelsOf(page)), CARD_WIDTH, CARD_HEIGHT);
        const name = path.posix.basename(addressesOf(prepared.name, lang).card);
        if (png.length > CARD_BYTES) tooLarge.push(`${name}: ${png.length} bytes, more than ${CARD_BYTES}`);
        await writeFile(path.join(out, name), png);
      }
    }
    const list = { version: drawnFrom(ground), cards: (await readdir(out)).sort() };
    await writeFile(path.join(out, CARD_LIST), `${JSON.stringify(list)}\n`);
    console.log(`Drew ${list.cards.length} cards of data version ${list.version} into ${options.out}`);
    if (tooLarge.length > 0) console.error(tooLarge.join('\n'));
    return tooLarge.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}
