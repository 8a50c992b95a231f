import { z } from 'zod';
import { adviceDirections } from '#core/direction.ts';
import { certainties, checkCodes } from '#core/knowledge.ts';
import { readOwnAdvice } from '#features/advice/server/read-own-advice.ts';
import { api, seenAs } from '#web/api.ts';

const words = z.object({ nl: z.string(), en: z.string() });
/** A reason is a code with its values; the sentences are the reader's own. */
const reason = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Which routes are open to her today, what they take, and why. */
export const GET = api({
  summary: 'Your advice of today: what you are entitled to, and which routes are open',
  useCase: seenAs(readOwnAdvice, ({ today, missing, entitlements, routes }) => ({
    asOf: today,
    missing,
    entitlements,
    routes: routes.map(({ route, feasible, ...advice }) => ({
      ...route,
      ...advice,
      /** The contract knows three answers; what is not known of an «if» stands in its items. */
      feasible: feasible === 'unknown' ? ('if' as const) : feasible,
    })),
  })),
  own: true,
  output: z.object({
    asOf: z.string(),
    missing: z.array(z.string()),
    entitlements: z.array(
      z.object({
        rule: z.string(),
        amount: z.number(),
        unit: z.enum(['minutes', 'cents']),
        source: z.string(),
        checkedOn: z.string(),
        certainty: z.enum(certainties),
        setBy: z.enum(['national', 'board']),
      }),
    ),
    routes: z.array(
      z.object({
        code: z.string(),
        name: words,
        direction: z.enum(adviceDirections),
        admission: z.enum(['met', 'conditional', 'unmet', 'unknown']),
        checks: z.array(
          z.object({
            code: z.enum(checkCodes),
            outcome: z.enum(['met', 'unmet', 'unknown']),
            why: reason,
            source: z.string(),
          }),
        ),
        feasible: z.enum(['yes', 'if', 'no']),
        items: z.array(
          z.object({
            code: z.enum(['admission', 'time', 'money', 'travel']),
            colour: z.enum(['green', 'amber', 'red', 'unknown']),
            reason,
          }),
        ),
        heldAlready: z.boolean(),
        because: z.array(reason),
        source: z.string(),
        checkedOn: z.string(),
        certainty: z.enum(certainties),
      }),
    ),
  }),
});
