import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documents, type Document } from './docs-text';

/** Which file of the tests (or what `npm test` itself is made of) runs a command, and the words that it runs there. */
const RUN: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'npm start': ['tests/browser/commands.spec.ts', 'npm start'],
  'npm test': ['.ci/run', 'npm test'],
  'npm run dev': ['tests/browser/commands.spec.ts', 'npm run dev'],
  'npm run data': ['scripts/test.mjs', 'scripts/data.ts'],
  'npm run data -- --write-package': ['tests/browser/commands.spec.ts', 'npm run data -- --write-package'],
  'npm run build': ['scripts/test.mjs', 'build.mjs'],
  'npm run build:publish': ['tests/browser/commands.spec.ts', 'npm run build:publish'],
  'npm run cards': ['scripts/publish.mjs', 'scripts/cards.ts'],
  'npm run pack': ['tests/browser/pack.spec.ts', 'scripts/pack.ts'],
  'npm run pack -- --days 30': ['tests/browser/commands.spec.ts', '--days 30'],
  'npm run pack -- --publish': ['tests/browser/commands.spec.ts', 'npm run pack -- --publish'],
  'npm run pack -- --dist dist': ['tests/browser/commands.spec.ts', '--dist dist'],
  'npm run preview': ['playwright.config.ts', 'preview'],
  'npm run check': ['scripts/test.mjs', 'scripts/check.mjs'],
  'npm run review': ['tests/browser/commands.spec.ts', 'npm run review'],
  // With --check: a test must not write over what is being edited.
  'npm run format': ['scripts/check.mjs', 'prettier'],
  'npm run test:unit': ['scripts/test.mjs', 'vitest'],
  'npm run test:browser': ['.ci/run', 'npm test'],
  'cp site.config.example.json site.config.json': ['tests/browser/commands.spec.ts', 'cp site.config.example.json site.config.json'], // prettier-ignore
  'sha256sum --check CHECKSUMS': ['tests/browser/commands.spec.ts', 'sha256sum --check CHECKSUMS'],
};

/** What `npm test` does not run, and why. The README says so. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm run boundaries': 'needs the network',
  'npm run bench': 'takes minutes, and measures nothing while tests run beside it',
  'npm run bench -- slow': 'the same',
  'npm run screenshot': 'its pictures are looked at',
  'npm run test:long': 'is what npm test leaves out',
  'npm run test:firefox': 'needs a Firefox',
  'git filter-repo': 'rewrites the history of a repository',
};

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> })
  .scripts;

/** The commands of a document: lines of its blocks for a shell, and what stands between backticks and begins with a program. */
export function commandsOf({ blocks, spans }: Document): string[] {
  const lines = blocks
    .filter(({ language }) => ['sh', 'bash', 'console', 'shell'].includes(language))
    .flatMap(({ text }) => text.split('\n'))
    .map((line) =>
      line
        .replace(/^\$ /, '')
        .replace(/\s+#.*$/, '')
        .trim(),
    );
  const inline = spans.filter((span) => /^(?:npm|npx|node|git|cp|sha256sum) /.test(span));
  return [...lines, ...inline].filter((line) => line !== '' && !line.startsWith('#'));
}

const named = [...new Set(documents.flatMap(commandsOf))].sort();

describe('the commands of the documents', () => {
  it('are all run by the tests, or said to be run by hand', () => {
    expect(named.filter((command) => !(command in RUN) && !(command in NOT_RUN))).toEqual([]);
    expect(
      [...Object.keys(RUN), ...Object.keys(NOT_RUN)].filter((command) => !named.includes(command)),
    ).toEqual([]);
  });

  it.each(Object.entries(RUN))('%s is run where the table says', (command, [file, words]) => {
    expect(readFileSync(file, 'utf8')).toContain(words);
    const name = /^npm run ([\w:]+)$/.exec(command)?.[1];
    const script = name === undefined ? '' : scripts[name]!;
    expect([command, script].some((text) => text.includes(words)) || words === 'npm test').toBe(true);
  });

  it('that the tests do not run are named as such in the README', () => {
    const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
    const [said] = /The tests run every command [^.]*\./.exec(readme) ?? [''];
    for (const command of Object.keys(NOT_RUN).filter((one) => /^npm run [\w:]+$/.test(one)))
      expect(said).toContain(`\`${command.slice('npm run '.length)}\``);
  });

  it('are found in blocks and between backticks, without prompts and comments', () => {
    const text = {
      blocks: [{ language: 'sh', text: '# all\n$ npm run a   # b\n\nc d\n' }],
      spans: ['npm e', 'nothing'],
    };
    expect(commandsOf(text as unknown as Document)).toEqual(['npm run a', 'c d', 'npm e']);
  });
});
