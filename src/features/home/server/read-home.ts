import { z } from 'zod';
import { may } from '#access/policy.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { ownNextSteps, stages, workNextSteps } from '../domain/next-step.ts';
import { readJourney } from './journey.store.ts';
import { readWaiting } from './waiting.store.ts';
import { readWork } from './work.store.ts';

const shownWaiting = 5;

/** The first page of everybody: one thing to do, what waits on the other side, and where she is. Three statements. */
export const readHome = query({
  permission: 'home.read',
  audit: 'home.read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) => {
    const person = personOf(actor);
    const ownJourney = may(person, 'plan.edit');
    const journey = ownJourney ? await readJourney(db, person.personId, today) : null;
    const waiting = ownJourney ? await readWaiting(db, person.personId, today, shownWaiting) : [];
    const work = await readWork(db, person, today);
    const asked = workNextSteps(work, {
      lead: may(person, 'plan.answer-step'),
      coach: may(person, 'profile.write'),
      picture: may(person, 'counterpart.picture'),
      importStaff: may(person, 'staff.import'),
      administer: may(person, 'schools.import'),
    });
    const own = journey === null ? [] : ownNextSteps(journey);
    const [first = { code: 'all-done', href: '/sharing' } as const, ...more] =
      journey === null ? asked : [...own, ...asked];
    return ok({
      today,
      firstName: person.name.split(' ')[0] ?? person.name,
      ownJourney,
      next: first,
      more: more.slice(0, 4),
      waiting,
      stages: journey === null ? [] : stages(journey),
    });
  },
});
