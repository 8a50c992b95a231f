/** One line of a printed file: a column and what stands in it. */
export interface Line {
  readonly label: string;
  readonly value: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/**
 * The rows of a table as a person can read them: columns as words, without empty ones and without the ids that only
 * the machine needs. What it means stands in the order in which it was stored.
 */
export function readableRows(rows: readonly Readonly<Record<string, unknown>>[]): Line[][] {
  return rows
    .map((row) =>
      Object.entries(row).flatMap(([column, value]): Line[] => {
        const text = asText(value);
        return text === '' || uuid.test(text) ? [] : [{ label: column.replaceAll('_', ' '), value: text }];
      }),
    )
    .filter((lines) => lines.length > 0);
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 16).replace('T', ' ');
  if (Array.isArray(value))
    return value
      .map(asText)
      .filter((text) => text !== '')
      .join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, inner]) => [name, asText(inner)] as const)
      .filter(([, text]) => text !== '')
      .map(([name, text]) => `${name}: ${text}`)
      .join('; ');
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
