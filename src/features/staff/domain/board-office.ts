import { plainWords } from '#core/plain-words.ts';

/** How the board's own office is written in a list of ours, so that it is read again. */
export const officeWord = 'Bestuursbureau';

export const isOfficeWord = (text: string): boolean => plainWords(text) === plainWords(officeWord);
