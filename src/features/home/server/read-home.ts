import { z } from 'zod';
import type { PersonActor } from '#access/actor.ts';
import { pictureScope } from '#access/counterpart.ts';
import { may } from '#access/policy.ts';
import { scopeFor } from '#access/sentence.ts';
import type { Scope } from '#access/sentence.ts';
import { leavesSoon } from '#core/employment.ts';
import { ok } from '#core/result.ts';
import { boardOf } from '#server/figures/board.store.ts';
import { figureOf, wholeKey } from '#server/figures/figures.ts';
import type { FigureBoard } from '#server/figures/figures.ts';
import { personOf, query } from '#server/usecase.ts';
import { ownNextSteps, proposalSteps, stages, workNextSteps } from '../domain/next-step.ts';
import { readHomeFacts } from './home.store.ts';

/** The first page of everybody: one thing to do, what waits on the other side, and where she is. */
export const readHome = query({
  permission: 'home.read',
  audit: 'home.read',
  single: true,
  input: z.strictObject({}),
  run: async ({ db, actor, today, now }) => {
    const person = personOf(actor);
    const ownJourney = may(person, 'plan.edit');
    const can = {
      picture: may(person, 'counterpart.picture'),
      demand: may(person, 'demand.read'),
      importStaff: may(person, 'staff.import') && scopeFor(person, 'hr').wholeTenant,
      administer: may(person, 'schools.import'),
      publish: may(person, 'offers.publish'),
    };
    const wanted = { ownJourney, can, others: whoseWork(person) };
    const found = await readHomeFacts(db, { actor: person, today, now }, wanted);
    const { journey, asked, work: facts } = found;
    const waitingWith =
      found.figures === null ? found.waitingWith : publishedWaiting(boardOf(found.figures, today));
    // Open ones come first; what was promised waits no more.
    const waiting = asked.filter(({ state }) => state === 'open');
    const work = workNextSteps(facts, can);
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
      // Whatever waits for her is told; of the rest no more than she can oversee.
      more: more.filter(({ who }, at) => who !== undefined || at < 4),
      waiting,
      waitingWith,
      lastDay: leavesSoon(found.lastDay, today) ? found.lastDay : null,
      stages: journey === null ? [] : stages(journey),
    });
  },
});

/** For how many people something waits, per role: numbers of the whole organisation as they were published. */
function publishedWaiting(board: FigureBoard) {
  const whole = board.groups.find(({ key }) => key === wholeKey);
  return Object.entries(whole?.cuts ?? {})
    .flatMap(([name, { value }]) => {
      const [what, ownerRole] = name.split(':');
      if (what !== 'waits' || ownerRole === undefined) return [];
      const late = figureOf(board, wholeKey, `late:${ownerRole}`);
      return [{ ownerRole, schoolName: null, count: value, late, isPublished: true }];
    })
    .sort((a, b) => (b.late ?? 0) - (a.late ?? 0) || b.count - a.count);
}

/** For who looks after a part of the organisation: where others are at turn. */
function whoseWork(person: PersonActor): { scope: Scope; wide: boolean } | null {
  const close = scopeFor(person, 'leader', 'director', 'hr');
  if (close.wholeTenant || close.schoolIds.length > 0) return { scope: close, wide: false };
  return may(person, 'counterpart.picture') ? { scope: pictureScope(person), wide: true } : null;
}
