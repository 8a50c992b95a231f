import type { PersonId } from '#core/id.ts';
import type { Reader } from '#server/db/transaction.ts';
import { atDomain, planDomain } from '../domain/domain-change.ts';
import type { DomainPlan } from '../domain/domain-change.ts';
import { ownersOf } from './address-change.store.ts';
import { readPeopleAt } from './domain-change.store.ts';

/** Lays a change of domain beside who is there now. */
export async function readDomainPlan(
  db: Reader,
  { from, to, askedBy }: { readonly from: string; readonly to: string; readonly askedBy: PersonId },
): Promise<DomainPlan> {
  const people = await readPeopleAt(db, from);
  const owners = await ownersOf(
    db,
    people.map(({ email }) => atDomain(email, to)),
  );
  const byAddress = Map.groupBy(owners, ({ email }) => email);
  const ids = new Map([...byAddress].map(([email, some]) => [email, some.map(({ personId }) => personId)]));
  return planDomain(people, to, ids, askedBy);
}
