/** Per field the codes of what is wrong with it; the screen turns a code into a sentence. */
export type FieldErrors = Readonly<Record<string, readonly FieldError[]>>;

export interface FieldError {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/**
 * Everything a use case may answer instead of a value, sorted by what the user can do about it.
 * `not-found` also stands for "not yours": an outsider learns nothing.
 */
export type AppError =
  | { readonly kind: 'invalid'; readonly fields: FieldErrors }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'sign-in-needed' }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly values?: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: 'conflict'; readonly theirs: unknown }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

export const notFound: AppError = { kind: 'not-found' };

/** A rule says no: the code names the sentence that explains what to do. */
export const refused = (code: string, values?: Record<string, string | number>): AppError =>
  values === undefined ? { kind: 'refused', code } : { kind: 'refused', code, values };

/** One wrong field. */
export const invalid = (field: string, code: string, values?: Record<string, string | number>): AppError => ({
  kind: 'invalid',
  fields: { [field]: [values === undefined ? { code } : { code, values }] },
});

/** All that is wrong in one answer, so that nobody is told of a second field after mending the first; null when nothing is. */
export function allInvalid(found: readonly (AppError | false | null)[]): AppError | null {
  const fields: Record<string, readonly FieldError[]> = {};
  for (const error of found) {
    if (!error) continue;
    if (error.kind !== 'invalid') return error;
    for (const [field, errors] of Object.entries(error.fields))
      fields[field] = [...(fields[field] ?? []), ...errors];
  }
  return Object.keys(fields).length === 0 ? null : { kind: 'invalid', fields };
}
