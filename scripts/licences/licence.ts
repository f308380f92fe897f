import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package with the licence it is given under. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** As the package states it, an SPDX expression. */
  readonly licence: string;
  readonly text: string;
  /** Where its source is. */
  readonly source: string;
}

/** What is read of package.json. */
interface Stated {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly repository?: string | { readonly url?: string };
  readonly homepage?: string;
}

/** Licences whose conditions a site meets that carries their texts. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Of its files alone; they are unchanged, and the list says where their source is.
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
]);

/** Shorter than any licence: the shortest of those above has about 600 characters. */
const SHORTEST = 400;

const MIT = (holder: string) => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Packages that state a licence and bring no text of it: the licence's own text. */
const WITHOUT_TEXT: ReadonlyMap<string, string> = new Map([
  ['svelte-maplibre-gl', MIT('the authors of svelte-maplibre-gl')],
]);

/** Whether one of the licences that an SPDX expression leaves the choice of is allowed, or all that it asks for. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' AND ')) return plain.split(' AND ').every((one) => isAllowed(one.trim()));
  return plain.split(' OR ').some((one) => ALLOWED.has(one.trim()));
}

/** The licence file of a package, else the section of its README that holds the licence; `null` where it has neither. */
function textOf(folder: string): string | null {
  const files = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|unlicense|ofl)/i.test(name));
  const texts = files.sort().map((name) => readFileSync(path.join(folder, name), 'utf8'));
  // A tool lists after its own licence those of what it is made of; what it writes into a page is its own.
  if (texts.length > 0) return texts.join('\n\n').split(/^# Licenses of bundled dependencies/m)[0]!;
  const readme = path.join(folder, 'README.md');
  if (!existsSync(readme)) return null;
  return readFileSync(readme, 'utf8').split(/^#+ .*licen[cs]e.*$/im)[1] ?? null;
}

/** The address of a package's source, as people open it; `null` where it states none. */
function sourceOf({ repository, homepage }: Stated): string | null {
  const url = typeof repository === 'string' ? repository : repository?.url;
  if (url === undefined) return homepage ?? null;
  const path = /(?:^github:|github\.com[/:]|^)([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url)?.[1];
  return path === undefined ? url.replace(/^git\+/, '') : `https://github.com/${path}`;
}

/**
 * Name, version, licence and its text of an installed package.
 * @throws where it states none that is allowed, or brings no text
 */
export function licenceOf(folder: string): Licensed {
  const stated = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Stated;
  const { name, version, license } = stated;
  if (typeof license !== 'string' || !isAllowed(license))
    throw new Error(
      `${name} ${version}: found licence ${JSON.stringify(license ?? null)}, expected one of ${[...ALLOWED].join(', ')}`,
    );
  const text = (textOf(folder) ?? WITHOUT_TEXT.get(name) ?? '').replace(/\r\n/g, '\n').trim();
  if (text.length < SHORTEST)
    throw new Error(`${name} ${version}: found no text of its licence (${license}) in its folder`);
  const source = sourceOf(stated);
  if (source === null)
    throw new Error(`${name} ${version}: found no repository, expected where its source is`);
  return { name, version, licence: license, text, source };
}
