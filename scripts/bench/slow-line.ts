import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a folder as a static host does, texts packed by gzip. */
export async function serve(folder: string): Promise<{ address: string; close: () => void }> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(
      folder,
      path.normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
    );
    const type = TYPES[path.extname(file)];
    const answer = async (): Promise<void> => {
      await stat(file);
      const headers = {
        'Content-Type': type ?? 'application/octet-stream',
        'Access-Control-Allow-Origin': '*',
      };
      if (!type) {
        response.writeHead(200, headers);
        createReadStream(file).pipe(response);
        return;
      }
      const bytes = packed.get(file) ?? gzipSync(await readFile(file));
      packed.set(file, bytes);
      response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip', 'Content-Length': bytes.length });
      response.end(bytes);
    };
    answer().catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  };
}

/** 1.6 Mbit/s, 150 ms there and back, and a processor slowed four times: a cheap phone on a slow line. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 7.5e5 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}
