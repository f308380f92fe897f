import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boundaryFaults } from '../../scripts/data/boundaries';
import { faultText } from '../../src/record/fault';

const PROVINCES = Array.from({ length: 25 }, (_, i) => ({ iso: `KH-${i + 1}` }));
const COARSE = 'kh-coarse.topo.json';
const DETAIL = 'kh-detail.topo.json';
const AGAIN = '(npm run boundaries makes it anew)';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'crackdown-boundaries-'));
  for (const name of [COARSE, DETAIL]) await cp(`data/boundaries/${name}`, path.join(folder, name));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const told = async (provinces = PROVINCES): Promise<string[]> =>
  (await boundaryFaults(folder, provinces)).map(faultText);

async function change(name: string, by: (text: string) => string): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, by(await readFile(file, 'utf8')));
}

describe('the files of boundaries', () => {
  it('as committed hold the provinces of the record', async () => {
    expect(await told()).toEqual([]);
  });

  it('of which one is missing and the other is cut off are both told', async () => {
    await rm(path.join(folder, COARSE));
    // Two lines that could go on: nine characters stand on the second.
    await change(DETAIL, () => '{"type":\n"Topology');
    expect(await told()).toEqual([
      `data/boundaries/${COARSE}:1:1: the file is missing ${AGAIN}`,
      expect.stringMatching(new RegExp(`^data/boundaries/${DETAIL}:2:(10|1): is not JSON from here on`)),
    ]);
  });

  it('with a stray comma are told where it stands', async () => {
    // "a":1, is six characters long: the second comma is the seventh of its line.
    await change(COARSE, () => '{"b":2,\n"a":1,,"c":3}');
    expect(await told()).toEqual([`data/boundaries/${COARSE}:2:7: is not JSON from here on ${AGAIN}`]);
  });

  it('that are a page of a server, or another kind of JSON, are told', async () => {
    await change(COARSE, () => '<!doctype html>');
    await change(DETAIL, () => '{"type":"FeatureCollection","features":[]}');
    expect(await told()).toEqual([
      `data/boundaries/${COARSE}:1:1: is not JSON from here on ${AGAIN}`,
      `data/boundaries/${DETAIL}:1:1: is no topology of provinces, neighbours and lakes ${AGAIN}`,
    ]);
  });

  it('that lack a province of the record name it', async () => {
    await change(DETAIL, (text) => text.replace('"KH-18"', '"KH-81"'));
    expect(await told()).toEqual([
      `data/boundaries/${DETAIL}:1:1: the shapes hold no province KH-18 ${AGAIN}`,
    ]);
  });
});
