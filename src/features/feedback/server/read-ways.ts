import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { ok } from '#core/result.ts';
import type { Reader } from '#server/db/transaction.ts';
import { query } from '#server/usecase.ts';
import { countListed } from '#shapes/round/server/colleague.store.ts';
import { readLeast } from '#shapes/round/server/least.store.ts';

/** Without names there have to be enough colleagues to stand among. */
export const isTogetherPossible = async (db: Reader, personId: string, day: IsoDate): Promise<boolean> =>
  (await countListed(db, personId, day)) >= (await readLeast(db, day)).answers;

/** In which ways she can ask feedback, said before anybody is asked. */
export const readWays = query({
  permission: 'feedback.ask',
  audit: 'feedback.ways-read',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, today }, { personId }) =>
    ok({ together: await isTogetherPossible(db, personId, today), least: await readLeast(db, today) }),
});
