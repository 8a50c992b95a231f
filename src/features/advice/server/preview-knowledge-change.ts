import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { query } from '#server/usecase.ts';
import { advise } from '../domain/advise.ts';
import { aboutMany, differencesOf, startOf, withChange } from '../domain/knowledge-change.ts';
import type { AboutMany, Difference, KnowledgeChange } from '../domain/knowledge-change.ts';
import { examplesOf } from '../domain/examples.ts';
import { readFunctionCounts } from './board-people.store.ts';

/** For how many people advice can change, on the first day that it could. */
export interface Effect {
  readonly day: IsoDate;
  readonly everybody: AboutMany;
  readonly any: AboutMany;
  readonly of: Readonly<Record<Difference, AboutMany>>;
}

/**
 * In how many people's work a change of what is known can make advice other. Reckoned with made-up people in each
 * function (domain/examples.ts) and with who has which function: nothing that anybody told of herself is asked, so no
 * question, however clever, tells anything of it (decision 0061).
 */
export const previewKnowledgeChange = query({
  permission: 'knowledge.preview',
  audit: 'advice.knowledge-change-previewed',
  // What is proposed was judged by whoever keeps the knowledge; here it is only reckoned with.
  input: z.strictObject({ change: z.custom<KnowledgeChange>(isChange) }),
  run: async ({ db, today }, { change }) => {
    const from = startOf(change);
    const day = from > today ? from : today;
    const functions = await readFunctionCounts(db, day);
    const knowledge = await readKnowledge(db, day);
    const after = withChange(knowledge, change, day);
    const found = functions.map(({ code, people }) => ({
      people,
      differences: new Set(
        examplesOf(code, day).flatMap((one) =>
          differencesOf(advise(knowledge, one, day), advise(after, one, day)),
        ),
      ),
    }));
    const count = (wanted: (one: ReadonlySet<Difference>) => boolean): AboutMany =>
      aboutMany(found.reduce((sum, one) => sum + (wanted(one.differences) ? one.people : 0), 0));
    return ok({
      day,
      everybody: count(() => true),
      any: count(({ size }) => size > 0),
      of: {
        entitlements: count((one) => one.has('entitlements')),
        admission: count((one) => one.has('admission')),
        feasible: count((one) => one.has('feasible')),
        steps: count((one) => one.has('steps')),
      },
    } satisfies Effect);
  },
});

function isChange(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return ['rule', 'route', 'funding', 'function', 'step'].includes(String(value.kind));
}
