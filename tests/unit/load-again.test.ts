import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadAgain } from '../../src/panel/load-again';
import { writeAddress } from '../../src/pages/explore/write-address';

const reload = vi.fn();
let sheets: { sheet: object | null }[];
let answer: () => Promise<{ ok: boolean; status: number }>;

beforeEach(() => {
  reload.mockReset();
  sheets = [{ sheet: {} }];
  answer = () => Promise.resolve({ ok: true, status: 200 });
  vi.stubGlobal('document', { querySelectorAll: () => sheets });
  vi.stubGlobal('location', { href: 'https://site.example/#v=1', reload });
  vi.stubGlobal(
    'fetch',
    vi.fn(() => answer()),
  );
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const fails = () => Promise.reject(new TypeError('remembered'));
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a part of the page that did not come', () => {
  it('comes by the second try, and the page stays', async () => {
    expect(await loadAgain(() => Promise.resolve('part'))).toBe('part');
    expect(reload).not.toHaveBeenCalled();
  });

  it('that a browser remembers as failed is had by loading the page again', async () => {
    void loadAgain(fails);
    await settled();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('for want of its stylesheet is not shown without it', async () => {
    sheets.push({ sheet: null });
    const load = vi.fn(() => Promise.resolve('bare'));
    void loadAgain(load);
    await settled();
    expect(load).not.toHaveBeenCalled();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('costs nothing of the page while there is no network, or the site is in trouble', async () => {
    answer = () => Promise.reject(new TypeError('no network'));
    await expect(loadAgain(fails)).rejects.toThrow('no network');
    answer = () => Promise.resolve({ ok: false, status: 503 });
    await expect(loadAgain(fails)).rejects.toThrow('503');
    expect(reload).not.toHaveBeenCalled();
  });
});

describe('an address that the browser does not let change so often', () => {
  it('stays as it is, and the page works on', () => {
    const replaceState = vi.fn(() => {
      throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
    });
    const pushState = vi.fn();
    vi.stubGlobal('history', { replaceState, pushState });
    expect(writeAddress('#v=1')).toBe(false);
    expect(writeAddress('#v=1&i=KHM0042', true)).toBe(true);
    expect(pushState).toHaveBeenCalledWith(null, '', '#v=1&i=KHM0042');
  });
});
