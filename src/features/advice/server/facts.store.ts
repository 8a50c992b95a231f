import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { AdviceFacts } from '#server/db/schema/tables.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { worksOn } from '#server/employment/standing.store.ts';
import { noFacts } from '../domain/facts.form.ts';
import type { OwnFacts } from '../domain/facts.form.ts';
import { passedIn } from '../domain/told.ts';
import type { Passed } from '../domain/told.ts';

export interface KeptFacts {
  readonly facts: OwnFacts;
  /** 0 while she never told anything. */
  readonly version: number;
}

/** What she told about herself. */
export async function readKeptFacts(db: Reader, personId: string): Promise<KeptFacts> {
  const row = await db
    .selectFrom('advice_facts')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row === undefined ? { facts: noFacts, version: 0 } : { version: row.version, facts: factsOf(row) };
}

/** The columns that hold what she told. */
export type FactsRow = Omit<Selectable<AdviceFacts>, 'id' | 'tenant_id' | 'person_id' | 'changed_at'>;

export const factsOf = (row: FactsRow): OwnFacts => {
  const passed = row.passed as Passed;
  return {
    birthYear: row.birth_year,
    birthMonth: row.birth_month,
    ownMinutes: row.own_minutes,
    leaveMinutes: row.leave_minutes,
    budgetCents: row.budget_cents,
    wantsQualification: row.wants_qualification,
    goal: row.goal,
    note: row.note,
    geography: passed.geography ?? null,
    history: passed.history ?? null,
    nature: passed.nature ?? null,
    twentyOne: passed.twentyOne ?? null,
    saved: row.saved as unknown as OwnFacts['saved'],
    travel: row.travel_to ?? [],
  };
};

const columnsOf = (facts: OwnFacts) => ({
  birth_year: facts.birthYear,
  birth_month: facts.birthMonth,
  own_minutes: facts.ownMinutes,
  leave_minutes: facts.leaveMinutes,
  budget_cents: facts.budgetCents,
  wants_qualification: facts.wantsQualification,
  goal: facts.goal,
  note: facts.note,
  passed: JSON.stringify(passedIn(facts)),
  saved: JSON.stringify(facts.saved),
  travel_to: facts.travel.length === 0 ? null : [...facts.travel],
});

/** Keeps her facts if nobody saved since `seen`; gives the new version, or null. */
export async function writeFacts(
  db: Tx,
  owner: { readonly tenantId: string; readonly personId: string },
  seen: number,
  facts: OwnFacts,
  now: Date,
): Promise<number | null> {
  if (seen === 0) {
    const row = await db
      .insertInto('advice_facts')
      .values({
        ...columnsOf(facts),
        tenant_id: owner.tenantId,
        id: newId(),
        person_id: owner.personId,
        version: 1,
        changed_at: now,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doNothing())
      .returning('version')
      .executeTakeFirst();
    return row?.version ?? null;
  }
  const row = await db
    .updateTable('advice_facts')
    .set((eb) => ({ ...columnsOf(facts), version: eb('version', '+', 1), changed_at: now }))
    .where('person_id', '=', owner.personId)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

/** Where lessons are given that somebody has to go to, and where she works: what she can choose from. */
export interface TravelChoices {
  readonly regions: readonly string[];
  readonly schoolPlaces: readonly string[];
}

export async function readTravelChoices(
  db: Reader,
  personId: string,
  today: IsoDate,
): Promise<TravelChoices> {
  const { rows } = await sql<TravelChoices>`
    select array(select distinct o.region from offer o where o.state = 'published' and o.region <> 'nationwide'
        and o.form in ('on-site', 'blended') order by o.region) as regions,
      array(select distinct s.city from employment e join school s on s.id = e.school_id
        where e.person_id = ${personId} and ${worksOn('e', today)} order by s.city) as "schoolPlaces"`.execute(
    db,
  );
  return rows[0] ?? { regions: [], schoolPlaces: [] };
}
