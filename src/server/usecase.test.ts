import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildWorld } from '#tests/support/world.ts';
import { testDatabase } from '#tests/support/database.ts';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { anonymous } from '#access/actor.ts';
import { ownSubject } from '#access/subject.ts';
import type { PersonId } from '#core/id.ts';
import type { IsoDate } from '#core/date.ts';
import { writeTry } from './audit/audit.store.ts';
import type { Refused } from './ctx.ts';
import { personSubject } from './db/subject.ts';
import { command, personOf, query } from './usecase.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);

const personInput = z.strictObject({ personId: z.uuid() });

const rename = command({
  permission: 'card.edit',
  audit: 'test.renamed',
  input: personInput.extend({
    name: z.string().min(1).max(10),
    refuse: z.boolean().default(false),
    way: z.enum(['short', 'long']).default('short'),
  }),
  about: (tools, input) => personSubject(tools.db, input.personId, tools.today, null),
  run: async ({ db, changed, subject }, input) => {
    await db
      .updateTable('person')
      .set({ given_name: input.name })
      .where('id', '=', subject?.personId ?? '')
      .execute();
    changed(input.personId, { field: 'name' });
    return input.refuse ? err(refused('test')) : ok(null);
  },
});

const look = query({
  permission: 'staff.read',
  audit: 'test.looked',
  input: personInput,
  about: (tools, input) => personSubject(tools.db, input.personId, tools.today, null),
  run: async ({ db, actor }, input) => {
    const row = await db
      .selectFrom('person')
      .select('given_name')
      .where('id', '=', input.personId)
      .executeTakeFirst();
    return ok({ name: row?.given_name ?? '', asker: personOf(actor).name });
  },
});

const nameNow = async (): Promise<string> => {
  const { rows } = await owner.query<{ given_name: string }>('select given_name from person where id = $1', [
    world.assistant.personId,
  ]);
  return rows[0]?.given_name ?? '';
};
const auditRows = async (event: string) =>
  (
    await owner.query<{ actor_person_id: string; kind: string; subject_person_id: string }>(
      'select actor_person_id, kind, subject_person_id from audit_event where event = $1',
      [event],
    )
  ).rows;

describe('a command', () => {
  test('changes, and writes its audit row in the same transaction', async () => {
    const outcome = await rename.execute(ctx, world.assistant, {
      personId: world.assistant.personId,
      name: 'Sam',
    });
    expect(outcome).toEqual({ ok: true, value: null });
    expect(await nameNow()).toBe('Sam');
    expect(await auditRows('test.renamed')).toEqual([
      {
        actor_person_id: world.assistant.personId,
        kind: 'changed',
        subject_person_id: world.assistant.personId,
      },
    ]);
  });

  test('that is refused half-way changes nothing', async () => {
    const before = await auditRows('test.renamed');
    const outcome = await rename.execute(ctx, world.assistant, {
      personId: world.assistant.personId,
      name: 'Other',
      refuse: true,
    });
    expect(outcome).toEqual({ ok: false, error: { kind: 'refused', code: 'test' } });
    expect(await nameNow()).toBe('Sam');
    expect(await auditRows('test.renamed')).toEqual(before);
  });

  test.each([
    ['an empty name', { name: '' }, 'name', 'required'],
    ['a long name', { name: 'x'.repeat(11) }, 'name', 'too-long'],
    ['no name', {}, 'name', 'required'],
    ['a name of another kind', { name: 7 }, 'name', 'wrong-kind'],
    ['a wrong choice', { name: 'Sam', way: 'sideways' }, 'way', 'not-an-option'],
    ['an empty choice', { name: 'Sam', way: '' }, 'way', 'required'],
    ['an unknown field', { name: 'Sam', admin: true }, 'admin', 'unknown-field'],
  ])('with %s names the field', async (_, extra, field, code) => {
    const outcome = await rename.execute(ctx, world.assistant, {
      personId: world.assistant.personId,
      ...extra,
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { [field]: [{ code }] } } });
  });

  test('does not write to a database of another version', async () => {
    await owner.query(`insert into schema_version (name, checksum) values ('9999_future', '')`);
    await expect(
      rename.execute(ctx, world.assistant, { personId: world.assistant.personId, name: 'Late' }),
    ).rejects.toThrow('schema version');
    await owner.query(`delete from schema_version where name = '9999_future'`);
    expect(await nameNow()).toBe('Sam');
  });
});

describe('a query', () => {
  test('about oneself leaves no trace', async () => {
    await look.execute(ctx, world.assistant, { personId: world.assistant.personId });
    expect(await auditRows('test.looked')).toEqual([]);
  });

  test('about another person is written down for that person', async () => {
    const outcome = await look.execute(ctx, world.leader, { personId: world.assistant.personId });
    expect(outcome).toEqual({ ok: true, value: { name: 'Sam', asker: 'Karin de Wit' } });
    expect(await auditRows('test.looked')).toEqual([
      { actor_person_id: world.leader.personId, kind: 'looked', subject_person_id: world.assistant.personId },
    ]);
  });

  test.each(world.outsiders)('by $name finds nothing', async ({ actor }) => {
    const outcome = await look.execute(ctx, actor, { personId: world.assistant.personId });
    expect(outcome).toEqual({
      ok: false,
      error: { kind: actor === anonymous ? 'sign-in-needed' : 'not-found' },
    });
  });
});

describe('a refusal', () => {
  const { schoolIds } = world.assistant;
  const refusals: Refused[] = [];
  const hearing = { ...ctx, refused: (refusal: Refused) => void refusals.push(refusal) };
  const heard = async (work: () => Promise<unknown>): Promise<Refused | undefined> => {
    refusals.length = 0;
    await work();
    return refusals[0];
  };
  const colleague = { ...world.assistant, personId: world.coach.personId, grants: [], schoolIds };

  test('is told with the use case, its kind and who asked: no session, not hers, a rule', async () => {
    const input = { personId: world.assistant.personId };
    expect(await heard(() => look.execute(hearing, anonymous, input))).toMatchObject({
      use: 'test.looked',
      kind: 'sign-in-needed',
      actor: { kind: 'anonymous' },
      subject: null,
    });
    const refusing = { ...input, name: 'Ada', refuse: true };
    expect(await heard(() => rename.execute(hearing, world.assistant, refusing))).toMatchObject({
      use: 'test.renamed',
      kind: 'refused',
      code: 'test',
    });
  });

  test('of a colleague names whose things they are; of another organisation nothing is known', async () => {
    const input = { personId: world.assistant.personId };
    const known: boolean[] = [];
    for (const { actor } of world.outsiders) {
      const refusal = await heard(() => look.execute(hearing, actor, input));
      expect(refusal?.kind).toBe(actor === anonymous ? 'sign-in-needed' : 'not-found');
      if (refusal?.subject == null) continue;
      known.push(actor.kind === 'person' && actor.tenantId === world.assistant.tenantId);
      expect(refusal.subject.personId).toBe(world.assistant.personId);
    }
    expect(known.length).toBeGreaterThan(0);
    expect(known).not.toContain(false);
  });

  test('is not told of what is filled in wrong', async () => {
    const input = { personId: world.assistant.personId, name: '' };
    expect(await heard(() => rename.execute(hearing, world.assistant, input))).toBeUndefined();
  });

  test('stands in her log once for each person and day', async () => {
    const subject = await ctx.db.transaction(
      world.assistant,
      (tx) => personSubject(tx, world.assistant.personId, '2026-11-24' as IsoDate, null),
      false,
    );
    if (subject === null) throw new Error('she is there');
    for (let n = 0; n < 3; n += 1) await writeTry(ctx, colleague, subject, 'test.tried');
    await writeTry(ctx, world.leader, subject, 'test.tried');
    await writeTry(ctx, world.assistant, subject, 'test.tried');
    await writeTry(ctx, anonymous, subject, 'test.tried');
    const rows = await auditRows('test.tried');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ kind: 'tried', subject_person_id: world.assistant.personId });
  });
});

describe('a use case of one statement', () => {
  const glance = query({
    permission: 'staff.read',
    audit: 'test.glanced',
    single: true,
    input: personInput,
    about: async (tools, { personId }) => {
      const actor = personOf(tools.actor);
      const subject = ownSubject(actor, actor.personId);
      return Promise.resolve(subject === null ? null : { ...subject, personId: personId as PersonId });
    },
    run: async ({ db }, { personId }) =>
      ok(await db.selectFrom('person').select('locale').where('id', '=', personId).executeTakeFirst()),
  });

  test('reads what is her own', async () => {
    const outcome = await glance.execute(ctx, world.hr, { personId: world.hr.personId });
    expect(outcome).toEqual({ ok: true, value: { locale: 'nl' } });
  });

  test('cannot look at somebody else without a trace: it fails', async () => {
    const look = glance.execute(ctx, world.hr, { personId: world.assistant.personId });
    await expect(look).rejects.toThrow();
    expect(await auditRows('test.glanced')).toEqual([]);
  });
});

describe('a use case that does not say whose it is', () => {
  const readName = query({
    permission: 'card.edit',
    audit: 'test.named',
    input: personInput,
    run: ({ subject }) => Promise.resolve(ok(subject)),
  });

  test('asks nothing to know that it is hers, and refuses whoever else asks', async () => {
    const { assistant, leader } = world;
    const before = ctx.db.statements;
    const outcome = await readName.execute(ctx, assistant, { personId: assistant.personId });
    expect(outcome).toEqual(ok(ownSubject(assistant, assistant.personId)));
    expect(ctx.db.statements).toBe(before);
    const refused = await readName.execute(ctx, leader, { personId: assistant.personId });
    expect(refused).toMatchObject({ ok: false });
  });
});
