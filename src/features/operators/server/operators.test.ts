import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous } from '#access/actor.ts';
import type { PersonActor, SystemActor } from '#access/actor.ts';
import { installation } from '#core/id.ts';
import { toolsOf } from '#server/events.ts';
import { signedIn } from '#server/session/session.store.ts';
import { personActor } from '#server/session/person-actor.ts';
import { isoDate } from '#core/date.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addOperator, buildWorld } from '#tests/support/world.ts';
import { endOperator } from './end-operator.ts';
import { makeSetupLink } from './make-setup-link.ts';
import { nameOperator } from './name-operator.ts';
import { operatorApproval, operatorKind } from './operator-approval.ts';
import { readOperatorList } from './read-operator-list.ts';
import { strikeFormer } from './strike-former.ts';
import { readSetupLink, readUnclaimed, useSetupLink } from './use-setup-link.ts';

const { ctx, owner, setNow } = await testDatabase({ approvals: { [operatorKind]: operatorApproval } });
const world = await buildWorld(owner);
const product: SystemActor = { kind: 'system', tenantId: installation };
const her = { givenName: 'Nora', familyName: 'Nieuw', email: 'nora@example.nl' };
const notFound = { ok: false, error: { kind: 'not-found' } };
let one: PersonActor;
let other: PersonActor;

beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  await owner.query(`
    delete from approval; delete from former_administrator; delete from session;
    delete from role_grant where role = 'operator'`);
});
const two = async (): Promise<void> => {
  one = await addOperator(owner, 'Ada Een');
  other = await addOperator(owner, 'Otto Twee');
};
const linkOf = async (): Promise<string> => {
  const made = await makeSetupLink.execute(ctx, product, {});
  return made.ok ? (made.value.address.split('/setup/')[1] ?? '') : made.error.kind;
};

describe('the first operator', () => {
  test('comes by a link from the shell, is signed in, and the link is spent', async () => {
    const token = await linkOf();
    expect(token).toMatch(/^[0-9a-z]+-[0-9a-f]{64}$/);
    expect(await readSetupLink.execute(ctx, anonymous, { token })).toMatchObject({ ok: true });
    expect(await readUnclaimed.execute(ctx, anonymous, {})).toEqual({
      ok: true,
      value: { isUnclaimed: true },
    });
    const used = await useSetupLink.execute(ctx, anonymous, { token, ...her });
    expect(await signedIn(ctx, used.ok ? used.value.token : '')).toMatchObject({
      actor: { tenantId: installation, name: 'Nora Nieuw', grants: [{ role: 'operator', schoolId: null }] },
    });
    expect(await readUnclaimed.execute(ctx, anonymous, {})).toEqual({
      ok: true,
      value: { isUnclaimed: false },
    });
    for (const useCase of [readSetupLink, useSetupLink])
      expect(
        await useCase.execute(ctx, anonymous, { token, ...(useCase === useSetupLink ? her : {}) }),
      ).toEqual(notFound);
    expect(await makeSetupLink.execute(ctx, product, {})).toMatchObject({
      error: { code: 'operator-exists' },
    });
    const { rows } = await owner.query(
      `select actor_kind from audit_event where event = 'operators.first-operator-appointed' and tenant_id = $1`,
      [installation],
    );
    expect(rows).toEqual([{ actor_kind: 'system' }]);
  });

  test.each([
    ['made up', (token: string) => token.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    ['of another moment', (token: string) => `z${token}`],
    ['nothing', () => ''],
  ])('does not come by a link that is %s', async (_, change) => {
    const token = change(await linkOf());
    expect(await readSetupLink.execute(ctx, anonymous, { token })).toEqual(notFound);
    expect(await useSetupLink.execute(ctx, anonymous, { token, ...her })).toEqual(notFound);
  });

  test('does not come by a link of more than an hour ago', async () => {
    const token = await linkOf();
    setNow('2026-11-24T10:59:59Z');
    expect((await readSetupLink.execute(ctx, anonymous, { token })).ok).toBe(true);
    setNow('2026-11-24T11:00:00Z');
    expect(await useSetupLink.execute(ctx, anonymous, { token, ...her })).toEqual(notFound);
  });

  test('says at the field what is missing, and comes once when two try at the same moment', async () => {
    const token = await linkOf();
    expect(await useSetupLink.execute(ctx, anonymous, { token, ...her, email: 'nora' })).toMatchObject({
      error: { kind: 'invalid', fields: { email: [{ code: 'not-an-email' }] } },
    });
    const tries = await Promise.all(
      ['a@example.nl', 'b@example.nl'].map((email) =>
        useSetupLink.execute(ctx, anonymous, { token, ...her, email }),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('another operator', () => {
  test('waits for a second person: one alone makes no second one', async () => {
    await two();
    const asked = await nameOperator.execute(ctx, one, her);
    expect(asked.ok).toBe(true);
    const { rows } = await owner.query(`select role, facts, names from approval`);
    expect(rows).toEqual([
      { role: 'operator', facts: { name: 'Nora Nieuw' }, names: ['Nora Nieuw, nora@example.nl'] },
    ]);
    expect((await readOperatorList.execute(ctx, one, {})).ok).toBe(true);
    const done = await ctx.db.transaction(
      other,
      (db) => operatorApproval.perform(toolsOf(ctx, db, other, ctx.now()), her),
      true,
    );
    expect(done).toMatchObject({ ok: true, value: [{ detail: { role: 'operator' } }] });
    const listed = await readOperatorList.execute(ctx, one, {});
    expect(listed.ok && listed.value.operators.map(({ name, isSelf }) => [name, isSelf])).toEqual([
      ['Ada Een', true],
      ['Nora Nieuw', false],
      ['Otto Twee', false],
    ]);
    expect(await nameOperator.execute(ctx, one, her)).toMatchObject({ error: { code: 'already-operator' } });
  });

  test('ends the role of one, at once, and never his own', async () => {
    await two();
    expect(await endOperator.execute(ctx, one, { personId: one.personId })).toMatchObject({
      error: { code: 'not-yourself' },
    });
    expect((await endOperator.execute(ctx, one, { personId: other.personId })).ok).toBe(true);
    const left = await ctx.db.transaction(
      { tenantId: installation },
      (db) => personActor(db, other.personId, isoDate('2026-11-24')),
      false,
    );
    expect(left).toBeNull();
    expect(await endOperator.execute(ctx, one, { personId: other.personId })).toEqual(notFound);
    expect(await endOperator.execute(ctx, one, { personId: world.hr.personId })).toEqual(notFound);
  });
});

describe('who was administrator of a board', () => {
  test('is listed until the operator has seen it', async () => {
    await two();
    await owner.query(
      `insert into former_administrator (tenant_id, person_id, name) values ($1, $2, 'Ad Min')`,
      [world.board, world.hr.personId],
    );
    const former = async () => {
      const outcome = await readOperatorList.execute(ctx, one, {});
      return outcome.ok ? outcome.value.former : outcome.error;
    };
    expect(await former()).toEqual([{ tenantId: world.board, name: 'Ad Min', board: 'Stichting De Brug' }]);
    expect((await strikeFormer.execute(ctx, one, {})).ok).toBe(true);
    expect(await former()).toEqual([]);
  });
});
