const longest = 10_000;
const most = 500;
const names = new Map<string, string>();

/** Ranges and lists whose best plan depends on the values: planned anew every time, by the values of that time. */
const dependsOnValues = /\blimit\b(?![^(]*\))/i;

/**
 * A name under which the server keeps the plan of a reading statement, once per connection: planning behind row-level
 * security takes several times as long as the reading itself. Same text, same name, in every pool. Undefined for what is
 * better planned anew, for very long texts, and when there are `most` names: texts that vary endlessly must not fill the
 * server's memory.
 */
export function preparedName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= most || text.length > longest || dependsOnValues.test(text)) return undefined;
  const name = `od_${String(names.size)}`;
  names.set(text, name);
  return name;
}

/** The server no longer knows a name, or its answer has other columns by now: the connection must go. */
export function isForgotten(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '26000' || code === '0A000';
}
