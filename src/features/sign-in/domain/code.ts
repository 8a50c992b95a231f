/** Letters and digits that are not mistaken for one another on paper or screen, without vowels: a code is no word. */
export const codeAlphabet = 'CDFGHJKMNPQRTVWX34679';
export const codeLength = 6;

/** A code from random numbers, each from 0 up to and without 1; there must be as many as the code is long. */
export function codeFrom(randoms: readonly number[]): string {
  if (randoms.length !== codeLength) throw new RangeError(`a code needs ${codeLength} random numbers`);
  return randoms.map((random) => codeAlphabet[Math.floor(random * codeAlphabet.length)]).join('');
}

/** The code as it was meant: capitals, without the spaces and dashes that people put in. */
export const readCode = (typed: string): string => typed.toUpperCase().replaceAll(/[\s\-–.]/g, '');

/** In two halves, which reads and types more easily: «K7M 4QX». */
export const showCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
