import { z } from 'zod';
import { counterpartScope } from '#access/counterpart.ts';
import { mayAbout } from '#access/policy.ts';
import type { Subject } from '#access/subject.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { personOf, query } from '#server/usecase.ts';
import type { ReadTools } from '#server/usecase.ts';
import { readSides } from '#shapes/counterpart/server/sides.store.ts';
import { readPlanOf } from './plan.store.ts';
import { viewStep, viewSubmitted } from '../domain/step-view.ts';
import { readSteps, submittedSubjects } from './step.store.ts';

/** The steps that this reader must answer, or might answer anew. */
async function answerable(
  { db, actor }: Pick<ReadTools, 'db' | 'actor'>,
  personId: string,
): Promise<Set<string>> {
  const submitted = [...(await submittedSubjects(db, personId))];
  return new Set(submitted.filter(([, one]) => mayAbout(actor, 'plan.answer-step', one)).map(([id]) => id));
}

/** Putting a step forward lets in who must answer it: to that step, by name, for as long as it stands there. */
async function subjectOf(tools: ReadTools, personId: string): Promise<Subject | null> {
  const { db, actor, today } = tools;
  const [shown, own] = await Promise.all([
    personSubject(db, personId, today, 'plan'),
    answerable(tools, personId),
  ]);
  if (shown === null || actor.kind !== 'person') return null;
  if (own.size === 0) return shown;
  return { ...shown, audiences: [...shown.audiences, { kind: 'person', personId: actor.personId }] };
}

/**
 * Somebody else's plan: all of it where she shows it, and otherwise only the steps that were put before this reader,
 * without what she keeps to herself about them.
 */
export const readShownPlan = query({
  permission: 'plan.read',
  audit: 'plan.read-shown',
  input: z.strictObject({ personId: z.uuid() }),
  about: (tools, { personId }) => subjectOf(tools, personId),
  run: async ({ db, actor, today, subject }, { personId }) => {
    if (subject === null) return err(notFound);
    const who = counterpartScope(personOf(actor));
    const [own, all, sides, { name, route }] = await Promise.all([
      answerable({ db, actor }, personId),
      readSteps(db, personId),
      readSides(db, { kind: 'plan-step', personId }, who, today),
      readPlanOf(db, personId),
    ]);
    // Without the audience that subjectOf added: is the whole plan shown as well?
    const audiences = own.size === 0 ? subject.audiences : subject.audiences.slice(0, -1);
    const isWhole = mayAbout(actor, 'plan.read', { ...subject, audiences });
    const steps = all.filter(({ id }) => isWhole || own.has(id));
    return ok({
      personId,
      name,
      isWhole,
      route: isWhole ? route : null,
      steps: steps.map((step) => ({
        ...(isWhole ? viewStep(step, sides) : viewSubmitted(step, sides)),
        mayAnswer: own.has(step.id) && (step.state === 'submitted' || step.state === 'waiting'),
      })),
      today,
    });
  },
});
