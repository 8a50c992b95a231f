/** A text without case, accents, punctuation and double spaces, for comparing what people typed. */
export const plainWords = (text: string): string => (isPlain.test(text) ? text.toLowerCase() : plain(text));

/** Most names are plain letters already: ten thousand of them are compared in one list. */
const isPlain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();

/** The same without spaces, for names of columns. */
export const squeezed = (text: string): string => plainWords(text).replaceAll(' ', '');
