/** Writes to the clipboard; `false` where the browser has none, or refuses (no permission, no secure page, a sandbox). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
