import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Download, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { open, sentence, watch, withoutWebGL } from './site';

test.beforeEach(withoutWebGL);

const AUTUMN = '#v=1&w=2022-08-01..2022-10-31&l=en&th=light';

const dialog = (page: Page) => page.getByRole('dialog');
const tab = (page: Page, name: string) => dialog(page).getByRole('tab', { name, exact: true });
const share = (page: Page) => page.getByRole('button', { name: 'Share', exact: true });

const addressField = (page: Page) => dialog(page).getByRole('textbox', { name: 'Address of this view' });

/** Opens the dialog on a view, at one of its tabs. */
async function openShare(page: Page, name = 'Link', fragment = AUTUMN): Promise<void> {
  await open(page, fragment);
  await share(page).click();
  await tab(page, name).click();
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function saved(page: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: button }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

/** What a PNG or SVG holds once a browser has drawn it: its size, and how many pixels have each colour. */
async function coloursOf(page: Page, type: string, bytes: Buffer) {
  return page.evaluate(
    async ([kind, text]) => {
      const image = new Image();
      image.src = `data:${kind};base64,${text}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const counts: Record<string, number> = {};
      for (let at = 0; at < data.length; at += 4) {
        const colour = `#${[0, 1, 2].map((c) => data[at + c]!.toString(16).padStart(2, '0')).join('')}`;
        counts[colour] = (counts[colour] ?? 0) + 1;
      }
      return { width: canvas.width, height: canvas.height, counts };
    },
    [type, bytes.toString('base64')] as const,
  );
}

/** Parses an SVG as a file of its own: whether it is well-formed, and what is in it. */
async function parsedSvg(page: Page, text: string) {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    const legend = parsed.querySelector('[data-layer="legend"]');
    const style = parsed.querySelector('style')?.textContent ?? '';
    parsed.querySelector('style')?.remove();
    return {
      fault: parsed.querySelector('parsererror')?.textContent ?? null,
      root: parsed.documentElement.tagName,
      width: parsed.documentElement.getAttribute('width'),
      height: parsed.documentElement.getAttribute('height'),
      text: parsed.documentElement.textContent,
      style,
      links: [...parsed.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(({ name }) => /^(xlink:)?href$|^src$/.test(name))
          .map(({ value }) => value),
      ),
      swatches: [
        ...new Set(
          [...(legend?.querySelectorAll('rect[fill^="#"]') ?? [])].map((r) => r.getAttribute('fill')!),
        ),
      ],
    };
  }, text);
}

test.describe('the dialog', () => {
  test('opens, is read and closes by keyboard alone, and gives the focus back', async ({ page }) => {
    await open(page, AUTUMN);
    await share(page).focus();
    await page.keyboard.press('Enter');
    await expect(tab(page, 'Link')).toBeFocused();
    await expect(tab(page, 'Link')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowRight');
    await expect(tab(page, 'Embed')).toBeFocused();
    await expect(dialog(page).getByRole('tabpanel', { name: 'Embed' })).toBeVisible();
    await page.keyboard.press('End');
    await expect(tab(page, 'Cite')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tab(page, 'Link')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(dialog(page).getByRole('tabpanel')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(addressField(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(share(page)).toBeFocused();
  });

  test('asks for nothing from elsewhere and breaks no policy in any tab', async ({ page }) => {
    const misdeeds = watch(page);
    await openShare(page);
    for (const name of ['Embed', 'Picture', 'Data', 'Cite']) {
      await tab(page, name).click();
      await page.waitForTimeout(1200);
    }
    expect(misdeeds).toEqual({ foreign: [], errors: [] });
  });

  for (const [name, fragment, width] of [
    ['wide', AUTUMN, 1280],
    ['on a phone, in Khmer and dark', '#v=1&w=2022-08-01..2022-10-31&l=km&th=dark', 390],
    ['at 320 pixels', AUTUMN, 320],
  ] as const) {
    test(`axe finds nothing wrong and nothing runs over, ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, fragment);
      if (width < 641) await page.locator('header summary').click();
      await page.locator('button[aria-haspopup="dialog"]:visible').click();
      for (const part of ['link', 'embed', 'picture', 'data', 'cite']) {
        await page.locator(`[data-tab="${part}"]`).click();
        await page.waitForTimeout(1000);
        const panel = page.getByRole('tabpanel');
        expect(await panel.evaluate((box) => box.scrollWidth - box.clientWidth), part).toBe(0);
        const { violations } = await new AxeBuilder({ page })
          .include('dialog')
          .exclude('iframe')
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${part} ${id}: ${nodes.map((node) => node.html).join(' | ')}`),
        ).toEqual([]);
      }
    });
  }
});

test.describe('the link', () => {
  test('is copied, says so, and restores the view', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openShare(page, 'Link', `${AUTUMN}&s=hexagons&m=found&sel=province:KH-18`);
    const said = await sentence(page).textContent();
    await dialog(page).getByRole('button', { name: 'Copy: Address of this view' }).click();
    await expect(dialog(page).getByText('Copied', { exact: true })).toBeVisible();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(await addressField(page).inputValue());
    expect(new URL(address).origin).toBe(new URL(page.url()).origin);
    const other = await context.newPage();
    await other.goto(address);
    await expect(sentence(other)).toHaveText(said!);
    await expect(other.getByLabel(/Coloured areas/)).toHaveValue('hexagons');
  });

  for (const [how, refuse] of [
    [
      'refuses',
      () => (navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))),
    ],
    ['is missing', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
  ] as const) {
    test(`is selected for the reader where the clipboard ${how}`, async ({ page }) => {
      await page.addInitScript(refuse);
      await openShare(page);
      await dialog(page).getByRole('button', { name: 'Copy: Address of this view' }).click();
      await expect(dialog(page).getByText(/refused the clipboard/)).toBeVisible();
      const field = addressField(page);
      await expect(field).toBeFocused();
      const selected = await field.evaluate((box: HTMLTextAreaElement) =>
        box.value.slice(box.selectionStart, box.selectionEnd),
      );
      expect(selected).toBe(await field.inputValue());
      expect(selected).toContain('w=2022-08-01..2022-10-31');
    });
  }

  test('says of a local copy that it works on this machine only', async ({ page }) => {
    await openShare(page);
    await expect(
      dialog(page).getByText('Local copy: this address works on this machine only.'),
    ).toBeVisible();
  });
});

test.describe('the embed', () => {
  test('is shown as it will look, with the options that were chosen', async ({ page }) => {
    await openShare(page, 'Embed');
    const preview = page.frameLocator('dialog iframe');
    await expect(preview.getByText(/Between 1 August and 31 October 2022/).first()).toBeVisible();
    await dialog(page).getByLabel('Heading').fill('Before the raids');
    await dialog(page).getByLabel('Caption').fill('A caption below.');
    await dialog(page).getByLabel('Language').selectOption('km');
    await expect(preview.getByText('Before the raids')).toBeVisible();
    await expect(preview.getByText('A caption below.')).toBeVisible();
    await expect(preview.locator('html')).toHaveAttribute('lang', 'km');
  });

  test('previews a phone, a column and the full width, the last fitted into the dialog', async ({ page }) => {
    await openShare(page, 'Embed');
    const frame = page.locator('dialog iframe');
    for (const [name, width] of [
      ['Phone', 360],
      ['Column', 640],
      ['Full width', 1000],
    ] as const) {
      await dialog(page).getByLabel(name).check();
      await expect(frame).toHaveAttribute('width', String(width));
      const inside = page.frameLocator('dialog iframe').locator('html');
      await expect.poll(() => inside.evaluate(() => innerWidth)).toBe(width);
      const box = (await frame.boundingBox())!;
      const panel = (await dialog(page).getByRole('tabpanel').boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(panel.x + panel.width);
    }
  });

  test('gives three pieces of code, each copied with a word of confirmation, without names of businesses', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openShare(page, 'Embed');
    for (const [label, first] of [
      ['Code', '<iframe '],
      ['Code with script', '<div '],
      ['Content-Security-Policy for the code', 'frame-src '],
    ] as const) {
      const field = dialog(page).getByLabel(label, { exact: true });
      const button = dialog(page).getByRole('button', { name: `Copy: ${label}`, exact: true });
      await button.click();
      await expect(button.locator('xpath=following-sibling::*[@role="status"]')).toHaveText('Copied');
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text).toBe(await field.inputValue());
      expect(text.startsWith(first)).toBe(true);
      expect(text).not.toContain('names=1');
    }
    await dialog(page).getByLabel('Names of businesses').check();
    await expect(dialog(page).getByLabel('Code', { exact: true })).toHaveValue(/names=1/);
  });

  test('stays one harmless frame whatever the heading holds', async ({ page }) => {
    await openShare(page, 'Embed');
    const hostile = `"><script>document.title='owned'</script><img src=x onerror=alert(1)>`;
    await dialog(page).getByLabel('Heading').fill(hostile);
    const code = await dialog(page).getByLabel('Code', { exact: true }).inputValue();
    const found = await page.evaluate((text) => {
      const { body } = new DOMParser().parseFromString(text, 'text/html');
      return {
        tags: [...body.querySelectorAll('*')].map(({ tagName }) => tagName),
        names: body.querySelector('iframe')!.getAttributeNames(),
        title: body.querySelector('iframe')!.title,
        src: body.querySelector('iframe')!.src,
      };
    }, code);
    expect(found.tags).toEqual(['IFRAME']);
    expect(found.names).toEqual([
      'src',
      'title',
      'width',
      'height',
      'loading',
      'referrerpolicy',
      'allow',
      'style',
    ]);
    expect(found.title).toBe(
      `${hostile}. Map of Cambodia: signs of operation reported, 1 August to 31 October 2022`,
    );
    expect(new URL(found.src).hash).toContain(encodeURIComponent(hostile).replace(/'/g, "'"));
    await page.waitForTimeout(800);
    await expect(page.frameLocator('dialog iframe').getByText(hostile)).toBeVisible();
    expect(await page.title()).not.toBe('owned');
  });

  test('names no business in workshop mode whatever is chosen', async ({ page }) => {
    await openShare(page, 'Embed', `${AUTUMN}&ws=1`);
    await expect(dialog(page).getByLabel('Names of businesses')).toBeDisabled();
    await expect(dialog(page).getByLabel('Code', { exact: true })).toHaveValue(/ws=1/);
  });
});

test.describe('the picture', () => {
  const FORMATS = [
    ['16:9', 1200, 675],
    ['1:1', 1080, 1080],
    ['4:5', 1080, 1350],
    ['9:16', 1080, 1920],
  ] as const;
  for (const [format, width, height] of FORMATS) {
    test(`${format} opens again at its exact size, not blank, with the legend’s colours`, async ({
      page,
    }) => {
      await openShare(page, 'Picture');
      await dialog(page)
        .getByLabel('Shape')
        .selectOption({ index: FORMATS.findIndex(([name]) => name === format) });
      const preview = dialog(page).locator('img');
      await expect(preview).toHaveAttribute('width', String(width));
      await expect(preview).toHaveAttribute('alt', /Map of Cambodia\. Colours: signs of operation/);
      const svg = await saved(page, 'Download SVG');
      expect(svg.name).toBe('crackdown-map-2022-08-01-to-2022-10-31-provinces.svg');
      const { swatches } = await parsedSvg(page, svg.bytes.toString('utf8'));
      expect(swatches.length).toBeGreaterThanOrEqual(5);
      for (const scale of [1, 2]) {
        await dialog(page)
          .getByLabel('Size')
          .first()
          .selectOption({ index: scale - 1 });
        const png = await saved(page, 'Download PNG');
        expect(png.name).toBe('crackdown-map-2022-08-01-to-2022-10-31-provinces.png');
        expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
        const drawn = await coloursOf(page, 'image/png', png.bytes);
        expect([drawn.width, drawn.height]).toEqual([width * scale, height * scale]);
        expect(Object.keys(drawn.counts).length).toBeGreaterThan(50);
        for (const colour of swatches) expect(drawn.counts[colour], colour).toBeGreaterThan(100);
      }
      await expect(dialog(page).getByText(/was handed to the browser as a download/)).toBeVisible();
    });
  }

  test('as SVG is a file of its own that carries its fonts and every word it must', async ({ page }) => {
    await openShare(page, 'Picture', `${AUTUMN}&s=hexagons`);
    await expect(dialog(page).locator('img')).toBeVisible();
    const { bytes } = await saved(page, 'Download SVG');
    const found = await parsedSvg(page, bytes.toString('utf8'));
    expect(found.fault).toBeNull();
    expect([found.root, found.width, found.height]).toEqual(['svg', '1200', '675']);
    expect(found.style.match(/@font-face/g)).toHaveLength(3);
    expect(found.style.match(/url\(data:font\/woff2;base64,/g)).toHaveLength(3);
    expect(found.links.filter((link) => !link.startsWith('#'))).toEqual([]);
    const words = found.text.replace(/\s+/g, ' ');
    for (const word of [
      'not convictions',
      'Not a list of targets',
      'The record ends in',
      'data of',
      'amCharts',
    ])
      expect(words, word).toContain(word);
    const drawn = await coloursOf(page, 'image/svg+xml', bytes);
    expect([drawn.width, drawn.height]).toEqual([1200, 675]);
  });

  test('in Khmer is drawn with the fonts it carries, not with those of the machine', async ({ page }) => {
    await open(page, '#v=1&w=2022-08-01..2022-10-31&l=km&th=light');
    await page.locator('button[aria-haspopup="dialog"]:visible').click();
    await page.locator('[data-tab="picture"]').click();
    await expect(page.locator('dialog img')).toBeVisible();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: /SVG/ }).click();
    const text = (await bytesOf(await waiting)).toString('utf8');
    expect(text).toContain('ខេត្តព្រះសីហនុ');
    const bare = text.replace(/@font-face\{[^}]*\}/g, '');
    expect(bare).not.toContain('data:font');
    const [own, without] = [
      await coloursOf(page, 'image/svg+xml', Buffer.from(text)),
      await coloursOf(page, 'image/svg+xml', Buffer.from(bare.replace(/'Noto Sans( Khmer)?',/g, ''))),
    ];
    expect(own.counts).not.toEqual(without.counts);
  });

  for (const surface of ['kernel', 'hotspots', 'none'])
    test(`shows what is on screen under ${surface}`, async ({ page }) => {
      await open(page, `#v=1&w=2025-01-01..2025-12-31&l=en&th=light&s=${surface}&rel=1`);
      await share(page).click();
      await tab(page, 'Picture').click();
      await expect(dialog(page).locator('img')).toBeVisible({ timeout: 20_000 });
      const { name, bytes } = await saved(page, 'Download PNG');
      expect(name).toContain(surface === 'none' ? 'marks' : surface);
      const { counts } = await coloursOf(page, 'image/png', bytes);
      expect(Object.keys(counts).length).toBeGreaterThan(50);
    });

  test('comes with a text for those who do not see it, ready to copy', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openShare(page, 'Picture');
    await dialog(page)
      .getByRole('button', { name: /^Copy: Text for readers/ })
      .click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.startsWith((await sentence(page).textContent())!.trim())).toBe(true);
    expect(text).toMatch(/Most in Preah Sihanouk \(\d+ events\)/);
    expect(text).toContain('Reported signs, not convictions.');
  });
});

test.describe('the video', () => {
  /** Whether this browser encodes any video. Some builds of Chromium do not: there the refusal is what is asked for. */
  async function refusedWithoutEncoder(page: Page): Promise<boolean> {
    const encodes = await page.evaluate(async () => {
      if (typeof VideoEncoder === 'undefined') return false;
      const size = { width: 1280, height: 720 };
      for (const codec of ['avc1.640028', 'vp09.00.40.08', 'vp8'])
        if ((await VideoEncoder.isConfigSupported({ codec, ...size })).supported) return true;
      return false;
    });
    if (encodes) return false;
    await dialog(page).getByRole('button', { name: 'Make the video' }).click();
    await expect(dialog(page).getByRole('alert')).toContainText(/cannot encode video|no encoder/);
    return true;
  }

  test('plays the timeline at its size, and what makes it is at most 100 kB gzip, loaded when asked for', async ({
    page,
    context,
  }) => {
    const scripts = new Map<string, number>();
    page.on('response', async (response) => {
      if (/\.js$/.test(new URL(response.url()).pathname))
        scripts.set(response.url(), gzipSync(await response.body(), { level: 9 }).length);
    });
    await openShare(page, 'Picture', '#v=1&w=2025-10-01..2025-10-31&l=en&th=light&sp=fast');
    if (await refusedWithoutEncoder(page)) return;
    await expect(dialog(page).locator('img')).toBeVisible();
    await dialog(page).getByLabel('From').selectOption('here');
    await page.waitForTimeout(800);
    const before = new Set(scripts.keys());
    const { name, bytes } = await saved(page, 'Make the video');
    const added = [...scripts].filter(([url]) => !before.has(url));
    expect(added.length).toBeGreaterThan(0);
    expect(added.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(100_000);
    expect(name).toMatch(/^crackdown-map-2025-10-01-to-2026-03-31-provinces\.(mp4|webm)$/);
    const other = await context.newPage();
    const played = await other.evaluate(
      async ([type, text]) => {
        const video = document.createElement('video');
        video.muted = true;
        video.src = `data:video/${type};base64,${text}`;
        await new Promise((resolve, reject) => {
          video.onloadeddata = resolve;
          video.onerror = () => reject(new Error(video.error?.message));
        });
        const canvas = document.createElement('canvas');
        canvas.width = video.videoWidth;
        canvas.height = video.videoHeight;
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        const pictures: string[] = [];
        const colours = new Set<number>();
        for (const second of [0.1, video.duration - 0.5]) {
          video.currentTime = second;
          await new Promise((resolve) => (video.onseeked = resolve));
          // The frame of the new moment is painted a little after the seek is done.
          await new Promise((resolve) => setTimeout(resolve, 400));
          context.drawImage(video, 0, 0);
          pictures.push(canvas.toDataURL());
          const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
          for (let at = 0; at < data.length; at += 4)
            colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
        }
        return {
          size: [video.videoWidth, video.videoHeight],
          seconds: video.duration,
          colours: colours.size,
          moves: pictures[0] !== pictures[1],
        };
      },
      [name.endsWith('mp4') ? 'mp4' : 'webm', bytes.toString('base64')] as const,
    );
    expect(played.size).toEqual([1280, 720]);
    // October 2025 to March 2026: six pictures of a quarter of a second, and 1.8 s for the last.
    expect(played.seconds).toBeCloseTo(3.3, 1);
    expect(played.colours).toBeGreaterThan(50);
    expect(played.moves).toBe(true);
  });

  test('is cancelled at the reader’s wish, and nothing is saved', async ({ page }) => {
    await openShare(page, 'Picture');
    if (await refusedWithoutEncoder(page)) return;
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await dialog(page).getByRole('button', { name: 'Make the video' }).click();
    await expect(dialog(page).getByText(/^Picture [1-9]\d* of \d+/)).toBeVisible();
    await expect(dialog(page).getByRole('progressbar')).toBeVisible();
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog(page).getByText('Cancelled; nothing was saved.')).toBeVisible();
    await page.waitForTimeout(500);
    expect(downloads).toBe(0);
  });

  test('is refused in plain words where the browser encodes none', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'VideoEncoder'));
    await openShare(page, 'Picture');
    await dialog(page).getByRole('button', { name: 'Make the video' }).click();
    await expect(dialog(page).getByRole('alert')).toContainText('cannot encode video');
  });
});
