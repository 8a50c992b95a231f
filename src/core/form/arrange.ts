import { inOrder, mostRows } from './composed.ts';
import type { Rows, Shown } from './field.ts';
import type { Block } from './shape.ts';

/** What a button of a list asks: «add needs diploma», «remove needs 2». */
interface Order {
  readonly act: 'add' | 'remove';
  readonly list: string;
  /** The kind of what is added, or the number of what goes. */
  readonly what: string;
}

export const orderText = ({ act, list, what }: Order): string => `${act} ${list} ${what}`;

type Typed = Readonly<Record<string, unknown>>;

/** The same form with a thing of a list more or less; everything typed stays. An order that fits nothing does nothing. */
export function arranged(blocks: readonly Block[], typed: Typed, order: string): Typed {
  const [act, name, what] = order.split(' ');
  const list = blocks.flatMap(({ fields }) => fields).find((one) => one.name === name)?.field.rows;
  if (list === undefined || name === undefined || what === undefined) return typed;
  const rows = inOrder(typed[name]);
  const numbered = (all: readonly unknown[]): Typed => ({
    ...typed,
    [name]: Object.fromEntries(all.map((row, at) => [String(at), row])),
  });
  if (act === 'remove') return numbered(rows.filter((_, at) => String(at) !== what));
  const isKind = Object.hasOwn(list.kinds, what);
  return act === 'add' && isKind && rows.length < mostRows
    ? numbered([...rows, emptyRow(list, what)])
    : typed;
}

const emptyRow = ({ tag }: Rows, kind: string): Shown => (tag === null ? {} : { [tag]: kind });
