import { beforeEach, describe, expect, test } from 'vitest';
import { installation } from '#core/id.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addBoard, addOperator, addPerson } from '#tests/support/world.ts';
import { decideDemonstration, holdsRealPeople, RealPeopleError } from './real-people.ts';

/** Finding M14: DEMO=1 on the database of a real board gave everybody the keys. */
const { ctx, owner, connection } = await testDatabase();
const board = await addBoard(owner, '40001', 'Stichting Echt');
const invented = await addBoard(owner, '40002', 'Stichting Verzonnen');
await owner.query('update tenant set demonstration = true where id = $1', [invented]);
await addPerson(owner, invented, { role: 'hr', name: 'Verzonnen Mens' });

beforeEach(async () => {
  await owner.query('delete from role_grant where tenant_id <> $1', [invented]);
  await owner.query('delete from person where tenant_id <> $1', [invented]);
});

const asked = { demo: true, demoAsked: true };
const byDefault = { demo: true, demoAsked: false };
const none = { demo: false, demoAsked: false };

describe('a database with real people', () => {
  test.each([
    ['somebody of a board', () => addPerson(owner, board, { role: 'hr', name: 'Echte Mens' })],
    ['who keeps the installation', () => addOperator(owner, 'Echte Beheerder')],
  ])(
    '(%s) is no demonstration: asked for by name it does not start, else it quietly is none',
    async (_, add) => {
      await add();
      expect(await holdsRealPeople(ctx.db)).toBe(true);
      await expect(decideDemonstration(asked, connection)).rejects.toThrow(RealPeopleError);
      await expect(decideDemonstration(asked, connection)).rejects.toThrow('DEMO');
      expect(await decideDemonstration(byDefault, connection)).toBe(false);
      expect(await decideDemonstration(none, connection)).toBe(false);
    },
  );

  test('is not one whose boards are names in a list, whose people are made up, or were forgotten', async () => {
    await owner.query(
      `insert into tenant (id, kind, name) values ($1, 'operator', 'x') on conflict do nothing`,
      [installation],
    );
    expect(await holdsRealPeople(ctx.db)).toBe(false);
    const gone = await addPerson(owner, board, { role: 'hr', name: 'Oude Mens' });
    await owner.query(`update person set forgotten_on = '2026-01-01' where id = $1`, [gone.personId]);
    expect(await holdsRealPeople(ctx.db)).toBe(false);
    expect(await decideDemonstration(asked, connection)).toBe(true);
    expect(await decideDemonstration(none, connection)).toBe(false);
  });
});

test('asking leaves the asker where he was', async () => {
  await addPerson(owner, board, { role: 'hr', name: 'Echte Mens' });
  const seen = await ctx.db.transaction(
    { tenantId: invented },
    async (tx) => {
      const real = tx.fn<boolean>('holds_real_people', []).as('real');
      const { real: holds } = await tx.selectNoFrom(real).executeTakeFirstOrThrow();
      return { holds, people: await tx.selectFrom('person').select('given_name').execute() };
    },
    false,
  );
  expect(seen).toEqual({ holds: true, people: [{ given_name: 'Verzonnen' }] });
});
