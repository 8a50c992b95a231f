import { kindOf } from '#core/form/composed.ts';
import type { FieldsNamed } from '#core/form/shape.ts';
import type { Words } from '#core/words.ts';
import type { Content } from './entry.ts';

/** What there is to choose from: a code, and its name where it has one. */
export interface Known {
  readonly code: string;
  readonly name: Words | null;
}

/** What is kept that something else may name. */
const kept = ['funding', 'function', 'route', 'rule'] as const;
type Kept = (typeof kept)[number];

/** The lists that the page of an entry knows: what is kept of a kind, and the words for what somebody can hold. */
export type AllKnown = Readonly<Record<Kept | 'credential' | 'test', readonly Known[]>>;

/** A place of an entry that names something else that is kept. */
interface Pointer {
  readonly field: string;
  readonly to: Kept;
  readonly code: string;
}

/** What an entry points at, with the field that does; words for what somebody can hold point at nothing. */
export function pointersOf(fields: FieldsNamed, content: Content, path = ''): readonly Pointer[] {
  return Object.entries(fields).flatMap(([name, { from, rows }]): readonly Pointer[] => {
    const value = content[name];
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (rows !== undefined)
      return all.flatMap((row, at) => {
        const own = rows.kinds[kindOf(rows, row) ?? ''] ?? {};
        return pointersOf(own, Object(row) as Content, `${path}${name}.${String(at)}.`);
      });
    const to = kept.find((one) => one === from);
    if (to === undefined) return [];
    const codes = all.filter((code): code is string => typeof code === 'string');
    return codes.map((code) => ({ field: `${path}${name}`, to, code }));
  });
}
