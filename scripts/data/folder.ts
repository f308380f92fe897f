import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const isCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** Bytes of those of the named files that are there. */
export async function readFiles(folder: string, names: readonly string[]): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    try {
      files.set(name, await readFile(path.join(folder, name)));
    } catch (error) {
      if (!isCode(error, 'ENOENT')) throw error;
    }
  }
  return files;
}

async function moveAside(folder: string, aside: string): Promise<void> {
  try {
    await rename(folder, aside);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

/**
 * Replaces a folder by one that holds exactly these files. They are written beside it first, so that a failure on the
 * way leaves the folder as it was.
 */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const parent = path.dirname(path.resolve(folder));
  await mkdir(parent, { recursive: true });
  const work = await mkdtemp(path.join(parent, `.${path.basename(folder)}-`));
  try {
    const [fresh, old] = [path.join(work, 'new'), path.join(work, 'old')];
    await mkdir(fresh);
    for (const [name, text] of files) await writeFile(path.join(fresh, name), text);
    await moveAside(folder, old);
    try {
      await rename(fresh, folder);
    } catch (error) {
      await moveAside(old, folder);
      throw error;
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
