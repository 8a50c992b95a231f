import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildWorld } from '#tests/support/world.ts';
import { testDatabase } from '#tests/support/database.ts';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { anonymous } from '#access/actor.ts';
import { ownSubject } from '#access/subject.ts';
import type { PersonId } from '#core/id.ts';
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
