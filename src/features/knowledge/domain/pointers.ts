import type { Words } from '#core/words.ts';
import { isGroup, variantOf } from './field.ts';
import type { ChoiceSource, Field } from './field.ts';
import type { Content } from './typed.ts';

/** What there is to choose from: a code, and its name where it has one. */
export interface Known {
  readonly code: string;
  readonly name: Words | null;
}

export type AllKnown = Readonly<Record<ChoiceSource, readonly Known[]>>;

/** A place of an entry that names something else that is kept. */
interface Pointer {
  readonly field: string;
  readonly to: ChoiceSource;
  readonly code: string;
}

/** What an entry points at, with the field that does; words for what somebody can hold point at nothing. */
export function pointersOf(fields: readonly Field[], content: Content, path = ''): readonly Pointer[] {
  return fields.flatMap((field): readonly Pointer[] => {
    const value = content[field.name];
    if (field.as === 'list')
      return (Array.isArray(value) ? value.filter(isGroup) : []).flatMap((row, at) => {
        const variant = variantOf(field, row);
        const own = variant === null ? [] : (field.variants[variant] ?? []);
        return pointersOf(own, row, `${path}${field.name}.${String(at)}.`);
      });
    if (field.as !== 'one' && field.as !== 'some') return [];
    const { of: to } = field;
    if (typeof to !== 'string' || to === 'credential' || to === 'test') return [];
    const codes = Array.isArray(value) ? value : [value];
    return codes
      .filter((code): code is string => typeof code === 'string')
      .map((code) => ({ field: `${path}${field.name}`, to, code }));
  });
}
