/**
 * Brings a part of the page once more after it has failed. Some browsers remember a script that failed for as long as the
 * page lives, none asks again for a stylesheet, and of a site that was published anew the old parts are gone: then the
 * whole page is loaded again, and its address restores the view. Nothing is lost where the site does not answer.
 * @param load the import that failed
 * @throws where the site cannot be reached, or what failed would fail again
 */
export async function loadAgain<T>(load: () => Promise<T>): Promise<T> {
  const unstyled = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].some(
    ({ sheet }) => !sheet,
  );
  if (!unstyled) {
    try {
      return await load();
    } catch (error) {
      console.warn(error);
    }
  }
  const { ok, status } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
  if (!ok) throw new Error(`HTTP ${status}`);
  location.reload();
  return new Promise(() => undefined);
}
