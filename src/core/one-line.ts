/** A name stands on one line: no line break of any alphabet, and nothing that only a machine sees. */
export const isOneLine = (text: string): boolean => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
