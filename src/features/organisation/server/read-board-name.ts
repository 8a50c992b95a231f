import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readNameless } from './place.store.ts';

/** For the form in which HR writes the name; not there where DUO has one. */
export const readBoardName = query({
  permission: 'organisation.name',
  audit: 'organisation.board-name-read',
  input: z.strictObject({}),
  run: async ({ db, actor }) => {
    const found = await readNameless(db, personOf(actor).tenantId);
    return found === null ? err(notFound) : ok(found);
  },
});
