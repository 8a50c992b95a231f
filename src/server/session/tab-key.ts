import { keyOf } from './seal.ts';

/** The key under which a tab keeps what she did not save yet. She gets it with every page, and only while she is signed in. */
export const tabKey = (secretKey: string, whose: string): string =>
  keyOf(secretKey, `words in a tab of ${whose}`).toString('base64');
