import { rowsIn } from './field.ts';
import type { Field, ListField, Typed } from './field.ts';
import { typedOf } from './typed.ts';

/** What a button of a list asks: «add needs diploma», «remove needs 2». */
export type Order =
  | { readonly act: 'add'; readonly list: string; readonly variant: string }
  | { readonly act: 'remove'; readonly list: string; readonly at: number };

export const orderText = (order: Order): string =>
  order.act === 'add' ? `add ${order.list} ${order.variant}` : `remove ${order.list} ${String(order.at)}`;

const mostRows = 40;

/** The same form with a thing of a list more or less; everything typed stays. An order that fits nothing does nothing. */
export function arranged(fields: readonly Field[], typed: Typed, order: string): Typed {
  const [act, name, what] = order.split(' ');
  const list = fields.find((field): field is ListField => field.as === 'list' && field.name === name);
  if (list === undefined || what === undefined) return typed;
  const rows = rowsIn(typed, list.name);
  if (act === 'remove')
    return withRows(
      typed,
      list,
      rows.filter((_, at) => String(at) !== what),
    );
  if (act !== 'add' || !Object.hasOwn(list.variants, what) || rows.length >= mostRows) return typed;
  const empty = typedOf(list.variants[what] ?? [], {});
  return withRows(typed, list, [...rows, list.tag === null ? empty : { [list.tag]: what, ...empty }]);
}

const withRows = (typed: Typed, { name }: ListField, rows: readonly Typed[]): Typed => ({
  ...typed,
  [name]: Object.fromEntries(rows.map((row, at) => [String(at), row])),
});
