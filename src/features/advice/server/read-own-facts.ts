import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { query } from '#server/usecase.ts';
import { readKeptFacts } from './facts.store.ts';
import { goalsOf } from '../domain/goal.ts';

/** What she told about herself, and what she can look towards. */
export const readOwnFacts = query({
  permission: 'advice.own',
  audit: 'advice.read-own-facts',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, today }, { personId }) =>
    ok({ ...(await readKeptFacts(db, personId)), goals: goalsOf(await readKnowledge(db, today), today) }),
});
