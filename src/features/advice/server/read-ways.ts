import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { query } from '#server/usecase.ts';
import { ceilingOf, ceilings, waysWithin } from '../domain/choice.ts';
import { goalsOf, staying } from '../domain/goal.ts';
import { goalOf } from '../domain/ways.ts';
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

/** The ways to a goal that no other way beats, for her, from today. */
export const readWays = query({
  permission: 'advice.own',
  audit: 'advice.read-ways',
  input: waysInput,
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, today }, { personId, choice: asked }) => {
    const view = await adviceView(db, personId, today);
    if (view === null) return err(notFound);
    const { knowledge, person, standing, advice, missing } = view;
    const goals = goalsOf(knowledge, today);
    const own = standing.facts.goal === staying ? null : standing.facts.goal;
    const goal = [asked.goal, own, goalOf(advice.steps, knowledge.routes)].find(
      (one) => one !== undefined && one !== null && goals.includes(one),
    );
    const ways = goal ? waysWithin(knowledge, person, goal, asked.ceiling, today) : [];
    return ok({
      today,
      goals,
      goal: goal ?? null,
      ceiling: asked.ceiling,
      ownCeiling: ceilingOf(knowledge, person, today),
      missing,
      ways,
      chosen: Math.min(asked.way, Math.max(0, ways.length - 1)),
    });
  },
});
