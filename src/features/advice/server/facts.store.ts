import type { IsoDate } from '#core/date.ts';
import { one, rowOf, saveOver } from '#server/db/rows.ts';
import type { Row } from '#server/db/rows.ts';
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
  const row = await one(db, 'advice_facts', { personId });
  return row === null ? { facts: noFacts, version: 0 } : { version: row.version, facts: factsOf(row) };
}

/** The columns that hold what she told. */
export type FactsRow = Omit<Row<'advice_facts'>, 'id' | 'tenantId' | 'personId' | 'changedAt'>;

export const factsOf = (row: FactsRow): OwnFacts => {
  const passed = row.passed as Passed;
  return {
    birthYear: row.birthYear,
    birthMonth: row.birthMonth,
    ownMinutes: row.ownMinutes,
    leaveMinutes: row.leaveMinutes,
    budgetCents: row.budgetCents,
    wantsQualification: row.wantsQualification,
    goal: row.goal,
    note: row.note,
    geography: passed.geography ?? null,
    history: passed.history ?? null,
    nature: passed.nature ?? null,
    twentyOne: passed.twentyOne ?? null,
    saved: row.saved as unknown as OwnFacts['saved'],
    travel: row.travelTo ?? [],
  };
};

const columnsOf = ({ geography, history, nature, twentyOne, saved, travel, ...same }: OwnFacts) => ({
  ...same,
  passed: JSON.stringify(passedIn({ geography, history, nature, twentyOne })),
  saved: JSON.stringify(saved),
  travelTo: travel.length === 0 ? null : [...travel],
});

/** Keeps her facts if nobody saved since `seen`; gives the new version, or null. */
export async function writeFacts(
  db: Tx,
  owner: { readonly tenantId: string; readonly personId: string },
  seen: number,
  facts: OwnFacts,
  now: Date,
): Promise<number | null> {
  const { tenantId, personId } = owner;
  const told = { ...columnsOf(facts), changedAt: now };
  return saveOver(db, 'advice_facts', { personId }, seen, told, { tenantId, id: newId() });
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
  const row = await rowOf<TravelChoices>(db)`
    select array(select distinct o.region from offer o where o.state = 'published' and o.region <> 'nationwide'
        and o.form in ('on-site', 'blended') order by o.region) as regions,
      array(select distinct s.city from employment e join school s on s.id = e.school_id
        where e.person_id = ${personId} and ${worksOn('e', today)} order by s.city) as school_places`;
  return row ?? { regions: [], schoolPlaces: [] };
}
