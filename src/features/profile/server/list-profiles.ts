import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readOrientations } from './orientation.store.ts';
import { readCoachees, readPeople } from './people.store.ts';
import { readStandings } from './standing.store.ts';

/** The coach's people: who, how far their orientation is, and how their profile stands. */
export const listProfiles = query({
  permission: 'profile.list',
  audit: 'profile.list-read',
  input: z.strictObject({ show: z.enum(['write', 'wishes']).nullable().catch(null).default(null) }),
  run: async ({ db, actor, today, now }, { show }) => {
    const coach = personOf(actor);
    const coachId = coach.personId;
    const ids = await readCoachees(db, { actor: coach, today, now }, show);
    const orientations = await readOrientations(db, coachId, ids);
    const standings = await readStandings(db, ids);
    const people = (await readPeople(db, ids, today)).flatMap((person) => {
      const orientation = orientations.get(person.id);
      if (orientation === undefined) return [];
      const standing = standings.get(person.id) ?? null;
      return [
        {
          person,
          orientation,
          state: standing?.state ?? ('orientation' as const),
          isMine: standing === null || standing.state === 'settled' || standing.coachId === coachId,
          changedOn: standing?.changedOn ?? null,
        },
      ];
    });
    return ok({ people, show });
  },
});
