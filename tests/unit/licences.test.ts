import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledPackages } from '../../scripts/licences/bundled';
import { isAllowed, licenceOf } from '../../scripts/licences/licence';
import { licencesText, listLicences } from '../../scripts/licences/list';

/** Packages of these tests: none of them exists. */
let root: string;
const LONG =
  'Permission is granted to everybody for everything, as this fictional text says at some length. '.repeat(5);
const MIT = { license: 'MIT', repository: 'github:fictional/one' };

function install(folder: string, stated: object, files: Record<string, string> = {}): string {
  const at = path.join(root, 'node_modules', folder);
  mkdirSync(at, { recursive: true });
  const name = folder.split('node_modules/').at(-1);
  writeFileSync(path.join(at, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...stated }));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(at, file), text);
  return at;
}

beforeAll(() => void (root = mkdtempSync(path.join(tmpdir(), 'licences-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the packages of a build', () => {
  it('are those of its modules, with or without scope, however deep they are installed', () => {
    const plain = install('fictional-plain', MIT);
    const scoped = install('@fictional/scoped', MIT);
    const deep = install('fictional-plain/node_modules/fictional-deep', MIT);
    const modules = [
      `${plain}/index.js`,
      `${plain}/lib/other.js?worker`,
      `\0${scoped}/font.woff2?url`,
      `${deep}/index.js`,
      `${root}/src/main.ts`,
      '\0virtual',
    ];
    expect(bundledPackages(modules, root)).toEqual([scoped, plain, deep].sort());
  });

  it('hold those that another package has taken into its one file, each in the version that it took', () => {
    install('fictional-inner', { ...MIT, version: '9.9.9' });
    const map = JSON.stringify({ sources: ['../src/own.js', '../node_modules/fictional-inner/index.js'] });
    const outer = install('fictional-outer', MIT, { 'outer.mjs.map': map });
    const inner = install('fictional-outer/node_modules/fictional-inner', MIT);
    expect(bundledPackages([`${outer}/outer.mjs`], root)).toEqual([outer, inner]);
  });

  it('that cannot be found stop the build', () => {
    const map = JSON.stringify({ sources: ['../node_modules/fictional-missing/index.js'] });
    const outer = install('fictional-hollow', MIT, { 'hollow.mjs.map': map });
    expect(() => bundledPackages([`${outer}/hollow.mjs`], root)).toThrow(/fictional-missing is in the build/);
  });
});

describe('the licence of a package', () => {
  it.each(['LICENSE', 'LICENCE.md', 'license.txt', 'COPYING', 'OFL.txt'])('is read from %s', (file) => {
    const folder = install(`fictional-with-${file}`, MIT, { [file]: `${LONG}\r\nEnd` });
    expect(licenceOf(folder)).toMatchObject({
      version: '1.2.3',
      licence: 'MIT',
      text: `${LONG}\nEnd`,
      source: 'https://github.com/fictional/one',
    });
  });

  it('is read from the README where it stands there', () => {
    const folder = install('fictional-readme', MIT, {
      'README.md': `# Use\n\nuse it\n\n## License (MIT)\n\n${LONG}`,
    });
    expect(licenceOf(folder).text).toBe(LONG.trim());
  });

  it('without its text stops the build', () => {
    expect(() => licenceOf(install('fictional-bare', MIT))).toThrow(
      'fictional-bare 1.2.3: found no text of its licence (MIT) in its folder',
    );
    const stub = install('fictional-stub', MIT, { LICENSE: 'MIT', 'README.md': '# License\nMIT' });
    expect(() => licenceOf(stub)).toThrow('found no text');
  });

  it.each([['GPL-3.0-only'], ['SEE LICENSE IN x'], [undefined], [{ type: 'MIT' }]])(
    'that is not allowed stops the build: %j',
    (license) => {
      const folder = install('fictional-strict', { ...MIT, license }, { LICENSE: LONG });
      expect(() => licenceOf(folder)).toThrow(/fictional-strict 1\.2\.3: found licence .*, expected one of/);
    },
  );

  it('may be a choice of which one is allowed, but every part of what it asks for must be', () => {
    expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT OR Apache-2.0)', 'MIT AND ISC'].map(isAllowed)).toEqual(
      [true, true, true, true],
    );
    expect(['GPL-2.0', 'MIT AND GPL-2.0', '(EDL-1.0 OR EPL-1.0)', ''].map(isAllowed)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the list', () => {
  it('has each package once at its head, by name, and its text in full below', () => {
    const package_ = (name: string) => ({
      name,
      version: '1.0.0',
      licence: '(MIT OR ISC)',
      text: LONG,
      source: 'https://a.example',
    });
    const text = licencesText([package_('b'), package_('a')], [['Fictional data', 'Free for all.']]);
    const [head, ...sections] = text.split(/^={80}\n/m);
    expect(head).toMatch(/\nFictional data\na 1\.0\.0 \(MIT OR ISC\)\nb 1\.0\.0 \(MIT OR ISC\)\n/);
    expect(sections).toHaveLength(6);
    expect(sections[1]).toContain('Free for all.');
    expect(sections[3]).toContain(LONG.trim());
  });

  it('names every package that stops the build at once', async () => {
    const modules = ['fictional-one', 'fictional-two'].map((name) => `${install(name, MIT)}/index.js`);
    await expect(listLicences(modules, root)).rejects.toThrow(
      /fictional-one 1\.2\.3.*\n.*fictional-two 1\.2\.3/,
    );
  });

  it('of packages as they are installed, and of the data, carries the conditions of each', async () => {
    const here = process.cwd();
    const files = [
      'svelte/src/index.js',
      'maplibre-gl/dist/maplibre-gl.mjs',
      'mediabunny/dist/modules/src/index.js',
    ];
    const text = await listLicences(
      [...files.map((file) => path.join(here, 'node_modules', file)), '\0vite/preload-helper.js'],
      here,
    );
    for (const words of [
      'Creative Commons Attribution 4.0', // the record
      'You do not disable, hide or alter the branding link', // the shapes of amCharts
      'Natural Earth 1:10m (public domain)',
      'Mozilla Public License Version 2.0',
      'Copyright (c) 2011 Gary Court', // murmurhash-js, inside the one file of MapLibre
      'Copyright (c) 2023, MapLibre contributors',
      'Source: https://github.com/Vanilagy/mediabunny',
    ])
      expect(text, words).toContain(words);
    expect(text).toMatch(/^earcut 3\./m);
    expect(text).not.toContain(here);
  });
});
