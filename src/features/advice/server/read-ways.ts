import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { query } from '#server/usecase.ts';
import { ceilingOf, ceilings, enoughHours, waysWithin } from '../domain/choice.ts';
import type { NamedWays } from '../domain/choice.ts';
import { goalsOf, savedGoalsOf, staying } from '../domain/goal.ts';
import { gapsForWays } from '../domain/standing.ts';
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

const noWays: NamedWays = { ways: [], taughtWays: 0, isComplete: true };

/** The ways to a goal that no other way beats, for her, from today. */
export const readWays = query({
  permission: 'advice.own',
  audit: 'advice.read-ways',
  input: waysInput,
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, today }, { personId, choice: asked }) => {
    const view = await adviceView(db, personId, today);
    if (view === null) return err(notFound);
    const { knowledge, person, standing, advice, missing, taught } = view;
    const goals = goalsOf(knowledge, today);
    const saved = savedGoalsOf(taught, knowledge);
    const all = [...goals, ...saved.map(({ credential }) => credential)];
    const own = standing.facts.goal === staying ? null : standing.facts.goal;
    const goal = [asked.goal, own, goalOf(advice.steps, knowledge.routes)].find(
      (one) => one !== undefined && one !== null && all.includes(one),
    );
    const { ceiling } = asked;
    const question = goal ? { knowledge, person, goal, asOf: today, taught } : null;
    const found = question ? waysWithin({ ...question, ceiling }) : noWays;
    const isEmpty = found.ways.length === 0;
    return ok({
      today,
      goals,
      saved,
      goal: goal ?? null,
      ceiling,
      ownCeiling: ceilingOf(knowledge, person, today),
      missing: missing.filter((gap) => gapsForWays.includes(gap)),
      ...found,
      enoughHours: question && isEmpty ? enoughHours(question) : null,
      chosen: Math.min(asked.way, Math.max(0, found.ways.length - 1)),
    });
  },
});
