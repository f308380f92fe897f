import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  lockfileVersion: number;
  packages: Record<string, Locked>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Required<Locked>;
const packages = Object.entries(lock.packages).filter(([folder]) => folder !== '');

/** Packages that run a script when they are installed, each with the reason why that is borne. There is none. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {};

describe('the lock file', () => {
  it('belongs to package.json', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(packages.length).toBeGreaterThan(300);
    expect(lock.packages['']!.dependencies).toEqual(manifest.dependencies);
    expect(lock.packages['']!.devDependencies).toEqual(manifest.devDependencies);
  });

  it('holds for every package a hash to compare it with, and no address: npm asks the registry that is set', () => {
    expect(
      packages.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==/.test(integrity ?? '')),
    ).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(packages.filter(([, { link }]) => link)).toEqual([]);
  });

  it('holds no package that runs a script when it is installed, but those that are borne for a reason', () => {
    const run = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => folder);
    expect(run).toEqual(Object.keys(INSTALL_SCRIPTS));
  });
});
