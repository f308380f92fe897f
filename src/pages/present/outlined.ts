/** A picture of the map in which some provinces are marked as chosen, by ISO code: their paths get a class. */
export function outlined(picture: string, chosen: readonly string[]): string {
  return picture.replace(/ data-iso="([^"]*)"/g, (found, iso: string) =>
    chosen.includes(iso) ? `${found} class="chosen"` : found,
  );
}
