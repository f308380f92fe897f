/** A data file that could not be loaded or read: what failed, for the message with a retry. */
export class LoadError extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
    this.name = 'LoadError';
  }

  /** Whether it was a part of the page, `(map)`, and no file of data. */
  get part(): boolean {
    return this.file.startsWith('(');
  }
}

/**
 * Fetches `data/FILE` beside the page and decodes it. Throws a LoadError that names the file and the cause: no network,
 * the server's answer, not JSON, or the decoder's own message.
 */
export async function loadData<T>(file: string, decode: (json: unknown) => T): Promise<T> {
  let response: Response;
  try {
    response = await fetch(new URL(`data/${file}`, document.baseURI));
  } catch {
    throw new LoadError(file, 'network');
  }
  if (!response.ok) throw new LoadError(file, `HTTP ${response.status}`);
  let json: unknown;
  try {
    json = await response.json();
  } catch {
    throw new LoadError(file, 'not JSON');
  }
  try {
    return decode(json);
  } catch (error) {
    throw new LoadError(file, error instanceof Error ? error.message : String(error));
  }
}
