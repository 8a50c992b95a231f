import { z } from 'zod';
import { mayAbout } from '#access/policy.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { personOf, query } from '#server/usecase.ts';
import { entitlements } from '../domain/entitlement.ts';
import { placesForOthers } from '../domain/reach.ts';
import { adviceView } from './advice.view.ts';
import { readRejections } from './rejection.store.ts';

/** Somebody of whom only the employment is known: no rule that asks for an age or for years gives anything. */
const ageless = { age: 0, yearsInEducation: Number.MAX_SAFE_INTEGER } as const;

/**
 * Before a conversation, on one page: what her employment gives her (for who leads and HR), and, only when she shows it,
 * her map and advice. What she told about herself, and what
 * follows from it, never leaves.
 */
export const prepareConversation = query({
  permission: 'advice.prepare',
  audit: 'advice.prepared-talk',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, 'advice'),
  run: async ({ db, actor, today, subject }, { personId }) => {
    const view = await adviceView(db, personId, today);
    if (view === null || subject === null) return err(notFound);
    const { givenName, fullName, person, places, knowledge } = view;
    const shown = mayAbout(actor, 'advice.read', subject);
    const judges = mayAbout(actor, 'advice.judge', subject);
    const entitled = { ...ageless, contracts: person.contracts };
    return ok({
      givenName,
      fullName,
      entitlements: mayAbout(actor, 'advice.entitlements', subject)
        ? entitlements(knowledge.rules, entitled, today)
        : null,
      shown: shown
        ? {
            places: placesForOthers(places),
            wishes: person.wishes,
          }
        : null,
      judges,
      rejections: judges ? await readRejections(db, personId, personOf(actor).personId) : [],
    });
  },
});
