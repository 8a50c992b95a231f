import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { personOf, query } from '#server/usecase.ts';
import { readCompassSides } from '../domain/reading.ts';
import { isAnswered } from '../domain/wish.ts';
import { readPersonName } from './person.store.ts';
import { readPossibilitiesOf } from './possibility.store.ts';
import { shownTo } from './tell-wishes.ts';
import { readKeptCompass, readPastWishes, wishesOf } from './wish.store.ts';

/** The compass with both sides. Her earlier answers are for herself only. */
export const readCompass = query({
  permission: 'compass.read',
  audit: 'compass.read',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, 'compass'),
  run: async ({ db, actor, subject }, { personId }) => {
    const name = await readPersonName(db, personId);
    if (name === null || subject === null) return err(notFound);
    const own = personOf(actor).personId === personId;
    const { version, kept } = await readKeptCompass(db, personId);
    const wishes = wishesOf(kept);
    return ok({
      own,
      name,
      version,
      wishes,
      answeredOn:
        kept
          .map((wish) => wish.answeredOn)
          .sort()
          .at(-1) ?? null,
      isAnswered: isAnswered(wishes),
      shownTo: shownTo(subject),
      readings: readCompassSides(wishes, await readPossibilitiesOf(db, subject.schoolIds)),
      past: own ? await readPastWishes(db, personId) : [],
    });
  },
});
