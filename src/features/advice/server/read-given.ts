import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { listGiven, readGiven } from './given.store.ts';

/** One advice as it was given, with the rules it rested on. */
export const readGivenAdvice = query({
  permission: 'advice.own',
  audit: 'advice.read-given',
  input: z.strictObject({ personId: z.uuid(), givenId: z.uuid() }),
  run: async ({ db }, { personId, givenId }) => {
    const given = await readGiven(db, personId, givenId);
    return given === null ? err(notFound) : ok(given);
  },
});

/** When she was given advice. */
export const listGivenAdvice = query({
  permission: 'advice.own',
  audit: 'advice.list-given',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db }, { personId }) => ok({ given: await listGiven(db, personId) }),
});
