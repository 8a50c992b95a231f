import { z } from 'zod';
import type { PersonActor } from '#access/actor.ts';
import { answersForOrganisation } from '#access/counterpart.ts';
import { may } from '#access/policy.ts';
import { scopeFor } from '#access/sentence.ts';
import { leavesSoon } from '#core/employment.ts';
import { ok } from '#core/result.ts';
import { boardOf } from '#server/figures/board.store.ts';
import { figureOf, figuresFrom, wholeKey } from '#server/figures/figures.ts';
import type { FigureBoard } from '#server/figures/figures.ts';
import { personOf, query } from '#server/usecase.ts';
import {
  isRoundOver,
  ownNextSteps,
  proposalSteps,
  restingStep,
  stages,
  workNextSteps,
} from '../domain/next-step.ts';
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
      funding: may(person, 'advice.funding'),
      answerNowAndThen: answersForOrganisation(person) && !may(person, 'counterpart.work'),
      importStaff: may(person, 'staff.import') && scopeFor(person, 'hr').wholeTenant,
      administer: may(person, 'schools.import'),
      publish: may(person, 'offers.publish'),
    };
    const wanted = { ownJourney, can, others: whoseWork(person) };
    const found = await readHomeFacts(db, { actor: person, today, now }, wanted);
    const { journey, waiting, work: facts } = found;
    const waitingWith =
      found.figures === null
        ? found.waitingWith.map((one) => ({ ...one, href: listOf('others', one.owner) }))
        : publishedWaiting(boardOf(found.figures, today));
    const work = workNextSteps(facts, can);
    const own = journey === null ? [] : ownNextSteps(journey);
    const [first = restingStep(may(person, 'staff.list')), ...more] = [
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
      waiting: waiting.map((one) => ({ ...one, href: listOf('own', one.owner) })),
      waitingWith,
      wasAsked: facts.wasAsked,
      lastDay: leavesSoon(found.lastDay, today) ? found.lastDay : null,
      stages: journey === null ? [] : stages(journey),
      isRoundOver: journey !== null && isRoundOver(journey),
    });
  },
});

/** Where exactly these rows stand. */
const listOf = (whose: 'own' | 'others', owner: string): string =>
  `/counterparts?whose=${whose}&state=waiting&owner=${owner}`;

/** For how many people something waits, per role: numbers of the whole organisation as they were published. */
function publishedWaiting(board: FigureBoard) {
  return figuresFrom(board, wholeKey, 'waits:')
    .map(({ rest: ownerRole, value: count }) => {
      const late = figureOf(board, wholeKey, `late:${ownerRole}`);
      return { ownerRole, ownerName: null, schoolName: null, count, late, href: null };
    })
    .sort((a, b) => (b.late ?? 0) - (a.late ?? 0) || b.count - a.count);
}

/** For who looks after a part of the organisation: where others are at turn. */
function whoseWork(person: PersonActor): 'near' | 'published' | null {
  const close = scopeFor(person, 'leader', 'director', 'hr');
  if (close.wholeTenant || close.schoolIds.length > 0) return 'near';
  return may(person, 'counterpart.picture') ? 'published' : null;
}
