import type pg from 'pg';
import type { PersonActor, RoleGrant } from '#access/actor.ts';
import { anonymous } from '#access/actor.ts';
import type { Actor } from '#access/actor.ts';
import type { Role } from '#access/roles.ts';
import { installation } from '#core/id.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import { newId } from '#server/ids.ts';

/** Two boards with people in every role: the smallest place where both sides and every outsider exist. */
export interface World {
  readonly board: TenantId;
  readonly otherBoard: TenantId;
  readonly school: SchoolId;
  readonly otherSchool: SchoolId;
  readonly schoolOfOtherBoard: SchoolId;
  /** Support staff at `school`. */
  readonly assistant: PersonActor;
  readonly leader: PersonActor;
  readonly teacher: PersonActor;
  readonly hr: PersonActor;
  readonly boardMember: PersonActor;
  /** A coach whom the assistant accepted. */
  readonly coach: PersonActor;
  /** Same board, other school. */
  readonly otherSchoolLeader: PersonActor;
  readonly otherSchoolAssistant: PersonActor;
  /** Other board. */
  readonly otherBoardAssistant: PersonActor;
  readonly otherBoardHr: PersonActor;
  /** Everyone who must get "not found" for the assistant's own things, with a name for the test. */
  readonly outsiders: readonly { readonly name: string; readonly actor: Actor }[];
}

export async function buildWorld(owner: pg.Pool): Promise<World> {
  const board = await addBoard(owner, '40001', 'Stichting De Brug');
  const otherBoard = await addBoard(owner, '40002', 'Stichting Het Anker');
  const school = await addSchool(owner, board, '10AA00', 'De Regenboog');
  const otherSchool = await addSchool(owner, board, '10AB00', 'De Springplank');
  const schoolOfOtherBoard = await addSchool(owner, otherBoard, '20AA00', 'De Kade');
  const assistant = await addPerson(owner, board, { role: 'support-staff', school, name: 'Samira Bakker' });
  const coach = await addPerson(owner, board, { role: 'coach', name: 'Carla Coach' });
  await addCoachLink(owner, assistant, coach);
  const leader = await addPerson(owner, board, { role: 'leader', school, name: 'Karin de Wit' });
  const teacher = await addPerson(owner, board, { role: 'teacher', school, name: 'Joost Visser' });
  const hr = await addPerson(owner, board, { role: 'hr', name: 'Henk Hofman' });
  const boardMember = await addPerson(owner, board, { role: 'board', name: 'Bea Bestuur' });
  const otherSchoolLeader = await addPerson(owner, board, {
    role: 'leader',
    school: otherSchool,
    name: 'Olga Smit',
  });
  const otherSchoolAssistant = await addPerson(owner, board, {
    role: 'support-staff',
    school: otherSchool,
    name: 'Anne Vos',
  });
  const otherBoardAssistant = await addPerson(owner, otherBoard, {
    role: 'support-staff',
    school: schoolOfOtherBoard,
    name: 'Fatma Kaya',
  });
  const otherBoardHr = await addPerson(owner, otherBoard, { role: 'hr', name: 'Rik Mulder' });
  const outsiders = [
    { name: 'leader of another school', actor: otherSchoolLeader },
    { name: 'assistant of another school', actor: otherSchoolAssistant },
    { name: 'assistant of another board', actor: otherBoardAssistant },
    { name: 'hr of another board', actor: otherBoardHr },
    { name: 'nobody', actor: anonymous },
  ];
  return {
    board,
    otherBoard,
    school,
    otherSchool,
    schoolOfOtherBoard,
    assistant,
    leader,
    teacher,
    hr,
    boardMember,
    coach,
    otherSchoolLeader,
    otherSchoolAssistant,
    otherBoardAssistant,
    otherBoardHr,
    outsiders,
  };
}

export async function addBoard(owner: pg.Pool, number: string, name: string): Promise<TenantId> {
  const id = newId<'tenant'>();
  await owner.query(`insert into tenant (id, kind, number, name) values ($1, 'board', $2, $3)`, [
    id,
    number,
    name,
  ]);
  return id;
}

/** Somebody who keeps the installation, outside all boards. */
export async function addOperator(owner: pg.Pool, name: string): Promise<PersonActor> {
  await owner.query(
    `insert into tenant (id, kind, name) values ($1, 'operator', 'De installatie') on conflict do nothing`,
    [installation],
  );
  return addPerson(owner, installation, { role: 'operator', name });
}

export async function addSchool(
  owner: pg.Pool,
  board: TenantId,
  code: string,
  name: string,
): Promise<SchoolId> {
  const id = newId<'school'>();
  await owner.query(
    `insert into school (id, location_code, institution_code, name, city, holiday_region, first_listed_on)
     values ($1, $2, $3, $4, 'Utrecht', 'middle', '2020-08-01')`,
    [id, code, code.slice(0, 4), name],
  );
  await owner.query(
    `insert into school_board (school_id, tenant_id, valid_from) values ($1, $2, '2020-08-01')`,
    [id, board],
  );
  await owner.query(`insert into school_name (school_id, name, valid_from) values ($1, $2, '2020-08-01')`, [
    id,
    name,
  ]);
  return id;
}

/** A person with one role and, when there is a school, a job there since 2020 for 0.8 of full time. */
export async function addPerson(
  owner: pg.Pool,
  tenantId: TenantId,
  options: { role: Role; school?: SchoolId; name: string; functionCode?: string },
): Promise<PersonActor> {
  const personId = newId<'person'>();
  const [givenName = '', ...rest] = options.name.split(' ');
  const email = `${options.name.toLowerCase().replaceAll(' ', '.')}.${personId.slice(-6)}@example.nl`;
  const schoolId = options.school ?? null;
  await owner.query(
    `insert into person (tenant_id, id, given_name, family_name, email) values ($1, $2, $3, $4, $5)`,
    [tenantId, personId, givenName, rest.join(' '), email],
  );
  await owner.query(
    `insert into role_grant (tenant_id, id, person_id, role, school_id, valid_from) values ($1, $2, $3, $4, $5, '2020-08-01')`,
    [tenantId, newId(), personId, options.role, schoolId],
  );
  if (schoolId !== null) {
    await owner.query(
      `insert into employment (tenant_id, id, person_id, school_id, function_code, scale, working_time_factor, starts_on)
       values ($1, $2, $3, $4, $5, 4, 0.8, '2020-08-01')`,
      [tenantId, newId(), personId, schoolId, options.functionCode ?? 'onderwijsassistent-a'],
    );
  }
  const grants: RoleGrant[] = [{ role: options.role, schoolId }];
  return {
    kind: 'person',
    personId,
    tenantId,
    name: options.name,
    grants,
    schoolIds: schoolId === null ? [] : [schoolId],
  };
}

export async function addCoachLink(owner: pg.Pool, person: PersonActor, coach: PersonActor): Promise<void> {
  await owner.query(
    `insert into coach_link (tenant_id, id, person_id, coach_id, asked_by, asked_at, accepted_at) values ($1, $2, $3, $4, $3, now(), now())`,
    [person.tenantId, newId(), person.personId, coach.personId],
  );
}

/** She shows one of her things: 'compass', 'feedback', 'card:expertise', 'plan', 'profile'. */
export async function addShare(
  owner: pg.Pool,
  person: PersonActor,
  thing: string,
  audience: 'leader' | 'coach' | 'hr' | 'team' | PersonId,
): Promise<void> {
  const kind = ['leader', 'coach', 'hr', 'team'].includes(audience) ? audience : 'person';
  await owner.query(
    `insert into share (tenant_id, id, person_id, thing, audience, audience_person_id, shared_at) values ($1, $2, $3, $4, $5, $6, now())`,
    [person.tenantId, newId(), person.personId, thing, kind, kind === 'person' ? audience : null],
  );
}
