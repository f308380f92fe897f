import khmer600 from '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-600-normal.woff2?url';
import khmer400 from '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff2?url';
import { inKhmer, loadMessages } from '../../language/language';
import { wordsOf } from './about';
import type { PlaceNames } from './compact-file';
import { decodeMilestones } from './compact-moves';
import { showDates } from './dates';
import type { Embed } from './embed';
import { offerToMove } from './explore';
import css from './later.css?inline';
import { showLegend } from './legend';
import { loadData } from './load';
import { showTips } from './tips';

const decodeNames = (json: unknown): PlaceNames => json as PlaceNames;
const byId = (id: string): HTMLElement => document.getElementById(id)!;
/** Letters of Khmer, and the spaces that its lines break at. */
const KHMER = 'U+1780-17FF, U+19E0-19FF, U+200B-200D, U+25CC';

/** The letters of Khmer: few devices outside the country have them. They are fetched where a text needs them. */
function addKhmer(): void {
  const faces = [
    [khmer400, '400'],
    [khmer600, '600 700'],
  ] as const;
  for (const [file, weight] of faces)
    document.fonts.add(
      new FontFace('Noto Sans Khmer', `url(${new URL(file, document.baseURI).href})`, {
        weight,
        unicodeRange: KHMER,
        display: 'swap',
      }),
    );
}

/** Everything that comes after the first coloured picture. */
export async function finish(embed: Embed): Promise<void> {
  const { options } = embed.state;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  if (inKhmer(embed.view.language)) addKhmer();
  const { places } = embed.state.record;
  const [t, names, businesses, milestones] = await Promise.all([
    loadMessages(embed.view.language),
    loadData('embed-places.json', decodeNames),
    options.names ? loadData('embed-businesses.json', decodeNames) : [],
    options.controls ? loadData('embed-milestones.json', decodeMilestones) : [],
  ]);
  places.forEach((place, at) => {
    const name = names[at] || businesses[at] || ['', ''];
    Object.assign(place, { nameEn: name[0], nameKm: name[1] || null });
  });
  wordsOf(embed, t);
  embed.listen(() => wordsOf(embed, t));
  const map = byId('map');
  const openLegend = showLegend(byId('side'), map, embed, t);
  showTips(map, embed, t);
  if (options.controls) {
    showDates(byId('time'), embed, t, milestones);
    offerToMove(map, embed, t);
  }
  openLegend();
  embed.repaint();
  document.documentElement.dataset['ready'] = '';
}
