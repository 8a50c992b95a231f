import { describe, expect, test } from 'vitest';
import { register } from '#server/db/schema/register.ts';
import { handlers } from '#src/slices.ts';
import { closeRequest } from '#features/feedback/server/round.ts';
import { must } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { openEverything } from '#tests/support/everything-open.ts';
import { answer, openRound } from '#tests/support/feedback.ts';
import { bring } from '#tests/support/profile.ts';
import { addCoachLink, addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { columnsDeclared, columnsTaken, taken } from '#features/trust/domain/taken.ts';
import { takeAlong } from '#features/trust/server/take-along.ts';

const { ctx, owner } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const her = world.assistant;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Tables about a person, by herself or through something of hers. */
const aboutHer = Object.entries(register).filter(
  ([, { subject, through }]) => subject !== null || through !== undefined,
);
const fileOf = async (who = her) =>
  (await must(ctx, who, takeAlong, { personId: who.personId })).file as Record<string, object[]>;

describe('the register and what is taken along', () => {
  test.each(aboutHer)('of %s each column is hers to take, or stays for a reason', async (table) => {
    const { rows } = await owner.query<{ name: string }>(
      `select attname as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    );
    expect([...columnsDeclared(table)].sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  test('nothing is declared of tables that are about nobody', () => {
    expect(Object.keys(taken).sort()).toEqual(aboutHer.map(([table]) => table).sort());
  });

  test.each(aboutHer)('of %s nothing goes along that opens a door or points at another person', (table) => {
    const never =
      /_hash$|_key$|nonce|secret|challenge|sealed|credential|tenant_id|person_id|coach_id|leader_id|author_id|_by$|_version$|^version$|answered$|sample|content/;
    expect(
      columnsTaken(table).filter((column) => never.test(column) && column !== 'ask_free_hands_by'),
    ).toEqual([]);
  });

  test('a table that is not declared stays here', () => {
    expect(columnsTaken('a_table_of_tomorrow')).toEqual([]);
  });
});

describe('the file, when everything of hers is open', () => {
  test('holds of each table what was declared, and no id of another person', async () => {
    await openEverything(ctx, owner, { person: her, leader: world.leader }, world.coach);
    await addShare(owner, her, 'plan', world.teacher.personId);
    const file = await fileOf();
    expect(Object.keys(file)).toEqual(
      expect.arrayContaining(['person', 'plan_step', 'counterpart', 'conversation', 'audit_event', 'share']),
    );
    for (const [table, rows] of Object.entries(file))
      for (const row of rows) expect(Object.keys(row), table).toEqual(columnsTaken(table));
    const { rows: people } = await owner.query<{ id: string }>('select id from person where id <> $1', [
      her.personId,
    ]);
    const ids = new Set(JSON.stringify(file).match(uuid));
    expect(people.filter(({ id }) => ids.has(id))).toEqual([]);
    expect(file['development_profile'], 'a draft is her coach’s').toBeUndefined();
  });

  test('tells of her log whose part was touched, not which deed', async () => {
    const { audit_event: log = [] } = await fileOf();
    expect(log).toContainEqual(expect.objectContaining({ event: 'plan' }));
    expect(JSON.stringify(log)).not.toMatch(/"event":"[^"]*\./);
  });

  test('holds her profile once it was given', async () => {
    const vera = await addPerson(owner, world.board, {
      role: 'support-staff',
      school: world.school,
      name: 'Vera Vos',
    });
    await addCoachLink(owner, vera, world.coach);
    await bring(ctx, vera, world.coach, 'given');
    expect(await fileOf(vera)).toMatchObject({ development_profile: [{ state: 'given' }] });
  });
});

describe('feedback without names', () => {
  const names = ['Anna Aa', 'Bart Bee', 'Cora Cee', 'Dirk Dee', 'Els Eef'];

  test('gives nothing while it runs, whoever answered; after it ended the figures by size, without anybody', async () => {
    const ada = await addPerson(owner, world.board, {
      role: 'support-staff',
      school: world.school,
      name: 'Ada Aal',
    });
    const round = await openRound(ctx, owner, ada, 'together', names);
    const asked = await fileOf(ada);
    for (const [n, guest] of round.guests.entries())
      await answer(ctx, guest, round, String(5 - n), 'Zo is het');
    const running = await fileOf(ada);
    expect({ ...running, audit_event: [] }).toEqual({ ...asked, audit_event: [] });
    await must(ctx, ada, closeRequest, { roundId: round.roundId });
    const ended = await fileOf(ada);
    expect(ended['round_answer']).toHaveLength(round.questions.length * names.length);
    const first = ended['round_answer']?.slice(0, 5).map((row) => ('rating' in row ? row.rating : null));
    expect(first).toEqual([1, 2, 3, 4, 5]);
    expect(ended['round_remark'], 'from ten').toBeUndefined();
    for (const file of [asked, running, ended]) {
      expect(file['round_invitation']).toBeUndefined();
      expect(JSON.stringify(file)).not.toMatch(/Anna|Bart|answered"|draft|sealed/);
    }
  });

  test('of an old round with fewer answers than the page asks, no figure', async () => {
    const { rows } = await owner.query<{ id: string }>(
      `select q.id from round_question q join round r on r.id = q.round_id
       where r.mode = 'together' order by q.id limit 1`,
    );
    await owner.query(
      `delete from round_answer where id in (select id from round_answer where question_id = $1 limit 1)`,
      [rows[0]?.id],
    );
    const ada = await owner.query<{ id: string }>(`select id from person where given_name = 'Ada'`);
    const file = await fileOf({ ...her, personId: (ada.rows[0]?.id ?? '') as typeof her.personId });
    expect(JSON.stringify(file['round_answer'])).not.toContain(rows[0]?.id);
    expect(file['round_answer']?.length).toBeGreaterThan(0);
  });
});
