import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A document of the project, in the parts that tests ask about. */
export interface Document {
  /** Its path in the project. */
  readonly file: string;
  readonly text: string;
  /** Anchors of its headings, as hosts of repositories make them. */
  readonly anchors: ReadonlySet<string>;
  /** Targets of its links and pictures outside code. */
  readonly links: readonly string[];
  /** What stands between backticks, in one line. */
  readonly spans: readonly string[];
  /** Its fenced blocks with their language. */
  readonly blocks: readonly { readonly language: string; readonly text: string }[];
}

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'data/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

const FENCE = /^ *```(\w*)[^\n]*\n(.*?)^ *```$/gms;
const SPAN = /`([^`\n]+)`/g;

/** The anchor of a heading: lower case, without punctuation, hyphens for spaces; a second one of the same name ends in -1. */
export function anchorsOf(headings: readonly string[]): Set<string> {
  const anchors = new Set<string>();
  for (const heading of headings) {
    const plain = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replace(/ /g, '-');
    let [name, again] = [plain, 0];
    while (anchors.has(name)) name = `${plain}-${(again += 1)}`;
    anchors.add(name);
  }
  return anchors;
}

/** A document of the text `text`. */
export function documentOf(file: string, text: string): Document {
  const prose = text.replace(FENCE, '');
  const plain = prose.replace(SPAN, '');
  return {
    file,
    text,
    anchors: anchorsOf([...prose.matchAll(/^#{1,6} +(.+?)\s*$/gm)].map(([, heading]) => heading!)),
    links: [...plain.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map(([, target]) => target!),
    spans: [...prose.matchAll(SPAN)].map(([, span]) => span!),
    blocks: [...text.matchAll(FENCE)].map(([, language, block]) => ({ language: language!, text: block! })),
  };
}

export const documents: readonly Document[] = DOCUMENTS.map((file) =>
  documentOf(file, readFileSync(file, 'utf8')),
);

/** All files of the project that are written by hand, by path. */
export const projectFiles: readonly string[] = [
  ...readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name),
  ...['data', 'docs', 'public', 'scripts', 'src', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file).split(path.sep).join('/'),
    ),
  ),
];
