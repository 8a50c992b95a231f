import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { standing } from '../domain/approval.ts';
import { readApprovals } from './approvals.store.ts';

const most = 50;

/** What waits for a second person with one of her roles, and what became of the others of the last month. */
export const readApprovalList = query({
  permission: 'approval.list',
  audit: 'approval.list-read',
  input: z.strictObject({}),
  run: async ({ db, actor, today, now }) => {
    const person = personOf(actor);
    const roles = person.grants.flatMap(({ role, schoolId }) => (schoolId === null ? [role] : []));
    const found = await readApprovals(db, roles, { actor: person, today, now }, most);
    const approvals = found.map((one) => ({
      id: one.id,
      kind: one.kind,
      facts: one.facts,
      asker: one.asker,
      waits: one.waits,
      isOwn: one.askedBy === person.personId,
      askedAt: one.askedAt,
      expiresAt: one.expiresAt,
      state: standing(one, now),
    }));
    return ok({
      open: approvals.filter(({ waits }) => waits),
      /** Her own, with which others are at turn. */
      own: approvals.filter(({ state, waits }) => state === 'asked' && !waits),
      past: approvals.filter(({ state }) => state !== 'asked'),
    });
  },
});
