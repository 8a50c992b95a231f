import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { register } from '#server/db/schema/register.ts';
import { handlers } from '#src/slices.ts';
import {
  allKinds,
  keptBecause,
  kindsOfData,
  ownKinds,
  requestKinds,
} from '#features/trust/domain/own-data.ts';
import type { Kind } from '#features/trust/domain/own-data.ts';
import { taken } from '#features/trust/domain/taken.ts';
import { answerDataRequest } from '#features/trust/server/answer-data-request.ts';
import { askDataRequest } from '#features/trust/server/ask-data-request.ts';
import { countOwnData } from '#features/trust/server/count-own-data.ts';
import { eraseOwnKind } from '#features/trust/server/erase-own-kind.ts';
import { readLooksAtFile } from '#features/trust/server/read-looks.ts';
import { messages } from '#i18n/messages.ts';
import { must } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { fillOwnData } from '#tests/support/own-data.ts';
import { buildWorld } from '#tests/support/world.ts';

const { ctx, owner } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const her = world.assistant;
const other = world.otherSchoolAssistant;

beforeAll(async () => {
  await fillOwnData(ctx, owner, { person: her, leader: world.leader, coach: world.coach });
  await fillOwnData(ctx, owner, { person: other, leader: world.otherSchoolLeader, coach: null });
});

const tablesAboutHer = Object.keys(taken);
const conditionOf = (table: string): string => {
  const { subject, through } = register[table] ?? {};
  if (subject != null) return `${subject} = $1`;
  if (through === undefined) throw new Error(`${table} is about nobody`);
  return `${through.column} in (select id from ${through.table} where ${conditionOf(through.table)})`;
};
/** Every row about somebody, table by table, as the owner of the database sees it. */
async function rowsAbout({ personId }: PersonActor): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ name: string; n: number }>(
    tablesAboutHer
      .map((name) => `select '${name}' as name, count(*)::int as n from ${name} where ${conditionOf(name)}`)
      .join(' union all '),
    [personId],
  );
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}
/** All rows of some tables, whosever they are: the preparation of her leader is about her talk as well. */
async function rowsIn(tables: ReadonlySet<string>): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    `select sum(n)::int as n from (${[...tables].map((name) => `select count(*) as n from ${name}`).join(' union all ')}) counts`,
  );
  return rows[0]?.n ?? -1;
}
const kindsOf = async (who: PersonActor) =>
  (await must(ctx, who, countOwnData, { personId: who.personId })).kinds;
const countOf = async (who: PersonActor, kind: Kind) =>
  (await kindsOf(who)).find((one) => one.kind === kind) ?? { count: 0, rows: 0, along: [] };

describe('every table about a person has a way out', () => {
  const whole = new Set(
    Object.values(kindsOfData).flatMap(({ parts }) =>
      parts.filter(({ only, rest }) => only === undefined || rest === true).map(({ table }) => table),
    ),
  );

  test.each(tablesAboutHer)('%s: she erases it, or it stays for a reason that the page says', (table) => {
    const parent = register[table]?.through?.table ?? '';
    const reason = keptBecause[table];
    expect(whole.has(table) || whole.has(parent) || reason !== undefined).toBe(true);
    expect(whole.has(table) && reason !== undefined, 'not both').toBe(false);
    if (reason !== undefined)
      for (const locale of ['nl', 'en'] as const) {
        const texts: Readonly<Record<string, unknown>> = messages(locale).trustData.stays;
        expect(texts[reason]).toBeDefined();
      }
  });

  test('and nothing is declared of a table that is about nobody', () => {
    expect(Object.keys(keptBecause).filter((table) => !tablesAboutHer.includes(table))).toEqual([]);
  });
});

describe('a kind that is hers alone', () => {
  test('there is something of each, so that nothing below is tried on nothing', async () => {
    expect((await kindsOf(her)).map(({ kind }) => kind)).toEqual([...allKinds]);
  });

  test.each([...ownKinds])(
    '%s: what was counted before is what is gone after, and of others nothing',
    async (kind) => {
      const [seen, before, others] = [await countOf(her, kind), await rowsAbout(her), await rowsAbout(other)];
      expect(seen.count).toBeGreaterThan(0);
      await must(ctx, her, eraseOwnKind, { personId: her.personId, kind, seen: seen.rows });
      const after = await rowsAbout(her);
      expect(await countOf(her, kind)).toMatchObject({ rows: 0 });
      const tables = new Set(kindsOfData[kind].parts.map(({ table }) => table));
      const gone = [...tables].reduce((all, table) => all + (before[table] ?? 0) - (after[table] ?? 0), 0);
      expect(gone).toBe(seen.rows);
      for (const { table, only } of kindsOfData[kind].parts)
        if (only === undefined) expect(after[table], table).toBe(0);
      const parts = (table: string): boolean => tables.has(register[table]?.through?.table ?? '');
      for (const table of tablesAboutHer.filter(
        (one) => !tables.has(one) && !parts(one) && one !== 'audit_event',
      ))
        expect(after[table], table).toBe(before[table]);
      expect(await rowsAbout(other)).toEqual(others);
      expect((await kindsOf(other)).some((one) => one.kind === kind)).toBe(true);
    },
  );

  test('leaves a line in her own log, and an audit row that says how much and not what', async () => {
    const { rows } = await owner.query<{ detail: unknown; entity_id: string }>(
      `select detail, entity_id from audit_event where event = 'trust.kind-erased' and subject_person_id = $1`,
      [her.personId],
    );
    expect(rows).toHaveLength(ownKinds.length);
    for (const { detail, entity_id } of rows) {
      expect(detail).toEqual({ erased: expect.any(String) as string, count: expect.any(Number) as number });
      expect(entity_id).toBe(her.personId);
    }
    const { looks } = await must(ctx, her, readLooksAtFile, { personId: her.personId });
    expect(looks.flatMap(({ erased }) => erased?.kind ?? []).sort()).toEqual([...ownKinds].sort());
  });

  test('nothing of what she wrote in it stands in any table', async () => {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
    );
    const holding = async (words: string): Promise<string[]> => {
      const { rows } = await owner.query<{ name: string }>(
        tables
          .map(
            ({ name }) =>
              `select '${name}' as name where exists (select from ${name} t where t::text like $1)`,
          )
          .join(' union all '),
        [`%${words}%`],
      );
      return rows.map(({ name }) => name);
    };
    expect(await holding('Anne alleen')).toEqual(expect.arrayContaining(['card_item', 'round_remark']));
    expect(await holding('Samira alleen')).toEqual([]);
  });
});

describe('a kind in which others have a part', () => {
  test.each([...requestKinds])('%s: HR says yes, and it is gone with what HR may not read', async (kind) => {
    const [seen, before, others] = [await countOf(her, kind), await rowsAbout(her), await rowsAbout(other)];
    expect(seen.count).toBeGreaterThan(0);
    const tables = new Set(kindsOfData[kind].parts.map(({ table }) => table));
    const all = await rowsIn(tables);
    const { personId } = her;
    const { requestId } = await must(ctx, her, askDataRequest, { personId, sort: 'erase', subject: kind });
    await must(ctx, world.hr, answerDataRequest, { requestId, say: 'done' });
    const after = await rowsAbout(her);
    expect(await countOf(her, kind)).toMatchObject({ rows: 0 });
    expect(all - (await rowsIn(tables))).toBe(seen.rows);
    const moves = new Set(['audit_event', 'counterpart_event', 'data_request', 'mail_message']);
    for (const table of tablesAboutHer.filter((one) => !tables.has(one) && !moves.has(one)))
      expect(after[table], table).toBe(before[table]);
    expect(await rowsAbout(other)).toEqual(others);
    const { rows } = await owner.query(`select current_setting('app.system', true) as system`);
    expect(rows).not.toEqual([{ system: 'on' }]);
  });

  test('after all of it, of a table that is whole in kinds nothing is left', async () => {
    const after = await rowsAbout(her);
    const whole = Object.keys(after).filter((table) => keptBecause[table] === undefined);
    expect(whole.filter((table) => (after[table] ?? 0) > 0)).toEqual([]);
    expect(whole).toEqual(expect.arrayContaining(['plan_step', 'share', 'card', 'round_answer']));
    const { rows } = await owner.query(
      `select kind from domain_event where payload ->> 'personId' = $1 and kind ~ '^(plan|conversation|profile|compass|feedback|advice)[.]'`,
      [her.personId],
    );
    expect(rows).toEqual([]);
  });
});

describe('erasing', () => {
  test('of history of another, of a promise, or of agreed steps is refused by the database too', async () => {
    const trail = (personId: string, counterparts: string, topics: string[]) =>
      ctx.db.transaction(
        { tenantId: world.board, personId: her.personId },
        async (tx) => {
          return sql`select erase_trail(${personId},
            array(select id from counterpart where person_id = ${her.personId} and state = ${counterparts}), '{}', ${topics}::text[])`.execute(
            tx,
          );
        },
        true,
      );
    await expect(trail(other.personId, 'open', [])).rejects.toThrow('history stays');
    await expect(trail(her.personId, 'open', ['plan'])).rejects.toThrow('history stays');
    await owner.query(
      `update counterpart set state = 'promised', promised_for = '2027-01-01' where person_id = $1`,
      [her.personId],
    );
    await expect(trail(her.personId, 'promised', [])).rejects.toThrow('history stays');
  });
});
