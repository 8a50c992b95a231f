import { beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { readKnowledge } from './knowledge.store.ts';
import { loadNational } from './load-national.ts';
import { readNational } from './national.ts';
import type { National } from './national.ts';
import { readRules } from './rule.store.ts';

const { ctx, owner, connection } = await testDatabase();
const world = await buildWorld(owner);
const files = readNational();
const today = isoDate('2026-11-24');
const asSystem = `select set_config('app.system', 'on', true)`;

/** The files as a later release could have them: one rule with a version after the open one. */
function laterRelease(key: string, from: string, value: number): National {
  const rules = files.rules.flatMap((rule): RuleVersion[] => {
    if (rule.key !== key || rule.validTo !== null) return [rule];
    const next = { ...rule, value, validFrom: isoDate(from) };
    return [{ ...rule, validTo: isoDate('2027-07-31') }, next];
  });
  return { ...files, rules };
}

/** As the product itself; the connection goes with the transaction. */
async function change(statement: string): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query(`begin; ${asSystem}`);
    await client.query(statement);
    await client.query('commit');
  } finally {
    client.release(true);
  }
}

beforeEach(() => change('truncate shared_rule, shared_rule_version, board_rule_version, shared_knowledge'));

const versionsOf = async (key: string): Promise<unknown[]> =>
  (
    await owner.query<{ row: unknown[] }>(
      `select array[valid_from::text, valid_to::text, value::text] as row from shared_rule_version
       where rule_key = $1 order by valid_from`,
      [key],
    )
  ).rows.map(({ row }) => row);

describe('loading the files', () => {
  test('puts everything in once; a second time changes nothing', async () => {
    const first = await loadNational(connection);
    expect(first).toEqual({
      added: [files.rules, files.routes, files.funding, files.functions, files.steps].flat().length,
      ended: 0,
      differs: [],
    });
    expect(await loadNational(connection)).toEqual({ added: 0, ended: 0, differs: [] });
  });

  test('gives back exactly what the files say', async () => {
    await loadNational(connection);
    const kept = await ctx.db.transaction({}, (tx) => readKnowledge(tx, today), false);
    const { routes, funding, functions, steps } = files;
    expect({ ...kept, rules: sorted(kept.rules) }).toMatchObject({
      routes,
      funding,
      functions,
      steps,
      rules: sorted(files.rules),
    });
  });

  test('some rules by key are as they are among all', async () => {
    await loadNational(connection);
    const keys = files.rules.filter(({ knownUntil }) => knownUntil !== null).map(({ key }) => key);
    expect(keys).not.toEqual([]);
    const [some, { rules }] = await ctx.db.transaction(
      {},
      async (tx) => [await readRules(tx, keys), await readKnowledge(tx, today)] as const,
      false,
    );
    expect(sorted(some)).toEqual(sorted(rules.filter(({ key }) => keys.includes(key))));
  });

  test('takes two statements, however much there is', async () => {
    await loadNational(connection);
    const before = ctx.db.statements;
    await ctx.db.transaction({ tenantId: world.board }, (tx) => readKnowledge(tx, today), false);
    expect(ctx.db.statements - before).toBe(2);
  });

  test('ends an open version that nobody touched when a later release follows it', async () => {
    await loadNational(connection);
    const outcome = await loadNational(connection, laterRelease('di.base_hours', '2027-08-01', 42));
    expect(outcome).toEqual({ added: 1, ended: 1, differs: [] });
    expect(await versionsOf('di.base_hours')).toEqual([
      [expect.any(String), '2027-07-31', '40'],
      ['2027-08-01', null, '42'],
    ]);
  });

  test('never overwrites what the operator changed, and says where', async () => {
    await loadNational(connection);
    await change(
      `update shared_rule_version set value = 41, origin = 'operator' where rule_key = 'di.base_hours'`,
    );
    await change(`update shared_knowledge set content = content || '{"costCents": 1}', origin = 'operator'
      where kind = 'route' and code = 'pabo-deeltijd'`);
    const outcome = await loadNational(connection, laterRelease('di.base_hours', '2027-08-01', 42));
    expect(outcome).toMatchObject({ added: 0, ended: 0 });
    expect(outcome.differs).toEqual([
      expect.stringMatching(/^rule di\.base_hours \d/),
      'rule di.base_hours 2027-08-01',
      expect.stringMatching(/^route pabo-deeltijd \d/),
    ]);
    expect(await versionsOf('di.base_hours')).toEqual([[expect.any(String), null, '41']]);
  });

  test('does not bring back a first day that falls inside what the operator wrote', async () => {
    await loadNational(connection);
    await change(`update shared_rule_version set valid_from = '2020-01-01', origin = 'operator'
      where rule_key = 'ec.hours'`);
    const { added, differs } = await loadNational(connection);
    expect(added).toBe(0);
    expect(differs).toEqual([expect.stringMatching(/^rule ec\.hours /)]);
  });

  test('says that the words of a rule are other than in the files', async () => {
    await loadNational(connection);
    await change(`update shared_rule set most = most + 1 where key = 'ec.hours'`);
    expect((await loadNational(connection)).differs).toEqual(['rule ec.hours']);
  });
});

describe('the tables', () => {
  beforeEach(() => loadNational(connection));

  test.each([
    [
      'a rule of the country',
      `insert into shared_rule_version (rule_key, valid_from, value, source, checked_on, certainty, origin, set_at)
       values ('ec.hours', '2030-01-01', 1, 'bron', '2026-11-24', 'confirmed', 'file', now())`,
    ],
    [
      'a route',
      `insert into shared_knowledge (kind, code, valid_from, position, content, origin, set_at)
       select kind, code, '2030-01-01', 1, content, 'file', now() from shared_knowledge where kind = 'route'`,
    ],
  ])('never hold two versions of %s on one day', async (_, statement) => {
    await expect(change(statement)).rejects.toThrow('exclusion constraint');
  });

  test('keep the content under its own code', async () => {
    await expect(change(`update shared_knowledge set code = 'other' where kind = 'route'`)).rejects.toThrow(
      'check constraint',
    );
  });

  test.each([
    ['a person', { tenantId: world.board, personId: world.hr.personId }],
    ['nobody', {}],
  ])('are read but not written by %s', async (_, actor) => {
    const write = ctx.db.transaction(
      actor,
      async (tx) => {
        const outcome = await tx.updateTable('shared_rule_version').set({ value: 1 }).executeTakeFirst();
        const { length } = await tx.selectFrom('shared_rule').select('key').execute();
        return [Number(outcome.numUpdatedRows), length];
      },
      false,
    );
    expect(await write).toEqual([0, files.definitions.length]);
  });
});

test('a board sees its own word beside that of the country, another board does not', async () => {
  await loadNational(connection);
  await ctx.db.transaction(
    { tenantId: world.board },
    (tx) =>
      tx
        .insertInto('board_rule_version')
        .values({
          tenant_id: world.board,
          id: '0190aaaa-0000-7000-8000-000000000001',
          rule_key: 'di.base_hours',
          valid_from: isoDate('2026-08-01'),
          value: 50,
          source: 'besluit bestuur',
          checked_on: isoDate('2026-11-24'),
          certainty: 'confirmed',
          set_by: world.hr.personId,
          set_at: new Date(),
        })
        .execute(),
    false,
  );
  const settersFor = async (tenantId: string): Promise<string[]> => {
    const { rules } = await ctx.db.transaction({ tenantId }, (tx) => readKnowledge(tx, today), false);
    return rules.filter(({ key }) => key === 'di.base_hours').map(({ setBy }) => setBy);
  };
  expect(await settersFor(world.board)).toEqual(['national', 'board']);
  expect(await settersFor(world.otherBoard)).toEqual(['national']);
});

const sorted = (rules: readonly RuleVersion[]): RuleVersion[] =>
  [...rules].sort((a, b) => `${a.key} ${a.validFrom}`.localeCompare(`${b.key} ${b.validFrom}`));
