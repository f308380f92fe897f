import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { dayOf } from '../../src/record/day';
import {
  attribute,
  iframeCode,
  policyLine,
  scriptCode,
  soundHeight,
  type EmbedFrame,
} from '../../src/panel/share/embed-code';
import { frameTitle } from '../../src/panel/share/embed-title';
import { fileAddress, originOf, siteFolder, viewAddress } from '../../src/panel/share/site-address';
import { embedAddress } from '../../src/view/embed-address';

const frame: EmbedFrame = {
  src: 'https://example.org/map/embed.html#v=1&w=2022-08-01..2022-10-31&l=en',
  title: 'Map of Cambodia: signs of operation reported, 1 August to 31 October 2022',
  heightPx: 640,
  script: 'https://example.org/map/embed.js',
};

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };
const read = (text: string): string => text.replace(/&(#?\w+);/g, (_, name: string) => NAMED[name]!);

/**
 * The opening tags of a piece of HTML and the text between: quoted values end at the next quotation mark, whatever they
 * hold, as a browser reads them. Throws at anything else.
 */
function parsed(code: string): { tags: Tag[]; text: string } {
  const tags: Tag[] = [];
  let text = '';
  let rest = code;
  while (rest !== '') {
    const [whole, name, values] = /^<\/?([a-z]+)((?:\s[a-z-]+(?:="[^"]*")?)*)>/.exec(rest) ?? [];
    if (whole === undefined) {
      const [plain] = /^[^<]+/.exec(rest) ?? [];
      if (plain === undefined) throw new Error(`Not a tag: ${rest.slice(0, 40)}`);
      text += read(plain);
      rest = rest.slice(plain.length);
      continue;
    }
    if (!whole.startsWith('</')) {
      const pairs = [...values!.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)];
      tags.push({
        name: name!,
        attributes: Object.fromEntries(pairs.map(([, key, value]) => [key!, read(value ?? '')])),
      });
    }
    rest = rest.slice(whole.length);
  }
  return { tags, text };
}

const HOSTILE = [
  `"><script>alert(1)</script>`,
  `' onload='alert(1)`,
  `" onload="alert(1)`,
  `</iframe><img src=x onerror=alert(1)>`,
  `&quot;&#34;&lt;b&gt;`,
  'a\nb\tc\r\nd',
  '{{constructor}} ${x} `y`',
  'ផែនទី "កម្ពុជា" & <ខេត្ត>',
];

describe('the plain code', () => {
  it('is one iframe with what a newsroom needs and nothing that runs', () => {
    const { tags } = parsed(iframeCode(frame));
    expect(tags.map(({ name }) => name)).toEqual(['iframe']);
    expect(tags[0]!.attributes).toEqual({
      src: 'https://example.org/map/embed.html#v=1&w=2022-08-01..2022-10-31&l=en',
      title: 'Map of Cambodia: signs of operation reported, 1 August to 31 October 2022',
      width: '100%',
      height: '640',
      loading: 'lazy',
      referrerpolicy: 'no-referrer',
      allow: 'fullscreen; clipboard-write',
      style: 'border:0;width:100%',
    });
  });

  for (const title of HOSTILE) {
    it(`holds the title ${JSON.stringify(title)} as a text`, () => {
      const kept = title.replace(/[\n\r\t]+/g, ' ');
      const plain = parsed(iframeCode({ ...frame, title }));
      expect(plain.tags.map(({ name }) => name)).toEqual(['iframe']);
      expect(plain.tags[0]!.attributes['title']).toBe(kept);
      expect(Object.keys(plain.tags[0]!.attributes)).toHaveLength(8);
      const withScript = parsed(scriptCode({ ...frame, title }, title));
      expect(withScript.tags.map(({ name }) => name)).toEqual(['div', 'a', 'script']);
      expect(withScript.tags[0]!.attributes['data-title']).toBe(kept);
      expect(withScript.text.trim()).toBe(kept.trim());
    });
  }

  it('keeps a hostile heading inside the address of the embed', () => {
    const title = `"><script>alert(1)</script>&names=1#`;
    const src = fileAddress(embedAddress('#v=1&w=2022-08-01..2022-10-31', { title }), {
      site: { url: 'https://example.org/map/' },
      here: 'http://localhost/',
    });
    expect(parsed(iframeCode({ ...frame, src })).tags[0]!.attributes['src']).toBe(src);
    const parts = new URL(src).hash.slice(1).split('&');
    expect(parts).not.toContain('names=1');
    expect(decodeURIComponent(parts.find((part) => part.startsWith('title='))!.slice(6))).toBe(title);
  });
});

describe('the code with a script', () => {
  it('leaves a link to the map where the script is stripped', () => {
    const { tags, text } = parsed(scriptCode(frame, 'Open the map'));
    expect(tags).toEqual([
      {
        name: 'div',
        attributes: { 'data-crackdown-map': frame.src, 'data-title': frame.title, 'data-height': '640' },
      },
      { name: 'a', attributes: { href: frame.src } },
      { name: 'script', attributes: { async: '', src: 'https://example.org/map/embed.js' } },
    ]);
    expect(text.trim()).toBe('Open the map');
  });
});

describe('the line for the policy of the publisher', () => {
  it('names the frame only, and the script only with the script', () => {
    expect(policyLine(frame, false)).toBe('frame-src https://example.org');
    expect(policyLine(frame, true)).toBe('frame-src https://example.org; script-src https://example.org');
  });

  it('names the port of a copy and the scheme of a page without a host', () => {
    expect(originOf('http://localhost:4173/embed.html#v=1')).toBe('http://localhost:4173');
    expect(originOf('file:///srv/map/embed.html')).toBe('file:');
  });
});

describe('heights', () => {
  it('stay within what an embed is made for', () => {
    expect([100, 400, 640.4, 1600, 9000, NaN, Infinity].map(soundHeight)).toEqual([
      400, 400, 640, 1600, 1600, 640, 640,
    ]);
  });
});

describe('addresses', () => {
  it('are those of the published site, whatever copy they are made on', () => {
    const home = { site: { url: 'https://example.org/map/' }, here: 'http://localhost:4173/index.html#v=1' };
    expect(viewAddress('#v=1&s=kernel', home)).toBe('https://example.org/map/#v=1&s=kernel');
    expect(fileAddress('embed.html#v=1', home)).toBe('https://example.org/map/embed.html#v=1');
  });

  it('are those of the page on a local copy, at any path', () => {
    const home = { site: null, here: 'http://localhost:4173/deep/index.html?x=1#i=KHM0042' };
    expect(viewAddress('#v=1', home)).toBe('http://localhost:4173/deep/index.html?x=1#v=1');
    expect(siteFolder(home)).toBe('http://localhost:4173/deep/');
    expect(fileAddress('embed.js', home)).toBe('http://localhost:4173/deep/embed.js');
  });
});

describe('the title of the frame', () => {
  const view = {
    window: { start: dayOf(2022, 8, 1), end: dayOf(2022, 10, 31) },
    filters: {
      set: 'signs' as const,
      kinds: null,
      claims: null,
      statuses: null,
      topics: null,
      bases: null,
      checked: null,
      nationality: null,
      again: false,
    },
  };

  it('names place and period and no number that a correction could change', () => {
    expect(frameTitle(view, '', en, 'en')).toBe(
      'Map of Cambodia: signs of operation reported, 1 August to 31 October 2022',
    );
    expect(frameTitle(view, '  ', km, 'km')).toContain('ផែនទីកម្ពុជា');
    expect(frameTitle(view, '', km, 'km')).toContain('1 សីហា ដល់ 31 តុលា 2022');
  });

  it('begins with the heading of the publisher', () => {
    expect(frameTitle(view, 'Where they went ', en, 'en')).toBe(
      'Where they went. Map of Cambodia: signs of operation reported, 1 August to 31 October 2022',
    );
  });
});

it('an attribute escapes all five characters that HTML reads', () => {
  expect(attribute(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&#39;');
});
