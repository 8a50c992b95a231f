import type { CompiledQuery } from 'kysely';
import { dependsOnValues } from './prepared.ts';

type Asked = Pick<CompiledQuery, 'sql' | 'parameters'>;
type Row = Record<string, unknown>;

/** What can be a part of another statement and is planned as well there as by itself. */
export const isMergeable = ({ sql }: Asked): boolean =>
  /^\s*select\b/i.test(sql) && !/\bfor\s+(update|share)\b|pg_advisory/i.test(sql) && !dependsOnValues(sql);

/** Several reads as one statement: each is a column of the one row, its rows as JSON. */
export function merged(reads: readonly Asked[]): Asked {
  const parameters: unknown[] = [];
  const columns = reads.map((read, place) => {
    const text = shifted(read.sql, parameters.length);
    parameters.push(...read.parameters);
    return `(select coalesce(json_agg(part.*), '[]') from (${text}) part) as part_${String(place)}`;
  });
  return { sql: `select ${columns.join(', ')}`, parameters };
}

/** The rows of each, as they would have come by themselves. */
export const rowsOf = (answer: Row | undefined, count: number): Row[][] =>
  Array.from({ length: count }, (_, place) => {
    const rows = answer?.[`part_${String(place)}`] as Row[] | undefined;
    return rows?.map(withMoments) ?? [];
  });

const shifted = (text: string, by: number): string =>
  by === 0 ? text : text.replace(/\$(\d+)/g, (_, number: string) => `$${String(Number(number) + by)}`);

/**
 * JSON has no moments: by law (tests/architecture/database.test.ts) the name of a column says that it holds one. Nor has it
 * bytes, nor lists of days as they come by themselves: those are read where something is written, or as text.
 */
export const isMomentName = (name: string): boolean =>
  /^(at|since)$|_(at|until|from)$|[a-z](At|Until|From)$/.test(name);
const moment = /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/;

function withMoments(row: Row): Row {
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === 'string' && isMomentName(name) && moment.test(value)) row[name] = new Date(value);
  }
  return row;
}
