import { z } from 'zod';
import { adviceDirections } from '#core/direction.ts';
import { certainties, checkCodes } from '#core/knowledge.ts';
import { readOwnAdvice } from '#features/advice/server/read-own-advice.ts';
import { api } from '#web/api.ts';
import { ownId } from '#web/own.ts';

const words = z.object({ nl: z.string(), en: z.string() });
/** A reason is a code with its values; the sentences are the reader's own. */
const reason = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Which routes are open to her today, what they take, and why. */
export const GET = api({
  summary: 'Your advice of today: what you are entitled to, and which routes are open',
  useCase: readOwnAdvice,
  read: (_, event) => ({ personId: ownId(event) }),
  present: ({ today, missing, entitlements, routes }) => ({
    asOf: today,
    missing: [...missing],
    entitlements: [...entitlements],
    routes: routes.map(({ route, admission, checks, feasible, items, because, heldAlready }) => ({
      code: route.code,
      name: route.name,
      direction: route.direction,
      admission,
      checks: checks.map(({ code, outcome, why, source }) => ({ code, outcome, why, source })),
      /** The contract knows three answers; what is not known of an «if» stands in its items. */
      feasible: feasible === 'unknown' ? ('if' as const) : feasible,
      items: items.map((item) => ({ code: item.code, colour: item.colour, reason: item.reason })),
      heldAlready,
      because: [...because],
      source: route.source,
      checkedOn: route.checkedOn,
      certainty: route.certainty,
    })),
  }),
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
