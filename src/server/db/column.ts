import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

const columns = new Map<string, RawBuilder<unknown>>();

/** `alias.column` as SQL. The same few hundred are named in every statement, so each is put in quotes once. */
export function column(name: string): RawBuilder<unknown> {
  const known = columns.get(name);
  if (known !== undefined) return known;
  const made = sql.raw(name.split('.').map(quoted).join('.'));
  columns.set(name, made);
  return made;
}

const quoted = (part: string): string => `"${part.replaceAll('"', '""')}"`;
