/**
 * Writes the address of a view. Browsers refuse it when it changes too often (Safari: more than 100 times in 30 seconds).
 * @param step whether Back leads to what was before
 * @returns whether it is written; if not, the page works on and the address is behind
 */
export function writeAddress(address: string, step = false): boolean {
  try {
    history[step ? 'pushState' : 'replaceState'](null, '', address);
    return true;
  } catch (error) {
    console.warn(error);
    return false;
  }
}
