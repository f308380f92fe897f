/** Who publishes this copy of the site, from site.config.json; a copy for oneself has none. */
export interface Site {
  /** Name of the person or organisation that answers for what is published. */
  readonly publisher: string;
  /** Where to write: an address beginning with `mailto:` or `https://`. */
  readonly contact: string;
  /** Within how many days a report of an error or a wish for withdrawal is answered. */
  readonly responseDays: number;
  /** Where the site is published, absolute, ending with `/`. */
  readonly url: string;
}

declare const __SITE__: Site | null | undefined;

/** The publisher that this copy was built for, or `null` for a local copy. */
export const SITE: Site | null = typeof __SITE__ === 'undefined' ? null : (__SITE__ ?? null);
