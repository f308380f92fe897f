import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeShapes } from '../../src/geography/shapes';
import type { Fault } from '../../src/record/fault';
import type { Province } from '../../src/record/types';

const FILES = ['kh-coarse.topo.json', 'kh-detail.topo.json'] as const;
const AGAIN = '(npm run boundaries makes it anew)';

/** Where in a text JSON breaks off: where the parser says so, at the end of what is cut off, else at the start. */
function breakOf(text: string, error: unknown): number {
  const message = error instanceof Error ? error.message : '';
  const named = /position (\d+)/.exec(message);
  if (named) return Number(named[1]);
  return message.includes('end of JSON') ? text.length : 0;
}

function faultOf(file: string, text: string, provinces: readonly Pick<Province, 'iso'>[]): Fault | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const lines = text.slice(0, breakOf(text, error)).split('\n');
    const column = [...lines.at(-1)!].length + 1;
    return { file, line: lines.length, column, message: `is not JSON from here on ${AGAIN}` };
  }
  try {
    decodeShapes(json, provinces);
    return null;
  } catch (error) {
    // What names no province is no topology at all.
    const told = error instanceof Error && error.message.startsWith('the shapes hold');
    const message = told ? error.message : 'is no topology of provinces, neighbours and lakes';
    return { file, line: 1, column: 1, message: `${message} ${AGAIN}` };
  }
}

/**
 * What is wrong with the files of data/boundaries: missing, cut off, something else, or of other provinces.
 * @param folder of the boundaries
 * @param provinces of the record
 */
export async function boundaryFaults(
  folder: string,
  provinces: readonly Pick<Province, 'iso'>[],
): Promise<Fault[]> {
  const found = await Promise.all(
    FILES.map(async (name): Promise<Fault | null> => {
      const file = path.posix.join('data/boundaries', name);
      const text = await readFile(path.join(folder, name), 'utf8').catch(() => null);
      return text === null
        ? { file, line: 1, column: 1, message: `the file is missing ${AGAIN}` }
        : faultOf(file, text, provinces);
    }),
  );
  return found.filter((fault) => fault !== null);
}
