import type { z } from 'zod';
import type { FieldError, FieldErrors } from './error.ts';

/** Turns what the schema found into codes per field; the screen has a sentence for each code. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  // A map: a form may hold a field called `constructor`.
  const fields = new Map<string, FieldError[]>();
  for (const issue of error.issues) {
    for (const name of fieldNames(issue)) fields.set(name, [...(fields.get(name) ?? []), toCode(issue)]);
  }
  return Object.fromEntries(fields);
}

function fieldNames(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => (path === '' ? key : `${path}.${key}`));
  return [path];
}

function toCode(issue: z.core.$ZodIssue): FieldError {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.input === undefined ? 'required' : 'wrong-kind' };
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return { code: 'required' };
      return {
        code: issue.origin === 'string' ? 'too-short' : 'too-low',
        values: { minimum: Number(issue.minimum) },
      };
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'too-long' : 'too-high',
        values: { maximum: Number(issue.maximum) },
      };
    case 'invalid_value':
      return { code: issue.input === undefined || issue.input === '' ? 'required' : 'not-an-option' };
    case 'unrecognized_keys':
      return { code: 'unknown-field' };
    case 'custom':
      return { code: issue.message, ...(issue.params && { values: issue.params }) };
    default:
      return { code: 'wrong-kind' };
  }
}
