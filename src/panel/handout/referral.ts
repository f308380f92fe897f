const NAME = 'crackdown-map-referral';
/** More than a page of contacts. */
const LONGEST = 4000;

/** What the trainer wrote on the referral page in this browser; blank until then, and where nothing is kept. */
export function keptReferral(): string {
  try {
    return (localStorage.getItem(NAME) ?? '').slice(0, LONGEST);
  } catch {
    return '';
  }
}

/** Forgets it, on a machine that others use too. */
export function forgetReferral(): void {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // Nothing was kept.
  }
}

/** Keeps it in this browser. Returns whether that worked. */
export function keepReferral(text: string): boolean {
  try {
    localStorage.setItem(NAME, text.slice(0, LONGEST));
    return true;
  } catch {
    return false;
  }
}
