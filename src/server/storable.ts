import type { FieldError, FieldErrors } from '#core/error.ts';

const largest = 2_147_483_647;

/**
 * What a schema lets through and the database cannot keep: a text with a nul byte or with half a character, a whole
 * number beyond four bytes. By field, empty when all of it can be kept.
 */
export function notStorable(value: unknown, path = ''): FieldErrors {
  const found = problemOf(value);
  if (found !== null) return { [path]: [found] };
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return {};
  const inner = Object.entries(value).flatMap(([name, part]) =>
    Object.entries(notStorable(part, path === '' ? name : `${path}.${name}`)),
  );
  return Object.fromEntries(inner);
}

function problemOf(value: unknown): FieldError | null {
  if (typeof value === 'string')
    return value.includes('\0') || !value.isWellFormed() ? { code: 'unreadable-text' } : null;
  if (typeof value !== 'number' || Math.abs(value) <= largest) return null;
  return value > 0
    ? { code: 'too-high', values: { maximum: largest } }
    : { code: 'too-low', values: { minimum: -largest } };
}
