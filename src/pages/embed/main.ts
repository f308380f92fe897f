import { decodeCompact, type CompactRecord } from './compact';
import { Embed } from './embed';
import { tellHeights } from './heights';
import { DataError, loadData } from './load';
import { takeUp, type Drawing } from './paint';
import { readState } from './state';
import { loadLayers } from './surface';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

/** What comes after the first coloured picture: words, legend, timeline, tooltips, and the map that can be moved. */
type Later = typeof import('./later');
const later = (): Promise<Later> => {
  const file = document.querySelector<HTMLScriptElement>('script[data-later]')!.dataset['later']!;
  return import(/* @vite-ignore */ new URL(file, document.baseURI).href) as Promise<Later>;
};

const dark = matchMedia('(prefers-color-scheme: dark)');
/** Where the device chooses the colours, a theme against them would draw dark on dark. */
const forced = matchMedia('(forced-colors: active)').matches;
const preferred = navigator.languages?.[0]?.toLowerCase().startsWith('km') ? 'km' : 'en';
const drawing = takeUp(document.querySelector<SVGSVGElement>('#map svg')!);

/**
 * Does a part of the work; where it fails the page says so, in words that came with it, and offers to try again. What is
 * on the map stays there.
 */
async function attempt(work: () => Promise<void>): Promise<void> {
  const failed = byId('failed');
  const retry = byId('retry');
  try {
    await work();
    failed.hidden = true;
  } catch (error) {
    byId('reason').textContent = error instanceof DataError ? error.message : '';
    failed.hidden = false;
    retry.onclick = () => void attempt(error instanceof DataError ? work : () => again(work));
  }
}

/**
 * Does once more what failed for want of a script: some browsers remember that for as long as the page lives. Where the
 * site answers the page is then loaded anew.
 */
async function again(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DataError) throw error;
    await loadData('embed.json', (json) => json);
    location.reload();
  }
}

/** Fits colours and language of the page to the view. */
function dress({ view: { theme, language } }: Embed): void {
  const root = document.documentElement;
  if (theme !== 'system' && !forced) root.dataset['theme'] = theme;
  root.lang = language;
}

let embed: Embed | null = null;
let layered = false;

async function start(): Promise<void> {
  embed ??= show(await loadData('embed.json', decodeCompact), drawing);
  if (!layered) await loadLayers(embed);
  layered = true;
  performance.mark('coloured');
  const english = embed.view.language === 'en' && import('./english').then(({ speak }) => speak(embed!));
  const [{ finish }] = await Promise.all([later(), english]);
  await finish(embed);
}

/** The first coloured picture, with the sentence above it where that is English. */
function show(compact: CompactRecord, from: Drawing): Embed {
  const state = readState(compact, location.hash, preferred);
  const scheme = { light: 'light', dark: 'dark', system: dark.matches ? 'dark' : 'light' } as const;
  const host = byId('map');
  const theme = forced ? 'system' : state.view.theme;
  const embed = new Embed(state, from, scheme[theme], host);
  dress(embed);
  if (state.options.title) byId('heading').textContent = state.options.title;
  new ResizeObserver(() => embed.resize()).observe(host);
  if (theme === 'system')
    dark.addEventListener('change', ({ matches }) => {
      embed.scheme = matches ? 'dark' : 'light';
      embed.repaint();
    });
  return embed;
}

tellHeights(byId('embed'), byId('map'));
void attempt(start);
addEventListener('hashchange', () => location.reload());
