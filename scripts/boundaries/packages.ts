import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The one way in which this project calls mapshaper: commands and files in, files out. */
export interface Mapshaper {
  applyCommands(commands: string, input: Record<string, unknown>): Promise<Record<string, Buffer | string>>;
}

function run(command: string, args: string[], cwd: string): string {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.error) throw new Error(`${command} could not be started: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${result.stderr}`);
  return result.stdout;
}

function npm(args: string[], cwd: string): string {
  const script = process.env.npm_execpath;
  return script ? run(process.execPath, [script, ...args], cwd) : run('npm', args, cwd);
}

/**
 * Downloads one package of one version and takes named files out of it; nothing is installed and no script is run.
 * @param spec name and exact version, `name@1.2.3`
 * @param files path inside the package → its expected SHA-256
 * @param folder where to work; removed by the caller
 * @throws when a file is missing or its hash differs
 */
export function filesOfPackage<Name extends string>(
  spec: string,
  files: Readonly<Record<Name, string>>,
  folder: string,
): Record<Name, string> {
  const target = path.join(folder, spec.replace(/[^a-z0-9.]+/gi, '-'));
  mkdirSync(target, { recursive: true });
  const packed = JSON.parse(npm(['pack', spec, '--json', '--ignore-scripts'], target)) as {
    filename: string;
  }[];
  const archive = packed[0]?.filename.replace(/^@/, '').replace('/', '-');
  if (!archive) throw new Error(`npm pack ${spec} named no file`);
  const names = Object.keys(files) as Name[];
  run('tar', ['-xzf', archive, ...names.map((name) => `package/${name}`)], target);
  const texts = {} as Record<Name, string>;
  for (const name of names) {
    const bytes = readFileSync(path.join(target, 'package', name));
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (hash !== files[name])
      throw new Error(
        `${spec}: ${name} has SHA-256 ${hash}, not ${files[name]}: it is not the file expected`,
      );
    texts[name] = bytes.toString('utf8');
  }
  return texts;
}

/** Installs mapshaper into `folder`, without its optional parts and without running any install script. */
export function installMapshaper(version: string, folder: string): Mapshaper {
  const target = path.join(folder, 'mapshaper');
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, 'package.json'), JSON.stringify({ private: true }));
  npm(['install', '--ignore-scripts', '--omit=optional', '--no-audit', `mapshaper@${version}`], target);
  return createRequire(path.join(target, 'package.json'))('mapshaper') as Mapshaper;
}
