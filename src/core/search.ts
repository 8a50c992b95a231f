import { z } from 'zod';

/** Longer than any name: whoever looks for more finds nothing. */
export const longestSearch = 100;

/**
 * What somebody looks for. What is too long, or cannot be read, is kept as something that is found nowhere: leaving it out
 * would give more than was asked for.
 */
export const searchInput = z
  .string()
  .trim()
  .transform((text) =>
    text
      .toWellFormed()
      .replaceAll('\0', '\uFFFD')
      .slice(0, longestSearch + 1),
  );

export const isTooLong = (search: string): boolean => search.length > longestSearch;
