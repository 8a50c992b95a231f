import type { Handler } from '#server/ctx.ts';
import { personSubject } from '#server/db/subject.ts';
import { tellWishes } from './tell-wishes.ts';
import { readKeptCompass } from './wish.store.ts';

/** When she shows her compass, what she had answered before becomes known to the other side. */
export const onCompassShown: Handler<'trust.thing-shared'> = async (
  { db, today, emit },
  { personId, thing },
) => {
  if (thing !== 'compass') return;
  const subject = await personSubject(db, personId, today, 'compass');
  if (subject === null) return;
  const { kept } = await readKeptCompass(db, personId);
  await tellWishes(db, subject, kept, emit);
};
