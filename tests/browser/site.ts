import { expect, type Page, type Request } from '@playwright/test';

/** What a page did that it must not do: requests to other origins, script errors, violations of the policy. */
export interface Misdeeds {
  readonly foreign: string[];
  readonly errors: string[];
}

/** Watches a page from before its first request. */
export function watch(page: Page): Misdeeds {
  const misdeeds: Misdeeds = { foreign: [], errors: [] };
  page.on('request', (request: Request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && hostname !== 'localhost') {
      misdeeds.foreign.push(request.url());
    }
  });
  page.on('pageerror', (error) => misdeeds.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') misdeeds.errors.push(message.text());
  });
  return misdeeds;
}

/** A page that cannot draw by WebGL shows the same scene as a picture: what is not about the moving map is tested so, and fast. */
export async function withoutWebGL({ page }: { page: Page }): Promise<void> {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext as (
      this: HTMLCanvasElement,
      ...given: unknown[]
    ) => unknown;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: unknown[]) {
      return /webgl/.test(String(given[0])) ? null : real.apply(this, given);
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
}

/** For `test.beforeEach`: only the tests with these titles draw the moving map. */
export const mapOnlyFor =
  (titles: RegExp) =>
  async ({ page }: { page: Page }, { title }: { title: string }): Promise<void> => {
    if (!titles.test(title)) await withoutWebGL({ page });
  };

/** Opens a view and waits for its sentence. */
export async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(`./${fragment}`);
  await expect(page.locator('#statement')).not.toBeEmpty();
}

/** Opens a view and waits until the map has drawn something. */
export async function openMap(page: Page, fragment = ''): Promise<void> {
  await open(page, fragment);
  await mapIdle(page);
}

export async function mapIdle(page: Page): Promise<void> {
  await expect(page.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 30_000 });
}

export const sentence = (page: Page) => page.locator('#statement');
