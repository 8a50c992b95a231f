import { z } from 'zod';
import { mayAbout } from '#access/policy.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { personOf, query } from '#server/usecase.ts';
import { linesIn } from '../domain/content.ts';
import { isWritable, mayReadOpen } from '../domain/states.ts';
import { readPeople } from './people.store.ts';
import { readVersions } from './profile.store.ts';
import { versionView } from './profile.view.ts';
import { hasAuthor, lastSettled, openVersion, stateOf, viewerOf } from './versions.ts';

/**
 * Her profile as this reader may see it: the version that is being made for herself and its coach, for others only
 * what was settled. `number` asks for an earlier version; `before` is the one before the version that is shown.
 */
export const readProfile = query({
  permission: 'profile.read',
  audit: 'profile.read',
  input: z.strictObject({ personId: z.uuid(), number: z.coerce.number().int().min(1).optional() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, 'profile'),
  run: async ({ db, actor, today, subject }, { personId, number }) => {
    const [[person], versions] = await Promise.all([
      readPeople(db, [personId], today),
      readVersions(db, personId),
    ]);
    if (person === undefined || subject === null) return err(notFound);
    const open = openVersion(versions);
    const readerId = personOf(actor).personId;
    const viewer = viewerOf(readerId, open, subject);
    /** Who works on it with her; whom she merely shows it to learns nothing of what is not settled. */
    const isClose = viewer === 'self' || subject.coachIds.includes(readerId);
    const settled = lastSettled(versions);
    const readsOpen = open !== null && mayReadOpen(open.state, viewer, hasAuthor(open, subject));
    const readable = versions.filter(({ state }) => state === 'settled' || readsOpen);
    const shown = number === undefined ? readable[0] : readable.find((one) => one.number === number);
    if (number !== undefined && shown === undefined) return err(notFound);
    const before = readable.find((one) => one.number < (shown?.number ?? 0));
    return ok({
      person,
      viewer,
      isCoach: mayAbout(actor, 'profile.write', subject),
      state: isClose ? stateOf(versions) : settled === null ? ('orientation' as const) : settled.state,
      open:
        open === null || !isClose ? null : { coachName: open.coachName, hasAuthor: hasAuthor(open, subject) },
      shown: shown === undefined ? null : versionView(shown),
      /** Lines of the reasoning that stand in what this coach writes; nobody else learns where a step came from. */
      lines: viewer === 'author' && shown !== undefined ? linesIn(shown.content.steps) : [],
      before: before === undefined ? null : versionView(before),
      isNewest: shown === readable[0],
      /** What is shown is what this coach writes now. */
      writes: viewer === 'author' && shown !== undefined && shown === readable[0] && isWritable(shown.state),
      settledNumber: settled?.number ?? null,
      numbers: readable.map((one) => one.number),
    });
  },
});
