/** A text without case, accents, punctuation and double spaces, for comparing what people typed. Any script is kept. */
export const plainWords = (text: string): string => (isPlain.test(text) ? text.toLowerCase() : plain(text));

/** Most names are plain letters already: ten thousand of them are compared in one list. */
const isPlain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Letters that no accent can be taken off, as people write them who lack the key. */
const bare: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // A small İ leaves a loose dot.
    .replace(/\p{M}/gu, '')
    .replace(/[łøıđðþħŧßæœ]/g, (letter) => bare[letter] ?? letter)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** The same without spaces, for names of columns. */
export const squeezed = (text: string): string => plainWords(text).replaceAll(' ', '');
