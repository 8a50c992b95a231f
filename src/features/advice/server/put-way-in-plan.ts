import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command } from '#server/usecase.ts';
import { ceilings, waysWithin } from '../domain/choice.ts';
import { planIdea } from '../domain/plan-idea.ts';
import { adviceView } from './advice.view.ts';
import { keepGiven } from './given.store.ts';
import { chosenTexts, planWords } from './plan-words.ts';

const input = z.strictObject({
  personId: z.uuid(),
  goal: z.string().max(60),
  ceiling: z.preprocess(
    (text) => ceilings.find((hours) => String(hours) === text) ?? null,
    z.number().nullable(),
  ),
  /** The codes of its steps, joined: the way she looked at, not whatever stands in its place by now. */
  way: z.string().max(1000),
  words: planWords,
});

/** Takes a whole way into her plan: an idea for each of its steps, on the days it reckons with. */
export const putWayInPlan = command({
  permission: 'advice.own',
  audit: 'advice.way-put-in-plan',
  input,
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async (
    { db, now, today, changed, emit, subject },
    { personId, goal, ceiling, way: wanted, words },
  ) => {
    const view = await adviceView(db, personId, today);
    if (view === null || subject === null) return err(notFound);
    const { knowledge, person, advice } = view;
    const ways = waysWithin(knowledge, person, goal, ceiling, today);
    const way = ways.find(({ steps }) => steps.map(({ offerCode }) => offerCode).join(' ') === wanted);
    if (way === undefined) return err(notFound);
    changed(await keepGiven(db, { tenantId: subject.tenantId, personId }, view, today, now), { goal });
    for (const [index, { startsOn, endsOn }] of way.steps.entries()) {
      const offer = way.offers[index];
      const route = offer?.routeCode ?? undefined;
      const idea = route === undefined ? null : planIdea(advice, knowledge.rules, { route }, today);
      const intake = Object.entries(words.intake).find(([code]) => offer?.code.startsWith(code));
      const title = idea?.name[words.titles] ?? intake?.[1];
      if (title === undefined) continue;
      await emit({
        kind: 'advice.step-chosen',
        payload: {
          personId,
          title,
          kind: idea?.kind ?? 'course',
          timeMinutes: idea?.timeMinutes ?? null,
          moneyCents: idea?.moneyCents ?? null,
          practicePlace: idea?.asks.includes('practice-place') ?? false,
          texts: idea === null ? {} : chosenTexts(idea, words),
          startsOn,
          endsOn,
        },
      });
    }
    return ok(null);
  },
});
