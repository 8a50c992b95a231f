import { describe, expect, test } from 'vitest';
import { anonymous } from '#access/actor.ts';
import { signedIn } from '#server/session/session.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addBoard, addPerson, buildWorld } from '#tests/support/world.ts';
import { personas } from '../domain/persona.ts';
import { enterAsPersona } from './enter-as-persona.ts';
import { listPersonas } from './list-personas.ts';

const { ctx, owner } = await testDatabase();
const demo = { ...ctx, settings: { ...ctx.settings, demo: true } };
const world = await buildWorld(owner);
await owner.query('update tenant set demonstration = true');
const name = (persona: string, personId: string) =>
  owner.query('update person set demo_persona = $1 where id = $2', [persona, personId]);
await name('leader', world.leader.personId);
await name('assistant', world.assistant.personId);
await name('hr', world.hr.personId);
await name('other-board-assistant', world.otherBoardAssistant.personId);
await name('somebody-new', world.teacher.personId);
const brug = 'Stichting De Brug';
const browserSession = { client: '192.0.2.1', userAgent: '', previous: null as string | null };
const notFound = { ok: false, error: { kind: 'not-found' } };
const become = (persona: string, previous: string | null = null) =>
  enterAsPersona.execute(demo, anonymous, { persona, browserSession: { ...browserSession, previous } });

describe('in the demonstration', () => {
  test('its people are listed with where they work, those who meet on one way first', async () => {
    expect(await listPersonas.execute(demo, anonymous, {})).toEqual({
      ok: true,
      value: {
        groups: [
          {
            group: 'way',
            cards: [
              { persona: 'assistant', name: 'Samira Bakker', organisation: brug, school: 'De Regenboog' },
              { persona: 'leader', name: 'Karin de Wit', organisation: brug, school: 'De Regenboog' },
              { persona: 'hr', name: 'Henk Hofman', organisation: brug, school: null },
            ],
          },
          {
            group: 'outside',
            cards: [
              {
                persona: 'other-board-assistant',
                name: 'Fatma Kaya',
                organisation: 'Stichting Het Anker',
                school: 'De Kade',
              },
            ],
          },
        ],
      },
    });
  });

  test('one becomes any of them, and leaves the one before', async () => {
    const first = await become('assistant');
    const token = first.ok ? first.value.token : '';
    expect(await signedIn(ctx, token)).toMatchObject({ actor: world.assistant });
    const second = await become('other-board-assistant', token);
    expect(await signedIn(ctx, token)).toBeNull();
    expect(await signedIn(ctx, second.ok ? second.value.token : '')).toMatchObject({
      actor: { tenantId: world.otherBoard },
    });
  });

  test.each(['somebody-new', 'nobody', '', '__proto__'])('but not %s', async (persona) => {
    expect(await become(persona)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  });

  test('nor whose work ended: she is not offered either', async () => {
    const end = (day: string | null) =>
      owner.query('update role_grant set valid_to = $2 where person_id = $1', [world.hr.personId, day]);
    await end('2026-01-01');
    const listed = await listPersonas.execute(demo, anonymous, {});
    expect(JSON.stringify(listed)).toContain('"leader"');
    expect(JSON.stringify(listed)).not.toContain('"hr"');
    expect(await become('hr')).toEqual(notFound);
    await end(null);
  });

  test('nor a persona whom nobody plays', async () => {
    expect(personas).toContain('operator');
    expect(await become('operator')).toEqual(notFound);
  });
});

describe('once a real person came in', () => {
  test('nobody becomes a persona any more, and no mail with a code is shown', async () => {
    const board = await addBoard(owner, '40009', 'Stichting Echt');
    expect((await become('assistant')).ok, 'a board without people is only a name in a list').toBe(true);
    const real = await addPerson(owner, board, { role: 'hr', name: 'Echte Mens' });
    expect(await become('assistant')).toEqual(notFound);
    await owner.query('delete from role_grant where person_id = $1', [real.personId]);
    await owner.query('delete from person where id = $1', [real.personId]);
    expect((await become('assistant')).ok).toBe(true);
    await owner.query('delete from session where person_id = $1', [world.assistant.personId]);
  });
});

describe('outside the demonstration', () => {
  test('neither the list nor the door exists, and nobody shows as a persona', async () => {
    expect(await listPersonas.execute(ctx, anonymous, {})).toEqual(notFound);
    expect(await enterAsPersona.execute(ctx, anonymous, { persona: 'assistant', browserSession })).toEqual(
      notFound,
    );
    const seen = await ctx.db.transaction({}, (db) => db.selectFrom('person').selectAll().execute(), false);
    expect(seen).toEqual([]);
    const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from session');
    expect(rows[0]?.count).toBe(1);
  });
});
