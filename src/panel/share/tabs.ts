/** The parts of the dialog, in their order. */
export const TABS = ['link', 'embed', 'picture', 'data', 'cite'] as const;
export type Tab = (typeof TABS)[number];

/** A tab by name; the first where there is none of that name. */
export function tabNamed(name: string | undefined): Tab {
  return TABS.find((tab) => tab === name) ?? TABS[0];
}

/** The tab that a key moves to (the tabs pattern of the ARIA Authoring Practices); `null` where the key moves nowhere. */
export function tabByKey(tab: Tab, key: string): Tab | null {
  const at = TABS.indexOf(tab);
  const last = TABS.length - 1;
  switch (key) {
    case 'ArrowRight':
      return TABS[at === last ? 0 : at + 1]!;
    case 'ArrowLeft':
      return TABS[at === 0 ? last : at - 1]!;
    case 'Home':
      return TABS[0];
    case 'End':
      return TABS[last]!;
    default:
      return null;
  }
}
