import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor, PersonActor } from '#access/actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { listening } from '#tests/support/listening.ts';
import { addOperator, addPerson, buildWorld } from '#tests/support/world.ts';
import { acceptCoach } from './accept-coach.ts';
import { declineCoach } from './decline-coach.ts';
import { endCoach } from './end-coach.ts';
import { endRole } from './end-role.ts';
import { undoRoleEnd } from './undo-role-end.ts';
import { grantRole } from './grant-role.ts';
import { proposeCoach } from './propose-coach.ts';
import { readCoachChoices } from './read-coach-choices.ts';
import { readRolePlaces } from './read-role-places.ts';
import { readStaffMember } from './read-staff-member.ts';

const { payloads: told, handlers } = listening('staff.role-ended');
const { ctx, owner } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const schoolHr = await addPerson(owner, world.board, {
  role: 'hr',
  school: world.school,
  name: 'Saskia Schoolhr',
});
const operator = await addOperator(owner, 'Adam Beheer');
let her: PersonActor = world.assistant;

beforeEach(async () => {
  told.length = 0;
  her = await addPerson(owner, world.board, {
    role: 'support-staff',
    school: world.school,
    name: 'Noor Dekker',
  });
});

const page = async (actor: PersonActor = world.hr) => {
  const outcome = await readStaffMember.execute(ctx, actor, { personId: her.personId });
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
};
const role = (name: string, more: Record<string, string> = {}) => ({
  personId: her.personId,
  role: name,
  validFrom: '2026-11-01',
  ...more,
});

describe('where a role can be given', () => {
  const places = async (actor: PersonActor, personId: string = her.personId) => {
    const outcome = await readRolePlaces.execute(ctx, actor, { personId });
    return outcome.ok ? outcome.value : outcome.error.kind;
  };
  const all = [{ name: 'De Regenboog' }, { name: 'De Springplank' }];

  test('by HR: everywhere, or at their own school; the operator nowhere', async () => {
    const named = { id: her.personId, name: 'Noor Dekker' };
    expect(await places(world.hr)).toMatchObject({ person: named, schools: all, whole: true });
    expect(await places(schoolHr)).toMatchObject({ schools: [all[0]], whole: false, mayRead: true });
    expect(await places(operator)).toBe('not-found');
  });

  test('shows her name and, to who may read it, her only school; nothing else of her file', async () => {
    expect(Object.keys((await places(world.hr)) as object).sort()).toEqual(
      ['person', 'schools', 'whole', 'ownSchool', 'mayRead', 'today'].sort(),
    );
  });

  test('is nothing for HR of another school', async () => {
    const elsewhere = await addPerson(owner, world.board, {
      role: 'hr',
      school: world.otherSchool,
      name: 'Saar Elders',
    });
    expect(await places(elsewhere)).toBe('not-found');
  });
});

describe('grant-role', () => {
  test('at a school, for the organisation, and for a time', async () => {
    expect((await grantRole.execute(ctx, world.hr, role('leader', { schoolId: world.otherSchool }))).ok).toBe(
      true,
    );
    expect((await grantRole.execute(ctx, world.hr, role('coach', { validTo: '2027-07-31' }))).ok).toBe(true);
    expect((await page()).person.roles).toMatchObject([
      { role: 'coach', school: null, validTo: '2027-07-31' },
      { role: 'support-staff', school: 'De Regenboog' },
      { role: 'leader', school: 'De Springplank', validFrom: '2026-11-01', validTo: null },
    ]);
  });

  test.each([
    ['a leader without a school', role('leader'), { schoolId: [{ code: 'school-needed' }] }],
    [
      'a school of another board',
      role('leader', { schoolId: world.schoolOfOtherBoard }),
      { schoolId: [{ code: 'not-an-option' }] },
    ],
    ['no role', role(''), { role: [{ code: 'choose-role' }] }],
    ['a role that does not exist', role('boss'), { role: [{ code: 'not-an-option' }] }],
    ['a role that no board gives', role('operator'), { role: [{ code: 'not-an-option' }] }],
    ['a role that is no more', role('administrator'), { role: [{ code: 'not-an-option' }] }],
    [
      'an end before the begin',
      role('coach', { validTo: '2026-10-01' }),
      { validTo: [{ code: 'before-start' }] },
    ],
  ])('%s is said at the field', async (_, input, fields) => {
    const actor = world.hr;
    expect(await grantRole.execute(ctx, actor, { ...input, personId: her.personId })).toMatchObject({
      error: { kind: 'invalid', fields },
    });
  });

  test('twice at once is refused', async () => {
    await grantRole.execute(ctx, world.hr, role('coach'));
    expect(await grantRole.execute(ctx, world.hr, role('coach'))).toMatchObject({
      error: { kind: 'refused', code: 'already-has' },
    });
  });

  test('nobody writes the operator’s role into a board, nor another into the installation', async () => {
    const grant = (tenantId: string, personId: string, name: string) =>
      owner.query(
        `insert into role_grant (tenant_id, id, person_id, role, valid_from) values ($1, gen_random_uuid(), $2, $3, '2026-01-01')`,
        [tenantId, personId, name],
      );
    await expect(grant(world.board, her.personId, 'operator')).rejects.toThrow('role_grant_operator');
    await expect(grant(world.board, her.personId, 'administrator')).rejects.toThrow('no_administrator');
    await expect(grant(operator.tenantId, operator.personId, 'hr')).rejects.toThrow('role_grant_operator');
  });

  test('HR of one school gives roles there and nowhere else', async () => {
    expect((await grantRole.execute(ctx, schoolHr, role('leader', { schoolId: world.school }))).ok).toBe(
      true,
    );
    for (const input of [
      role('hr'),
      role('leader', { schoolId: world.otherSchool }),
      { ...role('hr'), personId: schoolHr.personId },
    ])
      expect(await grantRole.execute(ctx, schoolHr, input)).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('end-role', () => {
  const grantOf = async (name: string): Promise<string> =>
    (await page()).person.roles.find((one) => one.role === name)?.id ?? '';

  test('at once, and the other slices hear it', async () => {
    await grantRole.execute(ctx, world.hr, role('leader', { schoolId: world.otherSchool }));
    const input = { personId: her.personId, grantId: await grantOf('leader') };
    expect(await endRole.execute(ctx, world.hr, input)).toMatchObject({ value: { lastDay: '2026-11-23' } });
    expect((await page()).person.roles.map((one) => one.role)).toEqual(['support-staff']);
    expect(told).toEqual([{ personId: her.personId, role: 'leader' }]);
  });

  test('that began today is as if it was never given', async () => {
    await grantRole.execute(ctx, world.hr, role('coach', { validFrom: '2026-11-24' }));
    await endRole.execute(ctx, world.hr, { personId: her.personId, grantId: await grantOf('coach') });
    expect(
      (await owner.query(`select 1 from role_grant where person_id = $1 and role = 'coach'`, [her.personId]))
        .rowCount,
    ).toBe(0);
    expect(told).toHaveLength(1);
  });

  test('after a last day to come', async () => {
    const input = { personId: her.personId, grantId: await grantOf('support-staff'), lastDay: '2026-12-31' };
    expect((await endRole.execute(ctx, world.hr, input)).ok).toBe(true);
    expect((await page()).person.roles).toMatchObject([{ role: 'support-staff', validTo: '2026-12-31' }]);
    expect(told).toEqual([]);
  });

  test('not of the last HR of an organisation, nor of herself', async () => {
    const last = async (actor: PersonActor, by: Actor) => {
      const { rows } = await owner.query<{ id: string }>(`select id from role_grant where person_id = $1`, [
        actor.personId,
      ]);
      return endRole.execute(ctx, by, { personId: actor.personId, grantId: rows[0]?.id });
    };
    const system = { kind: 'system', tenantId: world.board } as const;
    expect(await last(world.hr, system)).toMatchObject({ error: { kind: 'refused', code: 'last-hr' } });
    expect(await last(world.hr, world.hr)).toMatchObject({ error: { kind: 'not-found' } });
    expect(await last(operator, world.hr)).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('a coach', () => {
  const propose = async (actor: PersonActor = world.leader): Promise<string> => {
    const outcome = await proposeCoach.execute(ctx, actor, {
      personId: her.personId,
      coachId: world.coach.personId,
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value.linkId;
  };
  const link = (linkId: string) => ({ personId: her.personId, linkId });

  test('is proposed, accepted by her alone, and then sees her page', async () => {
    const linkId = await propose();
    expect((await page(her)).person.coaches).toMatchObject([
      { name: 'Carla Coach', askedBy: 'Karin de Wit', state: 'proposed' },
    ]);
    expect(await readStaffMember.execute(ctx, world.coach, { personId: her.personId })).toMatchObject({
      error: { kind: 'not-found' },
    });
    const { rows } = await owner.query<{ subject: string; body: string }>(
      `select subject, body from mail_message where key = $1`,
      [`staff:coach:${linkId}`],
    );
    expect(rows[0]?.subject).toBe('Wil je Carla Coach als coach?');
    expect(rows[0]?.body).toContain(`/staff/${her.personId}`);
    expect((await acceptCoach.execute(ctx, her, link(linkId))).ok).toBe(true);
    expect((await page(world.coach)).person.name).toBe('Noor Dekker');
    expect(await acceptCoach.execute(ctx, her, link(linkId))).toMatchObject({
      error: { code: 'coach-moved-on' },
    });
  });

  test('is declined, and may be proposed anew', async () => {
    const linkId = await propose();
    expect(
      await proposeCoach.execute(ctx, world.hr, { personId: her.personId, coachId: world.coach.personId }),
    ).toMatchObject({ error: { code: 'coach-already' } });
    expect((await declineCoach.execute(ctx, her, link(linkId))).ok).toBe(true);
    expect((await page()).person.coaches).toEqual([]);
    expect(await propose(world.hr)).not.toBe(linkId);
  });

  test.each([
    ['herself', () => her],
    ['her leader', () => world.leader],
    ['HR', () => world.hr],
    ['the coach', () => world.coach],
  ] as const)('is ended by %s, and sees nothing from then on', async (_, who) => {
    const linkId = await propose();
    await acceptCoach.execute(ctx, her, link(linkId));
    expect((await endCoach.execute(ctx, who(), link(linkId))).ok).toBe(true);
    expect(await readStaffMember.execute(ctx, world.coach, { personId: her.personId })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  test('is somebody who is a coach, and never herself', async () => {
    const wrong = { error: { fields: { coachId: [{ code: 'not-an-option' }] } } };
    for (const coachId of [world.teacher.personId, world.otherBoardHr.personId, her.personId])
      expect(
        await proposeCoach.execute(ctx, world.leader, { personId: her.personId, coachId }),
      ).toMatchObject(wrong);
    const choices = await readCoachChoices.execute(ctx, world.leader, { personId: her.personId });
    const ids = choices.ok ? choices.value.coaches.map(({ id }) => id) : [];
    expect(ids).toContain(world.coach.personId);
    expect(ids).not.toContain(her.personId);
  });
});

describe('undo-role-end', () => {
  const ended = async (): Promise<{ personId: string; grantId: string }> => {
    expect((await grantRole.execute(ctx, world.hr, role('coach'))).ok).toBe(true);
    const grantId = (await page()).person.roles.find((one) => one.role === 'coach')?.id ?? '';
    const input = { personId: her.personId, grantId };
    expect((await endRole.execute(ctx, world.hr, input)).ok).toBe(true);
    return input;
  };

  test('gives the role back, once', async () => {
    const input = await ended();
    expect((await page()).endedRoles).toMatchObject([{ role: 'coach', school: null, lastDay: '2026-11-23' }]);
    expect(await undoRoleEnd.execute(ctx, world.hr, input)).toMatchObject({ ok: true });
    expect(await page()).toMatchObject({ endedRoles: [], person: { roles: [{ role: 'coach' }, {}] } });
    expect(await undoRoleEnd.execute(ctx, world.hr, input)).toMatchObject({ error: { kind: 'not-found' } });
  });

  test('also one that never began', async () => {
    expect((await grantRole.execute(ctx, world.hr, role('coach', { validFrom: '2027-01-01' }))).ok).toBe(
      true,
    );
    const grantId = (await page()).person.roles.find((one) => one.role === 'coach')?.id ?? '';
    const input = { personId: her.personId, grantId };
    expect((await endRole.execute(ctx, world.hr, input)).ok).toBe(true);
    expect((await page()).endedRoles).toMatchObject([{ role: 'coach', lastDay: null }]);
    expect(await undoRoleEnd.execute(ctx, world.hr, input)).toMatchObject({ ok: true });
    expect((await page()).person.roles).toMatchObject([{ role: 'coach', validFrom: '2027-01-01' }, {}]);
  });
});
