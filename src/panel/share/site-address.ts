import type { Site } from '../../record/site';

/** What the absolute addresses of a copy of the site are made from. */
export interface Home {
  /** The publisher, or `null` for a local copy. */
  readonly site: Pick<Site, 'url'> | null;
  /** The address in the address bar, with or without a fragment. */
  readonly here: string;
}

/** The folder of the site, absolute and ending with `/`: where it is published, otherwise where this page was loaded from. */
export function siteFolder({ site, here }: Home): string {
  return site ? site.url : new URL('.', here).href;
}

/**
 * The absolute address that restores a view on this copy of the site.
 * @param fragment with its `#`
 */
export function viewAddress(fragment: string, home: Home): string {
  if (home.site) return home.site.url + fragment;
  return withoutFragment(home.here) + fragment;
}

/**
 * An absolute address of a file beside the page.
 * @param path relative to the folder of the site, such as `embed.html#v=1`
 */
export function fileAddress(path: string, home: Home): string {
  return siteFolder(home) + path;
}

/** What a publisher's policy has to name: scheme and host, or the scheme alone where a page has no host. */
export function originOf(address: string): string {
  const { origin, protocol } = new URL(address);
  return origin === 'null' ? protocol : origin;
}

const withoutFragment = (address: string): string => address.split('#', 1)[0]!;
