import { z } from 'zod';
import { ok } from '#core/result.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { query } from '#server/usecase.ts';
import { ruleOn } from '#core/rule.ts';
import { readKeptFacts, readTravelChoices } from './facts.store.ts';
import { readStanding } from './standing.store.ts';
import { goalsOf } from '../domain/goal.ts';
import { ageOn, contradictionsIn } from '../domain/standing.ts';
import { potsOn } from '../domain/told.ts';

/** What she told about herself, and what she can choose from. */
export const readOwnFacts = query({
  permission: 'advice.own',
  audit: 'advice.read-own-facts',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, today }, { personId }) => {
    const kept = await readKeptFacts(db, personId);
    const knowledge = await readKnowledge(db, today);
    const { birthYear, birthMonth, saved } = kept.facts;
    const age = birthYear === null || birthMonth === null ? null : ageOn(birthYear, birthMonth, today);
    const known = await readStanding(db, personId, today);
    const fullWeek = ruleOn(knowledge.rules, 'fte.hours_per_week', today)?.value ?? null;
    return ok({
      ...kept,
      questions: known === null ? [] : contradictionsIn(known.standing, today, fullWeek),
      today,
      goals: goalsOf(knowledge, today, known?.standing ?? { diplomas: [] }),
      pots: potsOn(saved, knowledge.rules, age, today),
      choices: await readTravelChoices(db, personId, today),
    });
  },
});
