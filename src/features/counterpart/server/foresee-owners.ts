import { z } from 'zod';
import { ownSubject } from '#access/subject.ts';
import { askKinds } from '#core/counterpart.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { inWords } from '#shapes/counterpart/domain/asking.ts';
import { findOwner } from '#shapes/counterpart/domain/owner.ts';
import { ownerOf } from '#shapes/counterpart/domain/pairs.ts';
import { readCandidates } from '#shapes/counterpart/server/owner.store.ts';
import { requestsOfStep } from '../domain/from-step.ts';
import { limitsFor } from './step-limits.ts';

const ask = z.object({
  kind: z.enum(askKinds),
  minutes: z.number().nullable(),
  cents: z.number().nullable(),
  text: z.string(),
});

const input = z.strictObject({
  personId: z.uuid(),
  stepId: z.uuid(),
  schoolId: z.uuid(),
  asks: z.array(ask),
});

/** Before she puts a step forward: who would get which part of what it asks, by the same rules as when she does. */
export const foreseeOwners = query({
  permission: 'plan.edit',
  audit: 'counterpart.owners-foreseen',
  input,
  about: ({ actor }, { personId }) => Promise.resolve(ownSubject(actor, personId)),
  run: async ({ db, now, today }, { personId, stepId, schoolId, asks }) => {
    const step = { personId, stepId, schoolId, asks, title: '', dueOn: null };
    const requests = requestsOfStep(step, await limitsFor({ db, now }, personId, stepId));
    const there = await readCandidates(db, schoolId, today);
    const held = there.map(({ role }) => ({ role, schoolId }));
    return ok({
      parts: requests.map(({ kind, detail = inWords(''), ...asked }) => {
        const { role } = findOwner(ownerOf(asked), schoolId, held);
        const holders = there.filter((one) => one.role === role);
        return {
          kind,
          detail,
          ownerRole: role,
          ownerName: holders.length === 1 ? (holders[0]?.name ?? null) : null,
        };
      }),
    });
  },
});
