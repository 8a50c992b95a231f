import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { workingTimeOn } from '../domain/person.ts';
import { planIdea } from '../domain/plan-idea.ts';
import { adviceView } from './advice.view.ts';
import { keepGiven } from './given.store.ts';
import { chosenTexts, planWords } from './plan-words.ts';

/** Takes a step of the advice, or a route, into her plan: an idea that she sees alone, with what it asks of the school. */
export const putInPlan = command({
  permission: 'advice.own',
  audit: 'advice.put-in-plan',
  input: z.strictObject({
    personId: z.uuid(),
    step: z.string().max(80).optional(),
    route: z.string().max(80).optional(),
    words: planWords,
  }),
  run: async ({ db, now, today, changed, emit, subject }, input) => {
    const { personId } = input;
    const view = await adviceView(db, personId, today);
    if (view === null || subject === null) return err(notFound);
    const idea = planIdea(
      view.advice,
      view.knowledge.rules,
      { step: input.step, route: input.route },
      today,
      workingTimeOn(view.person.contracts, today),
    );
    if (idea === null) return err(notFound);
    const given = await keepGiven(db, { tenantId: subject.tenantId, personId }, view, today, now);
    changed(given, { code: idea.code });
    await emit({
      kind: 'advice.step-chosen',
      payload: {
        personId,
        title: idea.name[input.words.titles],
        kind: idea.kind,
        timeMinutes: idea.timeMinutes,
        moneyCents: idea.moneyCents,
        practicePlace: idea.asks.includes('practice-place'),
        texts: chosenTexts(idea, input.words),
      },
    });
    return ok(null);
  },
});
