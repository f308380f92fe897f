import { describe, expect, it } from 'vitest';
import { decodeView, encodeView } from '../../src/view/address';
import { DEFAULT_EMBED, embedAddress, MAX_CAPTION, MAX_TITLE, readEmbed } from '../../src/view/embed-address';
import { defaultView } from '../../src/view/view';
import { dayOf } from '../../src/record/day';
import { KNOWN, randomView, seeded } from './view-random';

const fragmentOf = (address: string): string => address.slice(address.indexOf('#'));

describe('the address of an embed', () => {
  it('brings back every view and every option that it was made from', () => {
    const random = seeded(41);
    const usual = defaultView(KNOWN, 'en');
    for (let round = 0; round < 300; round++) {
      const view = randomView(random);
      const options = {
        controls: random() < 0.5,
        names: random() < 0.5,
        title: random() < 0.5 ? '' : 'A title & more = #1, 100 %, ចំណងជើង “x”',
        caption: random() < 0.5 ? '' : 'Photo: none; see https://example.org/?a=b#c',
      };
      const address = embedAddress(encodeView(view, usual), options);
      expect(address.startsWith('embed.html#v=1')).toBe(true);
      const read = readEmbed(fragmentOf(address));
      expect(read.options).toEqual(options);
      const { view: back, notices } = decodeView(read.view, KNOWN, 'en');
      expect(notices).toEqual([]);
      expect(back).toEqual(view);
    }
  });

  it('is the view alone where nothing departs from the defaults', () => {
    expect(embedAddress('#v=1&s=hexagons', DEFAULT_EMBED)).toBe('embed.html#v=1&s=hexagons');
    expect(embedAddress('')).toBe('embed.html#v=1');
    expect(readEmbed('').options).toEqual(DEFAULT_EMBED);
  });

  it('fixes language, theme and window over what the view says', () => {
    const window = { start: dayOf(2022, 8, 1), end: dayOf(2022, 10, 31) };
    const fixed = { language: 'km', theme: 'dark', window } as const;
    expect(embedAddress('#v=1&w=2021-01-01&l=en&s=none', {}, fixed)).toBe(
      'embed.html#v=1&s=none&w=2022-08-01..2022-10-31&l=km&th=dark',
    );
    // The reader's own theme is what an address without one means.
    expect(embedAddress('#v=1&th=dark', {}, { theme: 'system' })).toBe('embed.html#v=1');
  });

  it('keeps the options of an address that is made into an embed again out of its view', () => {
    const once = embedAddress('#v=1&s=none', { title: 'First', controls: false });
    expect(embedAddress(fragmentOf(once), { title: 'Second' })).toBe('embed.html#v=1&s=none&title=Second');
  });

  it('takes texts as text: without line breaks, invisible turns of direction and more than the allowed length', () => {
    const title = readEmbed(`#title=${encodeURIComponent('a\u202Eb\nc\u0000d')}`).options.title;
    expect(title).toBe('a b c d');
    const long = readEmbed(`#title=${'x'.repeat(5000)}&caption=${'y'.repeat(5000)}`).options;
    expect([...long.title]).toHaveLength(MAX_TITLE);
    const caption = embedAddress('', { caption: 'ខ'.repeat(1000) });
    expect([...readEmbed(fragmentOf(caption)).options.caption]).toHaveLength(MAX_CAPTION);
    // Khmer breaks its lines at invisible spaces.
    expect(readEmbed(`#title=${encodeURIComponent('ក\u200Bខ')}`).options.title).toBe('ក\u200Bខ');
  });

  it('never fails on a broken address, and leaves what it does not know to the view', () => {
    for (const broken of ['#%', '#title=%E0%A4%A', '#=&&==', '#ui', '#names=yes', `#${'&'.repeat(9000)}`]) {
      expect(readEmbed(broken).options).toEqual(DEFAULT_EMBED);
    }
    expect(readEmbed('#ui=0&ui=1').options.controls).toBe(false);
    expect(readEmbed('#v=1&what=1&ui=0').view).toBe('#v=1&what=1');
  });
});
