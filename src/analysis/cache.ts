/** Remembers the results of the latest keys; the one not used for longest goes first. */
export function recent<T>(capacity: number): (key: string, build: () => T) => T {
  const kept = new Map<string, T>();
  return (key, build) => {
    const value = kept.has(key) ? kept.get(key)! : build();
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > capacity) kept.delete(kept.keys().next().value!);
    return value;
  };
}
