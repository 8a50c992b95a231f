export { plainWords, squeezed } from '#core/plain-words.ts';
