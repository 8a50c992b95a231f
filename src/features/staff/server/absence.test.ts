import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { dayInNetherlands } from '#core/date.ts';
import { personActor } from '#server/session/person-actor.ts';
import { must } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { endAbsence } from './end-absence.ts';
import { readAbsence } from './read-absence.ts';
import { setAbsence } from './set-absence.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const { leader, hr } = world;
const ruud = await addPerson(owner, world.board, { role: 'leader', school: world.school, name: 'Ruud Rood' });
const input = {
  personId: leader.personId,
  standInId: ruud.personId,
  fromOn: '2026-11-25',
  toOn: '2026-12-04',
};

beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  await owner.query('delete from absence');
  await owner.query('delete from mail_message');
});

const coversOf = async (who: PersonActor): Promise<readonly string[]> => {
  const found = await ctx.db.transaction(
    { tenantId: world.board },
    (tx) => personActor(tx, who.personId, dayInNetherlands(ctx.now())),
    false,
  );
  return (found?.covers ?? []).map(({ personId }) => personId);
};

describe('set-absence', () => {
  test.each([
    ['she herself', leader],
    ['HR', hr],
  ])('%s says so, and the stand-in covers her from the first day up to the last', async (_, who) => {
    await must(ctx, who, setAbsence, input);
    for (const [moment, covers] of [
      ['2026-11-24T22:00:00Z', []],
      ['2026-11-25T10:00:00Z', [leader.personId]],
      ['2026-12-04T22:00:00Z', [leader.personId]],
      ['2026-12-05T10:00:00Z', []],
    ] as const) {
      setNow(moment);
      expect(await coversOf(ruud), moment).toEqual(covers);
      expect(await coversOf(leader)).toEqual([]);
    }
    const { rows } = await owner.query('select subject, recipient from mail_message');
    expect(rows).toMatchObject([{ subject: 'Jij vervangt Karin de Wit' }]);
  });

  test.each([
    ['nobody', { standInId: '' }, { fields: { standInId: [{ code: 'required' }] } }],
    ['herself', { standInId: leader.personId }, { fields: { standInId: [{ code: 'not-an-option' }] } }],
    [
      'support staff',
      { standInId: world.assistant.personId },
      { fields: { standInId: [{ code: 'not-an-option' }] } },
    ],
    [
      'somebody of another board',
      { standInId: world.otherBoardHr.personId },
      { fields: { standInId: [{ code: 'not-an-option' }] } },
    ],
    ['an end before the beginning', { toOn: '2026-11-24' }, { fields: { toOn: [{ code: 'before-start' }] } }],
    [
      'a year that cannot be meant',
      { fromOn: '9990-01-01', toOn: '9990-02-01' },
      { fields: { fromOn: [{ code: 'unthinkable-day' }], toOn: [{ code: 'unthinkable-day' }] } },
    ],
    ['no day', { fromOn: '31-02' }, { fields: { fromOn: [{ code: 'not-a-date' }] } }],
  ])('refuses %s at the field', async (_, given, error) => {
    expect(await setAbsence.execute(ctx, leader, { ...input, ...given })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', ...error },
    });
  });

  test('refuses a second one on the same days', async () => {
    await must(ctx, leader, setAbsence, input);
    const again = { ...input, fromOn: '2026-12-04', toOn: '2026-12-10' };
    expect(await setAbsence.execute(ctx, hr, again)).toMatchObject({ error: { code: 'already-away' } });
    await must(ctx, hr, setAbsence, { ...again, fromOn: '2026-12-05' });
  });
});

describe('end-absence', () => {
  const idOf = async () =>
    (await must(ctx, leader, readAbsence, { personId: leader.personId })).absences[0]?.id;

  test.each(['2026-11-24T10:00:00Z', '2026-11-30T10:00:00Z'])('works at once, on %s', async (moment) => {
    await must(ctx, leader, setAbsence, input);
    setNow(moment);
    await must(ctx, hr, endAbsence, { personId: leader.personId, absenceId: await idOf() });
    expect(await coversOf(ruud)).toEqual([]);
    expect((await must(ctx, leader, readAbsence, { personId: leader.personId })).absences).toEqual([]);
  });
});

describe('read-absence', () => {
  test('offers who answers for the organisation, of her own school first', async () => {
    const { standIns } = await must(ctx, leader, readAbsence, { personId: leader.personId });
    expect(standIns[0]).toEqual({ id: ruud.personId, name: 'Ruud Rood', near: true });
    expect(standIns.map(({ name }) => name)).not.toContain('Samira Bakker');
    expect(standIns.map(({ name }) => name)).not.toContain('Karin de Wit');
  });
});
