/** A number with at most two decimals, as short as it can be written. */
export function short(value: number): string {
  const text = String(Math.round(value * 100) / 100 + 0);
  return text.replace(/^(-?)0\./, '$1.');
}

/** A part of the picture that can be found again: what it holds is replaced when the scene changes. */
export const layer = (name: string, content: string, attributes = ''): string =>
  `<g data-layer="${name}"${attributes && ` ${attributes}`}>${content}</g>`;
