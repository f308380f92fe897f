import { escaped } from '../../language/escape';
import { originOf } from './site-address';

/** Least and greatest height of an embed in CSS pixels, and the one proposed. */
export const LEAST_HEIGHT = 400;
export const MOST_HEIGHT = 1600;
export const USUAL_HEIGHT = 640;

/** What a publisher pastes. */
export interface EmbedFrame {
  /** Absolute address of the embed, with its fragment. */
  readonly src: string;
  /** A sentence that names place and period. */
  readonly title: string;
  readonly heightPx: number;
  /** Absolute address of `embed.js`. */
  readonly script: string;
}

/** A text as the value of an attribute, in one line. */
export function attribute(text: string): string {
  return escaped(text.replace(/[\n\r\t]+/g, ' '));
}

/** A height within what an embed is made for; the usual one for what is no number. */
export function soundHeight(px: number): number {
  if (!Number.isFinite(px)) return USUAL_HEIGHT;
  return Math.round(Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, px)));
}

/** The plain iframe: needs no script, survives content management systems that strip them. */
export function iframeCode({ src, title, heightPx }: EmbedFrame): string {
  const values = [
    `src="${attribute(src)}"`,
    `title="${attribute(title)}"`,
    `width="100%"`,
    `height="${soundHeight(heightPx)}"`,
    'loading="lazy"',
    'referrerpolicy="no-referrer"',
    'allow="fullscreen; clipboard-write"',
    'style="border:0;width:100%"',
  ];
  return `<iframe ${values.join(' ')}></iframe>`;
}

/** What the publisher's Content-Security-Policy needs for the plain iframe, and for the variant with a script. */
export function policyLine({ src, script }: Pick<EmbedFrame, 'src' | 'script'>, withScript: boolean): string {
  const frame = `frame-src ${originOf(src)}`;
  return withScript ? `${frame}; script-src ${originOf(script)}` : frame;
}

/**
 * The variant with a script: `embed.js` puts the frame into its container and keeps its height. Where the script is
 * stripped, the link stays.
 * @param fallback words of the link
 */
export function scriptCode({ src, title, heightPx, script }: EmbedFrame, fallback: string): string {
  const values = [
    `data-crackdown-map="${attribute(src)}"`,
    `data-title="${attribute(title)}"`,
    `data-height="${soundHeight(heightPx)}"`,
  ];
  const link = `<a href="${attribute(src)}">${attribute(fallback)}</a>`;
  return `<div ${values.join(' ')}>${link}</div>\n<script async src="${attribute(script)}"></script>`;
}
