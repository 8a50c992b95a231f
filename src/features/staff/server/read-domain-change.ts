import { z } from 'zod';
import { ok } from '#core/result.ts';
import { openApproval } from '#server/approval/approval.store.ts';
import { personOf, query } from '#server/usecase.ts';
import type { DomainPlan } from '../domain/domain-change.ts';
import { domainField } from '../domain/staff-input.ts';
import { domainKind } from './domain-kind.ts';
import { readDomains } from './domain-change.store.ts';
import type { UsedDomain } from './domain-change.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { readDomainPlan } from './plan-domain.ts';

interface DomainChange {
  readonly domains: readonly UsedDomain[];
  readonly typed: { readonly from: string | null; readonly to: string | null };
  readonly problem: {
    readonly field: 'from' | 'to';
    readonly code: 'choose-domain' | 'not-a-domain' | 'same-domain';
  } | null;
  readonly plan: DomainPlan | null;
  /** The request about this domain that waits for a second person. */
  readonly waiting: { readonly id: string } | null;
}

/** The list by name of what another domain would change, before anything is asked. */
export const readDomainChange = query({
  permission: 'address.domain',
  audit: 'address.domain-read',
  input: z.strictObject({
    from: z.string().max(254).nullable().catch(null),
    to: z.string().max(254).nullable().catch(null),
  }),
  about: ownOrganisation,
  run: async ({ db, actor, now }, typed) => {
    const domains = await readDomains(db);
    const shown: DomainChange = { domains, typed, problem: null, plan: null, waiting: null };
    if (typed.from === null && typed.to === null) return ok(shown);
    const { from, to, problem } = judged(typed, domains);
    if (problem !== null) return ok<DomainChange>({ ...shown, problem });
    const plan = await readDomainPlan(db, { from, to, askedBy: personOf(actor).personId });
    const waiting = await openApproval(db, domainKind, from, now);
    return ok<DomainChange>({ ...shown, typed: { from, to }, plan, waiting });
  },
});

function judged(
  typed: DomainChange['typed'],
  domains: readonly UsedDomain[],
): { readonly from: string; readonly to: string; readonly problem: DomainChange['problem'] } {
  const from = typed.from ?? '';
  const read = domainField.safeParse(typed.to ?? '');
  const to = read.success ? read.data : '';
  if (!domains.some(({ domain }) => domain === from))
    return { from, to, problem: { field: 'from', code: 'choose-domain' } };
  if (!read.success) return { from, to, problem: { field: 'to', code: 'not-a-domain' } };
  return { from, to, problem: to === from ? { field: 'to', code: 'same-domain' } : null };
}
