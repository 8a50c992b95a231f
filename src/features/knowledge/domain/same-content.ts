import type { Field } from './field.ts';
import { isGroup } from './field.ts';
import type { Content } from './typed.ts';

/** Whether two values of a field say the same; the order of ticked boxes says nothing. */
export function isSame(field: Field, one: unknown, other: unknown): boolean {
  if (field.as === 'list') {
    const [rows, others] = [rowsOf(one), rowsOf(other)];
    return (
      rows.length === others.length &&
      rows.every((row, at) => {
        const beside = others[at] ?? {};
        const tag = field.tag === null ? Object.keys(field.variants)[0] : row[field.tag];
        if (field.tag !== null && tag !== beside[field.tag]) return false;
        return isSameContent(field.variants[String(tag)] ?? [], row, beside);
      })
    );
  }
  return written(field, one) === written(field, other);
}

/** Whether two entries say the same in every field. */
export const isSameContent = (fields: readonly Field[], one: Content, other: Content): boolean =>
  fields.every((field) => isSame(field, one[field.name], other[field.name]));

const rowsOf = (value: unknown): readonly Content[] => (Array.isArray(value) ? value.filter(isGroup) : []);

function written(field: Field, value: unknown): string {
  if (field.as === 'some' && Array.isArray(value)) return JSON.stringify(value.map(String).sort());
  if (field.as === 'words' && isGroup(value)) return JSON.stringify([value['nl'], value['en']]);
  return JSON.stringify(value ?? null);
}
