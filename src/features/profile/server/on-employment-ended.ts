import { z } from 'zod';
import { isoDate } from '#core/date.ts';
import type { Handler } from '#server/ctx.ts';
import { closeRunning } from './profile.store.ts';
import { worksAfter } from './people.store.ts';

const ended = z.object({ personId: z.uuid(), endsOn: z.iso.date().transform(isoDate) });

/** When her last employment ended, what was not settled is closed; what was settled stays hers. */
export const onProfileOwnerLeft: Handler = async ({ db, now }, payload) => {
  const { personId, endsOn } = ended.parse(payload);
  if (await worksAfter(db, personId, endsOn)) return;
  await closeRunning(db, { personId }, now);
};
