import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import type { Handler } from '#server/ctx.ts';
import { personSubject } from '#server/db/subject.ts';
import { publish } from '#server/events.ts';
import { tellWishes } from './tell-wishes.ts';
import { readKeptCompass } from './wish.store.ts';

const shared = z.object({ personId: z.uuid(), thing: z.string() });

/** When she shows her compass, what she had answered before becomes known to the other side. */
export const onCompassShown: Handler = async ({ ctx, db, actor, now }, payload) => {
  const { personId, thing } = shared.parse(payload);
  if (thing !== 'compass') return;
  const subject = await personSubject(db, personId, dayInNetherlands(now), 'compass');
  if (subject === null) return;
  const { kept } = await readKeptCompass(db, personId);
  await tellWishes(db, subject, kept, (event) => publish(ctx, db, actor, now, event));
};
