import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { TenantId } from '#core/id.ts';
import { addIfNew, rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { Route } from '../domain/step.ts';
import type { StepKind } from '#core/plan-step.ts';

/** The route she chose; no row before she chose one. */
export const routeOf = (personId: string): RawBuilder<{ readonly route: Route }> =>
  sql`select route from development_plan where person_id = ${personId}`;

export async function writeRoute(
  db: Tx,
  plan: { tenantId: TenantId; personId: string; route: Route },
  now: Date,
): Promise<string> {
  const row = await db
    .insertInto('development_plan')
    .values({
      tenant_id: plan.tenantId,
      id: newId(),
      person_id: plan.personId,
      route: plan.route,
      changed_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id']).doUpdateSet((eb) => ({
        route: plan.route,
        changed_at: now,
        version: eb('development_plan.version', '+', 1),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A plan in which she chose no direction yet takes this one over; she may always choose another. */
export async function takeOverRoute(
  db: Tx,
  plan: { tenantId: TenantId; personId: string; route: Route },
  now: Date,
): Promise<void> {
  await addIfNew(db, 'development_plan', {
    tenantId: plan.tenantId,
    id: newId(),
    personId: plan.personId,
    route: plan.route,
    changedAt: now,
  });
}

export interface Advice {
  readonly adviceId: string;
  readonly title: string;
  readonly why: string;
  readonly kind: StepKind | null;
}

type AdviceRow = Omit<Advice, 'kind'> & { readonly kind: string | null };

/** The advised steps of her newest settled profile that are not in her plan yet, in the order of the profile. */
export const adviceFor = (personId: string): RawBuilder<AdviceRow> => sql`
    select a.advice_id, a.title, a.why, a.kind from profile_advice a
    where a.person_id = ${personId} and a.profile_id = (
        select p.id from development_profile p where p.person_id = ${personId} and p.state = 'settled'
        order by p.number desc limit 1)
      and not exists (select from plan_step s where s.tenant_id = a.tenant_id and s.advice_id = a.advice_id)
    order by a.rank`;

/** Of these, what no earlier version advised that she agreed to. */
export async function readNewAdvice(db: Reader, personId: string): Promise<readonly Advice[]> {
  const rows = await rowsOf<AdviceRow>(db)`
    select n.* from (${adviceFor(personId)}) n
    where not exists (select from profile_advice o join development_profile p on p.tenant_id = o.tenant_id
        and p.id = o.profile_id and p.person_id = o.person_id and p.state = 'settled'
      where o.person_id = ${personId} and o.advice_id = n.advice_id and p.number < (
        select max(number) from development_profile where person_id = ${personId} and state = 'settled'))`;
  return rows.map(toAdvice);
}

export async function readAdvice(db: Reader, personId: string): Promise<readonly Advice[]> {
  return (await rowsOf<AdviceRow>(db)`${adviceFor(personId)}`).map(toAdvice);
}

export const toAdvice = (row: AdviceRow): Advice => ({ ...row, kind: kindOfAdvice[row.kind ?? ''] ?? null });

/** Which kind of step an advice begins as; a qualification she chooses herself. */
const kindOfAdvice: Readonly<Record<string, StepKind>> = {
  'in-function': 'practice',
  task: 'other-task',
  module: 'module',
};

/** Whose plan it is, and the route she chose. */
export async function readPlanOf(
  db: Reader,
  personId: string,
): Promise<{ readonly name: string; readonly route: Route | null }> {
  const row = await rowOf<{ name: string; route: Route | null }>(db)`
    select ${nameOf('p')} as name, d.route from person p
    left join development_plan d on d.tenant_id = p.tenant_id and d.person_id = p.id
    where p.id = ${personId}`;
  return row ?? { name: '', route: null };
}
