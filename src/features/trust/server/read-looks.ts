import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readLooks } from './look.store.ts';

const pageSize = 50;

/** Who looked at her file and who changed something in it. */
export const readLooksAtFile = query({
  permission: 'trust.who-looked',
  audit: 'trust.looks-read',
  input: z.strictObject({ personId: z.uuid(), before: z.coerce.date().nullable().default(null) }),
  run: async ({ db }, { personId, before }) => {
    const found = await readLooks(db, personId, pageSize + 1, before);
    const looks = found.slice(0, pageSize);
    return ok({ looks, olderBefore: found.length > pageSize ? (looks.at(-1)?.at ?? null) : null });
  },
});
