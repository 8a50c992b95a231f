import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import type { Knowledge } from '#core/knowledge.ts';
import { ok } from '#core/result.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { query } from '#server/usecase.ts';
import { advise } from '../domain/advise.ts';
import { aboutMany, differences, differencesOf, startOf, withChange } from '../domain/knowledge-change.ts';
import type { AboutMany, Difference, KnowledgeChange } from '../domain/knowledge-change.ts';
import type { Person } from '../domain/person.ts';
import { readBoardPeople } from './board-people.store.ts';

/** For how many people advice would change, on the first day that it could. */
export interface Effect {
  readonly day: IsoDate;
  readonly everybody: AboutMany;
  readonly any: AboutMany;
  readonly of: Readonly<Record<Difference, AboutMany>>;
}

/**
 * For how many support staff of the own board advice would be other with a change of what is known. Numbers only, and
 * not exact ones: who may see this may ask it again and again.
 */
export const previewKnowledgeChange = query({
  permission: 'knowledge.preview',
  audit: 'advice.knowledge-change-previewed',
  // What is proposed was judged by whoever keeps the knowledge; here it is only reckoned with.
  input: z.strictObject({ change: z.custom<KnowledgeChange>(isChange) }),
  run: async ({ db, today }, { change }) => {
    const from = startOf(change);
    const day = from > today ? from : today;
    const people = await readBoardPeople(db, day);
    return ok(effectOn(await readKnowledge(db, day), change, people, day));
  },
});

function effectOn(
  knowledge: Knowledge,
  change: KnowledgeChange,
  people: readonly Person[],
  day: IsoDate,
): Effect {
  const after = withChange(knowledge, change, day);
  const found = people.map((person) =>
    differencesOf(advise(knowledge, person, day), advise(after, person, day)),
  );
  const count = (difference: Difference): AboutMany =>
    aboutMany(found.filter((one) => one.includes(difference)).length);
  return {
    day,
    everybody: aboutMany(people.length),
    any: aboutMany(found.filter(({ length }) => length > 0).length),
    of: Object.fromEntries(differences.map((one) => [one, count(one)])) as Record<Difference, AboutMany>,
  };
}

function isChange(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return ['rule', 'route', 'funding', 'function', 'step'].includes(String(value.kind));
}
