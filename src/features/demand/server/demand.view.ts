import { demandScope } from '#access/demand.ts';
import type { PersonActor } from '#access/actor.ts';
import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { fewestPeople } from '#core/few-people.ts';
import type { Words } from '#core/words.ts';
import type { Reader } from '#server/db/transaction.ts';
import { demandOf } from '../domain/demand.ts';
import type { DemandRow } from '../domain/demand.ts';
import { readOpenOffers, readSchools, readWishes } from './demand.store.ts';

export interface DemandView {
  readonly rows: readonly DemandRow[];
  /** How many people have a wish at all; for the whole organisation only. */
  readonly everybody: number | null;
  /** The school that it is about; null is the whole organisation. */
  readonly school: { readonly id: string; readonly name: string } | null;
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly isWhole: boolean;
  readonly routeNames: Readonly<Record<string, Words>>;
  readonly today: IsoDate;
  readonly fewestPeople: number;
}

/**
 * Wishes beside offers, for the whole organisation or one school. Hidden and shown are decided over the whole; who
 * looks after some schools gets the figures of one of those out of that. Null when she has no such school.
 */
export async function demandView(
  db: Reader,
  person: PersonActor,
  wanted: string | undefined,
  today: IsoDate,
): Promise<DemandView | null> {
  const scope = demandScope(person);
  const all = await readSchools(db, person.tenantId, today);
  const schools = all.filter(({ id }) => scope.wholeTenant || scope.schoolIds.some((own) => own === id));
  const school = schools.find(({ id }) => id === wanted) ?? (scope.wholeTenant ? null : (schools[0] ?? null));
  if ((wanted !== undefined && school?.id !== wanted) || (school === null && !scope.wholeTenant)) return null;
  const wishes = await readWishes(db, person.tenantId, today);
  const offers = await readOpenOffers(db, today, addDays(today, 365));
  const demand = demandOf(
    all.map(({ id }) => id),
    wishes,
    offers,
  );
  const rows =
    school === null ? demand.rows : demand.schools.find(({ schoolId }) => schoolId === school.id)?.rows;
  return {
    rows: rows ?? [],
    everybody: school === null ? demand.everybody : null,
    school,
    schools,
    isWhole: scope.wholeTenant,
    routeNames: Object.fromEntries(
      offers.flatMap(({ routeCode, routeName }) =>
        routeCode === null || routeName === null ? [] : [[routeCode, routeName]],
      ),
    ),
    today,
    fewestPeople,
  };
}
