/** A file of data that could not be had: `network` where nothing answered, else what the server or the file said. */
export class DataError extends Error {}

/**
 * Fetches `data/FILE` beside the page and decodes it. In a sandboxed frame the answer must allow every origin
 * (docs/embedding.md).
 * @throws DataError
 */
export async function loadData<T>(file: string, decode: (json: unknown) => T): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(new URL(`data/${file}`, document.baseURI));
  } catch {
    throw new DataError('network');
  }
  if (!answer.ok) throw new DataError(`${file}: HTTP ${answer.status}`);
  try {
    return decode(await answer.json());
  } catch {
    throw new DataError(`${file}: not readable`);
  }
}
