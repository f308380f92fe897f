import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { dayOf } from '../../src/record/day';
import { decodeView, encodeView, isAddress, noticeText } from '../../src/view/address';
import { defaultView } from '../../src/view/view';
import { KNOWN, randomView, seeded } from './view-random';

const usual = defaultView(KNOWN, 'en');
const read = (fragment: string) => decodeView(fragment, KNOWN, 'en');
const reasons = (fragment: string) => read(fragment).notices.map(({ reason }) => reason);

/** A view is valid when the address of it is read back as the same view without a word. */
function expectValid(fragment: string): void {
  const { view } = read(fragment);
  const again = read(encodeView(view, usual));
  expect(again.view).toEqual(view);
  expect(again.notices).toEqual([]);
  expect(view.window.start).toBeLessThanOrEqual(view.window.end);
  expect(view.window.end).toBeLessThanOrEqual(KNOWN.end);
}

describe('the address of a view', () => {
  it('gives back each of 1,000 random views exactly, without a notice', () => {
    const random = seeded(20220917);
    for (let i = 0; i < 1000; i += 1) {
      const view = randomView(random);
      const fragment = encodeView(view, usual);
      expect(fragment).toMatch(/^#v=1[A-Za-z0-9=&,.:_-]*$/);
      expect(decodeView(fragment, KNOWN, 'en')).toEqual({ view, notices: [] });
    }
  });

  it('says that only what was reported again is shown', () => {
    const view = { ...usual, filters: { ...usual.filters, again: true } };
    expect(encodeView(view, usual)).toBe('#v=1&ag=1');
    expect(read('#v=1&ag=1')).toEqual({ view, notices: [] });
    expect(read('#v=1&ag=0')).toEqual({ view: usual, notices: [] });
    expect(reasons('#v=1&ag=yes')).toHaveLength(1);
  });

  it('leaves the default out', () => {
    expect(encodeView(usual, usual)).toBe('#v=1');
    expect(read('#v=1')).toEqual({ view: usual, notices: [] });
    expect(read('')).toEqual({ view: usual, notices: [] });
    expect(read('#')).toEqual({ view: usual, notices: [] });
  });

  it('is short and readable', () => {
    const view = {
      ...usual,
      window: { start: dayOf(2022, 8, 1), end: dayOf(2022, 10, 31) },
      surface: 'hexagons' as const,
      filters: { ...usual.filters, set: 'enforcement' as const, kinds: ['raid', 'arrest'] as const },
      selection: { type: 'province', id: 'KH-18' } as const,
      camera: { lon: 103.5, lat: 10.6, zoom: 8 },
    };
    expect(encodeView(view, usual)).toBe(
      '#v=1&w=2022-08-01..2022-10-31&s=hexagons&set=enforcement&k=raid,arrest&sel=province:KH-18&x=103.5,10.6,8',
    );
  });

  it('opens an incident even with nothing else', () => {
    expect(read('#i=KHM0042')).toEqual({
      view: { ...usual, selection: { type: 'incident', id: 'KHM0042' } },
      notices: [],
    });
  });

  it('opens the number of a withdrawn incident, without a notice: what it opens on says why it is gone', () => {
    expect(read('#v=1&i=KHM0099')).toEqual({
      view: { ...usual, selection: { type: 'incident', id: 'KHM0099' } },
      notices: [],
    });
  });

  it('reads one day as a window', () => {
    const day = dayOf(2022, 9, 17);
    expect(read('#v=1&w=2022-09-17').view.window).toEqual({ start: day, end: day });
  });

  it('rounds a camera to what it can hold, once', () => {
    const view = { ...usual, camera: { lon: 103.123456789, lat: -0.000001, zoom: 7.12345 } };
    const { view: back } = read(encodeView(view, usual));
    expect(back.camera).toEqual({ lon: 103.12346, lat: 0, zoom: 7.12 });
    expect(encodeView(back, usual)).toBe(encodeView(view, usual));
  });

  it('keeps what it understands beside what it does not', () => {
    const { view, notices } = read('#v=1&p=table&s=hexgons&colour=red');
    expect(view).toEqual({ ...usual, page: 'table' });
    expect(notices).toEqual([
      { key: 'colour', value: 'red', reason: 'unknown-key' },
      { key: 's', value: 'hexgons', reason: 'unreadable' },
    ]);
  });

  it.each([
    ['#v=2&p=table', ['unknown-version']],
    ['#v=1&w=2022-02-30..2022-03-01', ['unreadable']],
    ['#v=1&w=2022-03-02..2022-03-01', ['unreadable']],
    ['#v=1&w=2025-12-01..2026-12-31', ['clipped']],
    ['#v=1&w=2030-01-01..2030-12-31', ['outside']],
    ['#v=1&k=raid,raid', ['unreadable']],
    ['#v=1&k=raid,theft', ['unreadable']],
    ['#v=1&n=XQ', ['unreadable']],
    ['#v=1&n=cn', ['unreadable']],
    ['#v=1&c=7', ['unreadable']],
    ['#v=1&x=103,95,8', ['unreadable']],
    ['#v=1&x=NaN,10,8', ['unreadable']],
    ['#v=1&x=1e2,10,8', ['unreadable']],
    ['#v=1&i=KHM9999', ['unknown-id']],
    ['#v=1&sel=person:1', ['unreadable']],
    ['#v=1&sel=provinces', ['unreadable']],
    ['#v=1&sel=province:KH-99', ['unknown-id']],
    ['#v=1&ms=MIL999', ['unknown-id']],
    ['#v=1&ms=2022-99-17', ['unreadable']],
    ['#v=1&p=%E0%A4%A', ['unreadable']],
    ['#v=1&%=1', ['unreadable']],
    ['#v=1&p=table&p=map', ['repeated']],
    ['#v=1&i=KHM0042&sel=place:fictional-town', ['conflict']],
    ['#v=1&__proto__=1&constructor=2', ['unknown-key', 'unknown-key']],
    [`#v=1&p=${'a'.repeat(100_000)}`, ['too-long']],
  ])('says what is wrong with %.60s', (fragment, expected) => {
    expect(reasons(fragment)).toEqual(expected);
    expectValid(fragment);
  });

  it('cuts dates that reach beyond the record to what the record covers', () => {
    expect(read('#w=2025-12-01..2026-12-31').view.window).toEqual({
      start: dayOf(2025, 12, 1),
      end: KNOWN.end,
    });
  });

  it('falls back with a notice and a valid view for each of 1,000 broken addresses', () => {
    const random = seeded(15552211);
    const keys = [
      'p',
      'l',
      'th',
      'ws',
      'w',
      'tl',
      'pm',
      'step',
      'sp',
      's',
      'r',
      'c',
      'b',
      'f',
      'm',
      'mk',
      'z',
    ];
    keys.push('set', 'k', 'cl', 'st', 'tp', 'db', 'ck', 'n', 'ms', 'i', 'sel', 'x');
    // None of these is a value of any key.
    const values = [
      '',
      '%',
      '%zz',
      '%00',
      'nul\u0000',
      '<script>',
      '../..',
      'ខ្មែរ',
      '-1',
      '1e99',
      'NaN',
      '٣',
    ];
    values.push(
      '2022-13-01..2022-14-01',
      ',,,',
      ':',
      'province:',
      'incident:%20',
      '9'.repeat(3000),
      '\u202Egnp',
      '{}',
    );
    values.push(
      'KHM0000',
      '🌏',
      '%F0%9F',
      '0,0',
      '0,0,0,0',
      'true',
      'undefined',
      'raid;arrest',
      ' map',
      'MAP',
    );
    const below = (n: number): number => Math.floor(random() * n);
    for (let i = 0; i < 1000; i += 1) {
      const key = keys[below(keys.length)]!;
      const value = values[below(values.length)]!;
      const sound = encodeView(randomView(random), usual)
        .split('&')
        .filter((part) => !part.startsWith(`${key}=`));
      sound.splice(1 + below(sound.length), 0, `${key}=${value}`);
      const fragment = sound.join('&');
      const { notices } = read(fragment);
      expect(notices.length, fragment).toBeGreaterThan(0);
      for (const notice of notices)
        for (const t of [en, km]) expect(noticeText(notice, t).length).toBeGreaterThan(10);
      expectValid(fragment);
    }
  });

  it('does not throw on noise', () => {
    const random = seeded(7);
    for (let i = 0; i < 300; i += 1) {
      const length = Math.floor(random() * 200);
      const noise = Array.from({ length }, () => String.fromCharCode(Math.floor(random() * 65536))).join('');
      expectValid(`#${noise}`);
      expectValid(`#v=1&${noise}=${noise}`);
    }
  });

  it('shows of a hostile value a short text without control characters, and of many faults a few', () => {
    const { notices } = read(`#v=1&${Array.from({ length: 500 }, (_, i) => `q${i}=1`).join('&')}`);
    expect(notices).toHaveLength(12);
    // 500 faults, 11 shown one by one.
    expect(notices[11]).toEqual({ key: '', value: '489', reason: 'more' });
    const [long] = read(`#v=1&p=${'\u202E'.repeat(3)}${'x'.repeat(900)}`).notices;
    expect(long?.value).toBe(`${'x'.repeat(40)}…`);
  });

  it('does not take a place on the page for an address', () => {
    expect(isAddress('#statement')).toBe(false);
    expect(isAddress('#i=KHM0042')).toBe(true);
  });
});
