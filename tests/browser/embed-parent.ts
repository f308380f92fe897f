import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/** What a publisher's page may do that embeds the map and nothing else: the line that docs/embedding.md asks for. */
export const strictPolicy = (site: string): string => `default-src 'none'; frame-src ${new URL(site).origin}`;

/** Serves pages of a fictional publisher from an origin of its own: tests/fixtures/embed, with addresses filled in. */
export async function publisher(site: string) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    // Browsers ask every origin for an icon.
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    try {
      const text = readFileSync(`tests/fixtures/embed${url.pathname}.html`, 'utf8');
      const embed = `${site}embed.html${url.searchParams.get('embed') ?? ''}`;
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        ...(url.pathname === '/hostile' ? { 'Content-Security-Policy': strictPolicy(site) } : {}),
      });
      response.end(text.replaceAll('{{embed}}', embed.replaceAll('&', '&amp;')).replaceAll('{{site}}', site));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /** A page of the publisher, and what its embeds are asked for: query and fragment. */
    address: (name: string, embed = '#v=1&l=en') =>
      `http://127.0.0.1:${port}/${name}?embed=${encodeURIComponent(embed)}`,
    close: () => server.close(),
  };
}

/** What went wrong on a page and in its frames: script errors, violations of a policy, failed requests. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** Everything is there: words, legend, timeline. */
export const READY = 'html[data-ready]';
/** A province with a colour class of its own. */
export const COLOURED = '#map [data-layer="provinces"] [data-fill]:not([data-fill="-1"])';
