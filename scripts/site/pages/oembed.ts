import type { Language, Messages } from '../../../src/language/language';
import { iframeCode, USUAL_HEIGHT } from '../../../src/panel/share/embed-code';
import type { Site } from '../../../src/record/site';
import { embedAddress } from '../../../src/view/embed-address';
import { addressesOf, linkTo } from './addresses';

/** Width of the embed that is told: that of an article's column. A static file cannot follow `maxwidth`. */
const EMBED_WIDTH = 720;

/** The answer to a request for an embed (oEmbed 1.0, type `rich`): a plain iframe of the live view. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly author_name?: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/**
 * The oEmbed answer of a prepared view. In a local copy its addresses are relative to the folder of the site.
 * @param fragment of the view, with its `#`
 * @param hasCard whether a card was drawn
 */
export function oembedOf(
  name: string,
  lang: Language,
  view: { readonly fragment: string; readonly title: string },
  t: Messages,
  site: Site | null,
  hasCard: boolean,
): OEmbed {
  const at = (file: string): string => linkTo(file, '', site);
  return {
    version: '1.0',
    type: 'rich',
    title: view.title,
    provider_name: t.app.title,
    provider_url: at(''),
    ...(site ? { author_name: site.publisher } : {}),
    // A day: corrections and withdrawals must reach whoever keeps the answer.
    cache_age: 86_400,
    html: iframeCode({
      src: at(embedAddress(view.fragment)),
      title: view.title,
      heightPx: USUAL_HEIGHT,
      script: at('embed.js'),
    }),
    width: EMBED_WIDTH,
    height: USUAL_HEIGHT,
    ...(hasCard
      ? { thumbnail_url: at(addressesOf(name, lang).card), thumbnail_width: 1200, thumbnail_height: 630 }
      : {}),
  };
}
