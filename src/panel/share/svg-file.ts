/*
 * A picture as a file of its own: what the painter gives, at a size in pixels.
 */

/** The same picture at another size: the drawing fills it as it filled the old one. */
export function withSize(svg: string, width: number, height: number): string {
  const end = openingEnd(svg);
  const opening = svg.slice(0, end - 1).replace(/\s(?:width|height)="[^"]*"/g, '');
  return `${opening} width="${width}" height="${height}">${svg.slice(end)}`;
}

/** Where the content of the outermost element begins. */
function openingEnd(svg: string): number {
  const opening = /^<svg(?:\s[^<>]*)?>/.exec(svg);
  if (!opening) throw new Error('A picture begins with <svg …>.');
  return opening[0].length;
}

/** A picture as an address that an `<img>` can load under the policy of the page. */
export function svgUrl(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** A picture as a file. */
export function svgBlob(svg: string): Blob {
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`], { type: 'image/svg+xml' });
}
