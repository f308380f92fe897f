import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A host of plain files whose folder can be exchanged while it runs, as a publication does. */
export interface StaticServer {
  readonly url: string;
  /** The folder served from now on; `null`: every request is cut off without an answer. */
  serve(folder: string | null): void;
  /** Answers from now on take this long, in ms. */
  slow(ms: number): void;
  /** Paths asked for since the last call. */
  asked(): string[];
  close(): Promise<void>;
}

export async function startStaticServer(folder: string): Promise<StaticServer> {
  let served: string | null = folder;
  let asked: string[] = [];
  let wait = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    if (served === null) return void request.socket.destroy();
    const file = path.join(served, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    readFile(file).then(
      (bytes) => {
        response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
        // As usual on hosts of static sites: a browser may show a file of a minute ago without asking.
        response.setHeader('cache-control', 'max-age=60');
        setTimeout(() => response.end(bytes), wait);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    serve: (next) => (served = next),
    slow: (ms) => (wait = ms),
    asked: () => {
      const before = asked;
      asked = [];
      return before;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
