import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { ceilings, waysWithin } from '../domain/choice.ts';
import type { NamedWay } from '../domain/choice.ts';
import { workingTimeOn } from '../domain/person.ts';
import { asksOf, planIdea, titleOf } from '../domain/plan-idea.ts';
import { adviceView } from './advice.view.ts';
import type { AdviceView } from './advice.view.ts';
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
  run: async (
    { db, now, today, changed, emit, subject },
    { personId, goal, ceiling, way: wanted, words },
  ) => {
    const view = await adviceView(db, personId, today);
    if (view === null || subject === null) return err(notFound);
    const { knowledge, person, taught } = view;
    const { ways } = waysWithin({ knowledge, person, goal, ceiling, asOf: today, taught });
    const way = ways.find(({ steps }) => steps.map(({ offerCode }) => offerCode).join(' ') === wanted);
    if (way === undefined) return err(notFound);
    changed(await keepGiven(db, { tenantId: subject.tenantId, personId }, view, today, now), { goal });
    const steps = way.steps.flatMap(({ startsOn, endsOn }, index) => {
      const step = wayStep(view, way, index, words, today);
      return step === null ? [] : [{ personId, ...step, startsOn, endsOn }];
    });
    const towards = steps.at(-1)?.kind;
    for (const step of steps) await emit({ kind: 'advice.step-chosen', payload: { ...step, towards } });
    return ok(null);
  },
});

type PlanWords = z.infer<typeof planWords>;

/** What a step of a way becomes in the plan: an institute's offer, a route, or what an intake asks; null when it has no name. */
function wayStep(
  { advice, knowledge, person }: AdviceView,
  way: NamedWay,
  index: number,
  words: PlanWords,
  today: IsoDate,
) {
  const offer = way.offers[index];
  const at = way.places[index]?.at ?? null;
  const route = offer?.routeCode ?? undefined;
  const works = workingTimeOn(person.contracts, today);
  const idea = route === undefined ? null : planIdea(advice, knowledge.rules, { route }, today, works);
  const intake = Object.entries(words.intake).find(([code]) => offer?.code.startsWith(code))?.[1];
  const title = at === null ? (idea?.name[words.titles] ?? intake) : titleOf(at);
  if (title === undefined) return null;
  const asked = at === null ? { kind: idea?.kind ?? 'course', minutes: null, cents: null } : asksOf(at);
  return {
    title,
    kind: asked.kind,
    timeMinutes: idea?.timeMinutes ?? asked.minutes,
    moneyCents: idea?.moneyCents ?? asked.cents,
    practicePlace: idea?.asks.includes('practice-place') ?? false,
    texts: idea === null ? {} : chosenTexts(idea, words),
    ...(at === null ? {} : { offerId: at.id }),
  };
}
