import { slice } from '#server/slice.ts';

export const masterclass = slice({ name: 'masterclass' });
