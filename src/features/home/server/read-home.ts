import { z } from 'zod';
import type { PersonActor } from '#access/actor.ts';
import { pictureScope } from '#access/counterpart.ts';
import { may } from '#access/policy.ts';
import { scopeFor } from '#access/sentence.ts';
import type { IsoDate } from '#core/date.ts';
import { ok } from '#core/result.ts';
import type { Reader } from '#server/db/transaction.ts';
import { personOf, query } from '#server/usecase.ts';
import { ownNextSteps, proposalSteps, stages, workNextSteps } from '../domain/next-step.ts';
import { readJourney } from './journey.store.ts';
import { readWaiting, readWaitingWith } from './waiting.store.ts';
import type { WaitingWith } from './waiting.store.ts';
import { readWork } from './work.store.ts';

const shownWaiting = 3;

/** The first page of everybody: one thing to do, what waits on the other side, and where she is. At most four statements. */
export const readHome = query({
  permission: 'home.read',
  audit: 'home.read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) => {
    const person = personOf(actor);
    const ownJourney = may(person, 'plan.edit');
    const [journey, asked, facts, waitingWith] = await Promise.all([
      ownJourney ? readJourney(db, person.personId, today) : null,
      ownJourney ? readWaiting(db, person.personId, today, shownWaiting) : [],
      readWork(db, person, today),
      whatWaitsWith(db, person, today),
    ]);
    // Open ones come first; what was promised waits no more.
    const waiting = asked.filter(({ state }) => state === 'open');
    const work = workNextSteps(facts, {
      lead: may(person, 'plan.answer-step'),
      coach: may(person, 'profile.write'),
      picture: may(person, 'counterpart.picture'),
      importStaff: may(person, 'staff.import') && scopeFor(person, 'hr').wholeTenant,
      administer: may(person, 'schools.import'),
    });
    const own = journey === null ? [] : ownNextSteps(journey);
    const [first = { code: 'all-done', href: '/sharing' } as const, ...more] = [
      ...proposalSteps(facts, person.personId),
      ...own,
      ...work,
    ];
    return ok({
      today,
      firstName: person.name.split(' ')[0] ?? person.name,
      ownJourney,
      next: first,
      more: more.slice(0, 4),
      waiting,
      waitingWith,
      stages: journey === null ? [] : stages(journey),
    });
  },
});

/** For who looks after a part of the organisation: where others are at turn. */
async function whatWaitsWith(db: Reader, person: PersonActor, today: IsoDate): Promise<WaitingWith[]> {
  const close = scopeFor(person, 'leader', 'director', 'hr');
  if (close.wholeTenant || close.schoolIds.length > 0)
    return readWaitingWith(db, person, close, false, today);
  return may(person, 'counterpart.picture')
    ? readWaitingWith(db, person, pictureScope(person), true, today)
    : [];
}
