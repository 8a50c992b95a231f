/** Words that are looked up by a code that may be none of them. */
export const byCode = <Word, Code extends string | number = string>(
  of: Readonly<Record<Code, Word>>,
): Readonly<Record<Code, Word>> => of;

/** Each of them to choose from, by its code. */
export const choices = (of: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(of).map(([value, label]) => ({ value, label }));
