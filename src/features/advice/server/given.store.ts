import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import { add, all, first, one } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { Given, GivenAdvice } from '../domain/given.ts';
import type { AdviceView } from './advice.view.ts';
import { givenOf, rulesOf } from '../domain/given.ts';

/** Keeps the advice as it is given today; the same advice twice on one day is kept once. Gives its id. */
export async function keepGiven(
  db: Tx,
  owner: { readonly tenantId: string; readonly personId: string },
  { person, advice, places, knowledge }: AdviceView,
  today: IsoDate,
  now: Date,
): Promise<string> {
  const output = JSON.stringify(givenOf(advice, places));
  const latest = await first(
    db
      .selectFrom('given_advice')
      .select(['id', 'output', 'given_on'])
      .where('person_id', '=', owner.personId)
      .orderBy('given_at', 'desc')
      .limit(1),
  );
  if (latest?.givenOn === today && sameJson(latest.output, output)) return latest.id;
  const id = newId();
  await add(db, 'given_advice', {
    tenantId: owner.tenantId,
    id,
    personId: owner.personId,
    givenOn: today,
    givenAt: now,
    input: JSON.stringify(person),
    output,
    rules: JSON.stringify(rulesOf(knowledge.rules, today)),
  });
  return id;
}

/** jsonb orders its keys, so both sides are compared in one order. */
const sameJson = (kept: unknown, output: string): boolean => sorted(kept) === sorted(JSON.parse(output));

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

export interface GivenLine {
  readonly id: string;
  readonly givenOn: IsoDate;
}

/** When she was given advice, newest first; at most fifty. */
export async function listGiven(db: Reader, personId: string): Promise<GivenLine[]> {
  const rows = await all(
    db
      .selectFrom('given_advice')
      .select(['id', 'given_on'])
      .where('person_id', '=', personId)
      .orderBy('given_at', 'desc')
      .limit(50),
  );
  return rows.map(({ id, givenOn }) => ({ id, givenOn: isoDate(givenOn) }));
}

/** One advice as it was given; null when it is not hers. */
export async function readGiven(db: Reader, personId: string, id: string): Promise<GivenAdvice | null> {
  const row = await one(db, 'given_advice', { personId, id });
  if (row === null) return null;
  return {
    id: row.id,
    givenOn: isoDate(row.givenOn),
    given: row.output as unknown as Given,
    rules: row.rules as unknown as readonly RuleVersion[],
  };
}
