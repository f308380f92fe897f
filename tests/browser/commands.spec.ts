import { expect, test, type Browser } from '@playwright/test';
import JSZip from 'jszip';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import path from 'node:path';

/*
 * Commands that the documents name, run as they stand there in a copy of the project. Which command is run where:
 * tests/unit/docs-commands.test.ts.
 */
const PORTS = { start: 4461, dev: 4462 };
const LEFT = new Set([
  'node_modules',
  'dist',
  '.git',
  '.cache',
  'test-results',
  'cards',
  'pack',
  'site.config.json',
]);
let copy = '';

test.describe.configure({ mode: 'default' });
test.beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'commands-'));
  for (const name of readdirSync('.'))
    if (!LEFT.has(name)) cpSync(name, path.join(copy, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'), 'dir');
  // Older than what is installed: no command may install into the folder that the link leads to.
  utimesSync(path.join(copy, 'package-lock.json'), 0, 0);
});
test.afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (command: string) => {
  const { status, stdout, stderr } = spawnSync(command, { cwd: copy, shell: true, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const read = (file: string): string => readFileSync(path.join(copy, file), 'utf8');

/** Width and height of a picture, how many colours it has, and the share of its most frequent one. */
async function look(browser: Browser, file: string) {
  const page = await browser.newPage();
  const seen = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const counts = new Map<number, number>();
    const { data } = context.getImageData(0, 0, image.width, image.height);
    for (const pixel of new Uint32Array(data.buffer)) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    const most = Math.max(...counts.values()) / (image.width * image.height);
    return { width: image.width, height: image.height, colours: counts.size, most };
  }, readFileSync(file).toString('base64'));
  await page.close();
  return seen;
}

/** Publisher and address of a site that is not there. */
const site = {
  publisher: 'Fictional Institute',
  contact: 'mailto:fictional@institute.example',
  responseDays: 14,
  url: 'https://institute.example/map/',
};

/** Four cards are of the size that is asked for, not blank, and each other than the others. */
async function expectCards(browser: Browser, folder: string): Promise<void> {
  const drawn = readdirSync(path.join(copy, folder))
    .filter((name) => name.startsWith('province-preah-') && name.endsWith('.png'))
    .map((name) => path.join(copy, folder, name));
  expect(drawn).toHaveLength(4);
  for (const file of drawn) {
    const { width, height, colours, most } = await look(browser, file);
    expect([width, height], file).toEqual([1200, 630]);
    expect(statSync(file).size).toBeLessThanOrEqual(120_000);
    expect(colours).toBeGreaterThan(50);
    expect(most).toBeLessThan(0.9);
  }
  expect(new Set(drawn.map((file) => readFileSync(file).toString('base64'))).size).toBe(4);
}

test('nothing is published without a publisher; cards, checksums and a copy are made by the commands of the documents', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  expect(run('cp site.config.example.json site.config.json').status).toBe(0);
  const refused = run('npm run build:publish');
  expect(refused.status).toBe(1);
  expect(refused.said).toContain('site.config.json:');
  expect(refused.said).toContain('Publisher failed: nothing was made for publication.');
  expect(existsSync(path.join(copy, 'dist'))).toBe(false);
  rmSync(path.join(copy, 'site.config.json'));

  const cards = run('npm run cards -- --only province-preah');
  expect(cards.status, cards.said).toBe(0);
  await expectCards(browser, 'cards');
  rmSync(path.join(copy, 'cards'), { recursive: true });

  const zip = await JSZip.loadAsync(readFileSync('dist/downloads/crackdown-map-record.zip'));
  const unpacked = path.join(copy, 'unpacked');
  mkdirSync(unpacked);
  for (const name of Object.keys(zip.files))
    writeFileSync(path.join(unpacked, name), await zip.file(name)!.async('nodebuffer'));
  const checked = run('cd unpacked && sha256sum --check CHECKSUMS');
  expect(checked.status, checked.said).toBe(0);
  expect(checked.said).toContain('incidents.csv: OK');

  cpSync('dist', path.join(copy, 'dist'), { recursive: true });
  const packed = run('npm run pack -- --days 30 --dist dist');
  expect(packed.status, packed.said).toBe(0);
  const folder = /^Open (pack\/crackdown-map-\d{4}-\d{2}-\d{2})\/index\.html\./m.exec(packed.said)![1]!;
  const renew = /renewed after (\d{4}-\d{2}-\d{2})\./.exec(packed.said)![1]!;
  expect((Date.parse(renew) - Date.parse(folder.slice(-10))) / 86_400_000).toBe(30);
  expect(existsSync(path.join(copy, `${folder}.zip`))).toBe(true);
  for (const made of ['dist', 'pack']) rmSync(path.join(copy, made), { recursive: true });
});

test('a whole site is published with its cards, and taken along', async ({ browser }) => {
  test.setTimeout(300_000);
  writeFileSync(path.join(copy, 'site.config.json'), JSON.stringify(site));
  const published = run('npm run build:publish');
  expect(published.status, published.said).toBe(0);
  expect(published.said).toContain('dist is ready for publication.');
  const cards = readdirSync(path.join(copy, 'dist/cards')).filter((name) => name.endsWith('.png'));
  const views = readdirSync(path.join(copy, 'dist/views'), { withFileTypes: true });
  const prepared = views.filter((entry) => entry.isDirectory() && entry.name !== 'km');
  expect(cards.sort()).toEqual(prepared.flatMap(({ name }) => [`${name}.en.png`, `${name}.km.png`]).sort());
  await expectCards(browser, 'dist/cards');

  const page = read('dist/views/province-preah-sihanouk/index.html');
  expect(page).toContain('Fictional Institute');
  expect(page).toContain('content="https://institute.example/map/cards/province-preah-sihanouk.en.png"');
  expect(read('dist/sitemap.xml')).toContain('<loc>https://institute.example/map/</loc>');
  expect(read('dist/robots.txt')).toContain('Sitemap: https://institute.example/map/sitemap.xml');

  const packed = run('npm run pack -- --publish --dist dist');
  expect(packed.status, packed.said).toBe(0);
  const folder = /^Open (pack\/crackdown-map-\d{4}-\d{2}-\d{2})\/index\.html\./m.exec(packed.said)![1]!;
  expect(read(`${folder}/README.txt`)).toContain('Fictional Institute');
  for (const made of ['dist', 'pack', 'cards', 'site.config.json'])
    rmSync(path.join(copy, made), { recursive: true, force: true });
});

test('lists that are made from the code are made anew as they are', () => {
  for (const [command, file] of [
    ['npm run review', 'docs/khmer-review.csv'],
    ['npm run data -- --write-package', 'data/datapackage.json'],
  ] as const) {
    rmSync(path.join(copy, file));
    cpSync(file, path.join(copy, file));
    const { status, said } = run(command);
    expect(status, said).toBe(0);
    expect(said).toContain(`Wrote ${file}`);
    expect(read(file) === readFileSync(file, 'utf8'), file).toBe(true);
  }
});

/** Waits until what a command says matches, then for the answer to a request. */
async function answer(process: ChildProcess, ready: RegExp, address: string): Promise<string> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const keep = (part: Buffer) => {
      said += String(part);
      if (ready.test(said)) resolve();
    };
    process.stdout!.on('data', keep);
    process.stderr!.on('data', keep);
    process.on('exit', () => reject(new Error(said)));
  });
  return (await fetch(address)).text();
}

let started: ChildProcess | null = null;
test.afterEach(() => {
  // Also where a test ran out of time.
  if (started?.exitCode === null) process.kill(-started.pid!);
  started = null;
});

for (const [command, ready, port, holds] of [
  ['npm start', /Crackdown Map is at http:\/\/localhost:4461\//, PORTS.start, 'Content-Security-Policy'],
  ['npm run dev -- --port 4462 --strictPort', /Local:.*4462/, PORTS.dev, '/@vite/client'],
] as const) {
  test(`${command} builds what is missing, and serves the page`, async () => {
    test.setTimeout(180_000);
    rmSync(path.join(copy, 'public/data'), { recursive: true, force: true });
    started = spawn(command, {
      cwd: copy,
      shell: true,
      // A group of its own, so that it ends with all that it started.
      detached: true,
      env: { ...process.env, PORT: String(port), NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    const html = await answer(started, ready, `http://localhost:${port}/`);
    expect(html).toContain('<title>Crackdown Map');
    expect(html).toContain(holds);
    expect((await fetch(`http://localhost:${port}/data/record.json`)).status).toBe(200);
  });
}
