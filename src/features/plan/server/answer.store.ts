import type { OwnerScope } from '#access/counterpart.ts';
import type { Ask } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import { isOwnedBy } from '#server/db/scope.ts';
import type { Reader } from '#server/db/transaction.ts';
import { stepsToAnswer } from '#server/waiting/counterparts.ts';
import { isAmong } from '#server/waiting/waiting.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { StepKind } from '#core/plan-step.ts';

/** A step that waits for somebody's answer: what she needs to know to give it. */
export interface StepToAnswer {
  readonly stepId: string;
  readonly version: number;
  readonly personId: string;
  readonly personName: string;
  readonly schoolName: string;
  readonly title: string;
  readonly kind: StepKind | null;
  readonly startsOn: IsoDate | null;
  readonly dueOn: IsoDate;
  readonly isLate: boolean;
  /** What it asks besides this answer. */
  readonly asks: readonly (Omit<Ask, 'kind'> & { readonly kind: Ask['kind']; readonly isMine: boolean })[];
}

/** All steps whose answer this person owns, what is due first. */
export async function readStepsToAnswer(
  db: Reader,
  scope: OwnerScope,
  today: IsoDate,
): Promise<readonly StepToAnswer[]> {
  return rowsOf<StepToAnswer>(db)`
    select s.id as step_id, s.version, s.person_id, ${nameOf('p')} as person_name,
      school.name as school_name, s.title, s.kind, s.starts_on, c.due_on,
      c.due_on < ${today} as is_late, coalesce((
        select json_agg(a.detail || jsonb_build_object('kind', a.kind, 'isMine', ${isOwnedBy(scope, 'a')})
          order by a.pair, a.kind)
        from counterpart a where a.tenant_id = s.tenant_id and a.item_kind = 'plan-step' and a.item_id = s.id::text
          and a.kind not in ('answer', 'condition', 'mandate') and a.state <> 'withdrawn'), '[]') as asks
    from counterpart c
    join plan_step s on s.tenant_id = c.tenant_id and s.id::text = c.item_id
    join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    join school on school.id = s.school_id
    where ${isAmong(stepsToAnswer(scope), 'c.id')}
    order by c.due_on, c.id`;
}
