import { describe, expect, it } from 'vitest';
import { inOwnDigits } from '../../src/language/digits';
import { en } from '../../src/language/en';
import {
  formatDay,
  formatList,
  formatNumber,
  formatRate,
  formatSpan,
  ownDigits,
} from '../../src/language/format';
import {
  baseOf,
  inKhmer,
  KHMER_DIGITS,
  LANGUAGE_TAGS,
  LANGUAGES,
  loadMessages,
  ownName,
  preferredLanguage,
  type Messages,
} from '../../src/language/language';
import { km } from '../../src/language/km';
import { dayOf } from '../../src/record/day';
import { language as pseudo } from '../fixtures/languages/qps';

describe('Khmer digits', () => {
  // The digits of Khmer from 0 to 9 are U+17E0 to U+17E9.
  const digits = (text: string) => text.replace(/\d/g, (d) => String.fromCharCode(0x17e0 + Number(d)));

  it('are written in numbers, rates and dates where the tag asks for them, and nowhere else', () => {
    expect(formatNumber(-1234567, KHMER_DIGITS)).toBe(`−${digits('1,234,567')}`);
    expect(formatRate(0.123, KHMER_DIGITS)).toBe(digits('0.12'));
    expect(formatRate(0.00001, KHMER_DIGITS)).toBe(`<${digits('0.0001')}`);
    const day = dayOf(2022, 9, 17);
    expect(formatDay(day, KHMER_DIGITS)).toBe(`${digits('17')} កញ្ញា ${digits('2022')}`);
    expect(formatSpan(day - 4, day, KHMER_DIGITS)).toBe(
      `${digits('13')} ដល់ ${digits('17')} កញ្ញា ${digits('2022')}`,
    );
    expect(formatDay(day, 'km')).toBe('17 កញ្ញា 2022');
    expect(formatNumber(1234567, 'en')).toBe('1,234,567');
  });

  it.each(['KHM0042', '2022-09-17', 'v=1&w=2022-08-01', 'https://example.org/2022/09', 'KH-18', 'MIL012'])(
    'leave %s, which is no number, as it is',
    (text) => expect(ownDigits(text, KHMER_DIGITS)).toBe(text),
  );

  it('are written in texts, and in what functions make of them', () => {
    const texts = { a: 'of 10 km', b: (n: number) => `${n} events, KHM0042`, c: ['3', { d: '4' }] };
    const changed = inOwnDigits(texts as unknown as Messages, KHMER_DIGITS) as unknown as typeof texts;
    expect(changed.a).toBe(`of ${digits('10')} km`);
    expect(changed.b(25)).toBe(`${digits('25')} events, KHM0042`);
    expect(changed.c).toEqual([digits('3'), { d: digits('4') }]);
  });

  it('are Khmer all the same', async () => {
    expect(baseOf(KHMER_DIGITS)).toBe('km');
    expect(inKhmer(KHMER_DIGITS)).toBe(true);
    expect((await loadMessages(KHMER_DIGITS)).app.title).toBe(km.app.title);
  });
});

describe('the languages', () => {
  it('are those that have a file, and an address may name each', () => {
    expect(LANGUAGES).toEqual(['en', 'km']);
    expect(LANGUAGE_TAGS).toEqual(['en', 'km', KHMER_DIGITS]);
  });

  it('call themselves by their own names, whatever languages the machine knows', () => {
    expect(LANGUAGE_TAGS.map(ownName)).toEqual(['English', 'ខ្មែរ', 'ខ្មែរ (១២៣)']);
  });

  it('are chosen by the first that the reader asks for and the page speaks', () => {
    expect(preferredLanguage(['fr-FR', 'km-KH', 'en'])).toBe('km');
    expect(preferredLanguage(['en-GB', 'km'])).toBe('en');
    expect(preferredLanguage(['vi'])).toBe('en');
    expect(preferredLanguage([])).toBe('en');
  });

  it('take a further one from one file of the same shape', () => {
    expect(Object.keys(pseudo.messages).sort()).toEqual(Object.keys(en).sort());
    expect(pseudo.messages.app.title).toBe(`⟦${en.app.title}⟧`);
  });

  it('join the words of a further one in lists and dates once it is known', async () => {
    const { addCalendar } = await import('../../src/language/format');
    expect(formatList(['a', 'b'], 'qps')).toBe('a and b');
    addCalendar('qps', pseudo.calendar!);
    expect(formatList(['a', 'b'], 'qps')).toBe('a ⟦and⟧ b');
    expect(formatDay(dayOf(2022, 9, 17), 'qps')).toBe('17 ⟦m9⟧ 2022');
  });
});
