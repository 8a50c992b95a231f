import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { ceilings, enoughHours, waysToBeginWith } from '../domain/choice.ts';
import { goalsOf, savedGoalsOf, staying } from '../domain/goal.ts';
import { gapsForWays } from '../domain/standing.ts';
import { situationOf } from '../domain/situation.ts';
import { whyNoWay } from '../domain/ways.ts';
import { adviceView } from './advice.view.ts';

/** What the address says; what is no choice of ours is left open. */
const choice = z.object({
  goal: z.string().max(60).optional(),
  ceiling: z
    .string()
    .optional()
    .transform((text) => ceilings.find((hours) => String(hours) === text) ?? null),
  way: z
    .string()
    .optional()
    .transform((text) => (text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : 0)),
});

export const waysInput = z.strictObject({ personId: z.uuid(), choice });

const noWays: ReturnType<typeof waysToBeginWith> = {
  ways: [],
  taughtWays: 0,
  isComplete: true,
  within: null,
};

/** The ways to the goal that she chose, here or among her facts, that no other way beats. Nothing is reckoned before that. */
export const readWays = query({
  permission: 'advice.own',
  audit: 'advice.read-ways',
  input: waysInput,
  run: async ({ db, today }, { personId, choice: asked }) => {
    const view = await adviceView(db, personId, today);
    if (view === null) return err(notFound);
    const { knowledge, person, standing, missing, taught } = view;
    const goals = goalsOf(knowledge, today, person);
    const saved = savedGoalsOf(taught, knowledge);
    const all = [...goals, ...saved.map(({ credential }) => credential)];
    const own = standing.facts.goal === staying ? null : standing.facts.goal;
    const goal = [asked.goal, own].find((one) => one !== undefined && one !== null && all.includes(one));
    const question = goal ? { knowledge, person, goal, ceiling: asked.ceiling, asOf: today, taught } : null;
    const found = question ? waysToBeginWith(question) : noWays;
    const isEmpty = question !== null && found.ways.length === 0;
    const situation = situationOf(knowledge, person, today);
    return ok({
      today,
      goals,
      saved,
      goal: goal ?? null,
      time: situation.time,
      /** She chose no hours, and those that she has are too few. */
      startsAbove: asked.ceiling === null && found.within !== null,
      missing: missing.filter((gap) => gapsForWays.includes(gap)),
      ...found,
      enoughHours: isEmpty ? enoughHours(question) : null,
      whyNot: isEmpty ? whyNoWay(knowledge, situation, question.goal) : [],
      chosen: Math.min(asked.way, Math.max(0, found.ways.length - 1)),
    });
  },
});
