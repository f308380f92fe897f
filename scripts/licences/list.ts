import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundledPackages } from './bundled';
import { licenceOf, type Licensed } from './licence';

/** The list's name in the built site. */
export const LICENCES_FILE = 'licences.txt';

const RULE = '='.repeat(80);

/** What is shown besides software, with the file that says under which conditions. */
const DATA: readonly (readonly [string, string])[] = [
  ['Crackdown Map: the code', 'LICENSE'],
  ['Crackdown Map: the record', 'data/LICENSE'],
  ['Where the shapes of provinces, neighbouring land and the lake come from', 'data/boundaries/README.md'],
  ['Shapes of provinces: the licence of amCharts', 'data/boundaries/LICENSE-amcharts.md'],
];

const section = (title: string, text: string): string => `${RULE}\n${title}\n${RULE}\n\n${text.trim()}\n`;

/** The list as text: what is in it, then each text in full. */
export function licencesText(
  packages: readonly Licensed[],
  data: readonly (readonly [string, string])[],
): string {
  const byName = [...packages].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const titles = byName.map(
    ({ name, version, licence }) => `${name} ${version} (${licence.replace(/^\((.*)\)$/, '$1')})`,
  );
  return [
    'Licences of everything that this site is made of: its code, its data, and every package of',
    'which something is in its scripts, style sheets and fonts. The files of the packages are used as',
    'they were published; where their source is stands before each text.',
    '',
    ...data.map(([title]) => title),
    ...titles,
    '',
    ...data.map(([title, text]) => section(title, text)),
    ...byName.map(({ source, text }, i) => section(titles[i]!, `Source: ${source}\n\n${text}`)),
  ].join('\n');
}

/**
 * The list for a build.
 * @param modules the names of all modules of the build, as the bundler gives them
 * @throws where a package has no licence that is allowed, or brings no text of it: all such packages, a line each
 */
export async function listLicences(modules: Iterable<string>, root: string): Promise<string> {
  const faults: string[] = [];
  const packages = new Map<string, Licensed>();
  for (const folder of bundledPackages(modules, root))
    try {
      const licensed = licenceOf(folder);
      packages.set(`${licensed.name} ${licensed.version}`, licensed);
    } catch (error) {
      faults.push((error as Error).message);
    }
  if (faults.length > 0) throw new Error(`Licences:\n${faults.join('\n')}`);
  const read = async ([title, file]: readonly [string, string]): Promise<[string, string]> => [
    title,
    await readFile(path.join(root, file), 'utf8'),
  ];
  return licencesText([...packages.values()], await Promise.all(DATA.map(read)));
}
