import { describe, expect, test } from 'vitest';
import { bearer } from '#server/session/api-token.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { createToken } from './create-api-token.ts';
import { findPeopleByMail } from './find-people-by-mail.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const system = { kind: 'system', tenantId: world.board } as const;
const wanted = { days: 2, name: 'rooster', scopes: ['read'] };

describe('a token for a program', () => {
  test('stands for its person until its last day, with the roles of today', async () => {
    const made = await createToken.execute(ctx, system, { ...wanted, personId: world.leader.personId });
    if (!made.ok) throw new Error('no token');
    const header = `Bearer ${made.value.token}`;
    expect(await bearer(ctx, header)).toMatchObject({
      actor: { personId: world.leader.personId, grants: world.leader.grants },
      scopes: ['read'],
    });
    const mails = await owner.query<{ body: string }>(
      `select body from mail_message where subject like 'Een programma%'`,
    );
    expect(mails.rows).toMatchObject([{ body: expect.stringContaining('rooster') as string }]);
    expect(JSON.stringify(mails.rows)).not.toContain(made.value.token);
    const { rows } = await owner.query<{ token_hash: string }>('select token_hash from api_token');
    expect(made.value.token).not.toContain(rows[0]?.token_hash);
    setNow('2026-11-26T10:00:01Z');
    expect(await bearer(ctx, header)).toBeNull();
    setNow('2026-11-24T10:00:00Z');
  });

  test.each([
    'Bearer',
    'Basic abc',
    `Bearer ${'x'.repeat(40)}`,
    `Bearer 0190aaaa-0000-7000-8000-000000000001.${'y'.repeat(43)}`,
  ])('made up (%s) stands for nobody', async (header) => {
    expect(await bearer(ctx, header)).toBeNull();
  });

  test('is not made for somebody of another board, nor by a person', async () => {
    const input = { ...wanted, personId: world.otherBoardHr.personId };
    expect(await createToken.execute(ctx, system, input)).toMatchObject({ error: { code: 'nobody' } });
  });
});

test('the command line finds one address at two boards, a person nobody', async () => {
  const twice = 'twice@example.nl';
  for (const board of [world.board, world.otherBoard]) {
    const person = await addPerson(owner, board, { role: 'teacher', name: 'Twee Keer' });
    await owner.query('update person set email = $1 where id = $2', [twice, person.personId]);
  }
  const found = await findPeopleByMail.execute(ctx, { kind: 'system', tenantId: null }, { email: twice });
  expect(found).toMatchObject({ ok: true, value: [{ organisation: '40001' }, { organisation: '40002' }] });
});
