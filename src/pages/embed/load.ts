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

const begun = new Map<string, Promise<unknown>>();

/** Begins to fetch what is going to be asked for. Where that fails, it shows when the file is taken. */
export function begin(file: string): void {
  const answer = loadData(file, (json) => json);
  answer.catch(() => undefined);
  begun.set(file, answer);
}

/** The content of a file, once: of what was begun, else anew. */
export function take(file: string): Promise<unknown> {
  const answer = begun.get(file);
  begun.delete(file);
  return answer ?? loadData(file, (json) => json);
}
