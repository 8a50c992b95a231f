/** Words that are looked up by a code that may be none of them. */
export const byCode = <Word, Code extends string | number = string>(
  of: Readonly<Record<Code, Word>>,
): Readonly<Record<Code, Word>> => of;
