import { z } from 'zod';
import { leavesSoon } from '#core/employment.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { isFresh } from '#server/session/fresh.ts';
import { query } from '#server/usecase.ts';
import { codeEnds } from '../domain/leaving.ts';
import { linkDays, readAddress, readLeaver } from './leaver-address.store.ts';

/** What she arranged for after her last day, for her alone. */
export const readLeaving = query({
  permission: 'leaving.own',
  audit: 'leaving.read',
  input: z.strictObject({ personId: z.uuid(), here: z.uuid().nullable() }),
  run: async ({ db, now, today }, { personId, here }) => {
    const leaver = await readLeaver(db, personId);
    if (leaver === null) return err(notFound);
    const address = await readAddress(db, personId);
    const state =
      address === null
        ? ('none' as const)
        : address.confirmedAt !== null
          ? ('confirmed' as const)
          : codeEnds(address.askedAt) > now
            ? ('asked' as const)
            : ('over' as const);
    return ok({
      lastDay: leavesSoon(leaver.lastDay, today) ? leaver.lastDay : null,
      state,
      email: address?.email ?? '',
      days: linkDays,
      mayName: await isFresh(db, personId, here, now),
    });
  },
});
