import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import type { SchoolId } from '#core/id.ts';
import { newId } from '#server/ids.ts';
import { readCsv } from '#server/sheets/read-csv.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishAfresh } from '#tests/support/figures/publish.ts';
import { addPerson, addSchool, buildWorld } from '#tests/support/world.ts';
import type { World } from '#tests/support/world.ts';
import type { DemandRow } from '../domain/demand.ts';
import { countWishes } from './count-wishes.ts';
import { exportDemand } from './export-demand.ts';
import { readDemand } from './read-demand.ts';

const { ctx, owner } = await testDatabase({ figures: [countWishes] });
let world: World;
let third: SchoolId;
let director: PersonActor;
const institute = newId<'tenant'>();

async function staff(count: number, school: SchoolId): Promise<PersonActor[]> {
  const people: PersonActor[] = [];
  for (let index = 0; index < count; index += 1)
    people.push(
      await addPerson(owner, world.board, { role: 'support-staff', school, name: `Lid ${String(index)}` }),
    );
  return people;
}

const wishes = async (
  people: readonly PersonActor[],
  direction: string,
  want: number,
  options: string[] = [],
) => {
  for (const { tenantId, personId } of people)
    await owner.query(
      `insert into compass_wish (tenant_id, id, person_id, direction, want, options, answered_on)
       values ($1, $2, $3, $4, $5, $6, '2026-11-01')`,
      [tenantId, newId(), personId, direction, want, options],
    );
};

async function offer(change: { kind: string; routeCode?: string; starts?: string[]; state?: string }) {
  const id = newId();
  await owner.query(
    `insert into offer (tenant_id, id, code, state, name, summary, kind, route_code, level, form, hours, hours_per_week,
       months, year_costs, region, directions, competences, contact_email, starts, created_at, changed_at)
     values ($1, $2, $3, $4, 'Aanbod', 'Wat je leert', $5, $6, 'none', 'online', 40, 4, 3, '{39500}', 'nationwide',
       '{tasks}', '{Rekenen}', 'loket@example.nl', $7, now(), now())`,
    [
      institute,
      id,
      `C-${id.slice(-6)}`,
      change.state ?? 'published',
      change.kind,
      change.routeCode ?? null,
      change.starts ?? [],
    ],
  );
  return id;
}

const saves = async (people: readonly PersonActor[], offerId: string) => {
  for (const { tenantId, personId } of people)
    await owner.query(`insert into offer_saved values ($1, $2, $3, now())`, [tenantId, personId, offerId]);
};

async function steps(people: readonly PersonActor[], state: string, answer: string | null) {
  for (const { tenantId, personId, schoolIds } of people)
    await owner.query(
      `insert into plan_step (tenant_id, id, person_id, school_id, kind, title, state, answer, created_at, changed_at)
       values ($1, $2, $3, $4, 'coaching', 'Geheime titel', $5, $6, now(), now())`,
      [tenantId, newId(), personId, schoolIds[0], state, answer],
    );
}

beforeAll(async () => {
  world = await buildWorld(owner);
  third = await addSchool(owner, world.board, '10AC00', 'De Vlieger');
  await owner.query(`insert into tenant (id, kind, number, name) values ($1, 'institute', '90001', 'Rijn')`, [
    institute,
  ]);
  director = await addPerson(owner, world.board, {
    role: 'director',
    school: world.school,
    name: 'Dirk Baas',
  });
  // Who wishes nothing: with the two of the world 13, 14 and 3 at the three schools.
  await staff(6, world.school);
  await staff(6, world.otherSchool);
  const first = await staff(6, world.school);
  const second = await staff(7, world.otherSchool);
  const last = await staff(3, third);
  await wishes([...first, ...second, ...last], 'expert', 5);
  await wishes(first.slice(0, 3), 'leadership', 5);
  await wishes(second, 'switch', 3);
  await owner.query(
    `insert into compass_possibility (tenant_id, id, school_id, item, can, reason, said_by, said_on, version)
     values ($1, $2, $3, 'expert', 4, 'Er is ruimte', $4, '2026-11-01', 1)`,
    [world.board, newId(), world.otherSchool, world.otherSchoolLeader.personId],
  );
  const module = await offer({ kind: 'module' });
  await offer({ kind: 'degree', routeCode: 'ad-pep', starts: ['2027-09-01'] });
  await offer({ kind: 'degree', routeCode: 'pabo-deeltijd', starts: ['2028-09-01'] });
  await offer({ kind: 'module', state: 'draft' });
  await saves([...first, world.otherSchoolAssistant], module);
  await steps(second, 'waiting', 'can-if');
  await steps(first, 'idea', null);
  await publishAfresh(ctx, owner, world.board);
});

const readAs = async (actor: PersonActor, input: Record<string, unknown> = {}) => {
  const outcome = await readDemand.execute(ctx, actor, input);
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
};

const row = (rows: readonly DemandRow[], code: string): DemandRow | undefined =>
  rows.find((one) => one.code === code);

describe('the whole organisation', () => {
  test('is what the board and HR see, with what can and what is offered', async () => {
    for (const actor of [world.boardMember, world.hr]) {
      const { rows, isWhole, schools } = await readAs(actor);
      expect(isWhole).toBe(true);
      expect(schools).toHaveLength(3);
      expect(row(rows, 'expert')).toMatchObject({ people: 16, possible: 7, offers: 0 });
      expect(row(rows, 'leadership')).toMatchObject({ people: null });
      // Nobody, of more than twenty, may be said.
      expect(row(rows, 'switch')).toMatchObject({ people: 0 });
      expect(row(rows, 'tasks')).toMatchObject({ people: 7, offers: 2 });
    }
  });

  test('counts offers that begin within a year, published ones only', async () => {
    const { rows } = await readAs(world.boardMember);
    expect(row(rows, 'module')).toMatchObject({ people: 7, offers: 1 });
    expect(row(rows, 'further-training')?.offers).toBe(1);
    expect(row(rows, 'pabo')?.offers).toBe(0);
    expect(row(rows, 'competence:rekenen')).toMatchObject({ people: 7, offers: 2 });
  });

  test('counts steps that were put before a school, never an idea or a word of it', async () => {
    const { rows } = await readAs(world.boardMember);
    expect(row(rows, 'coaching')).toMatchObject({ people: 7, possible: null, offers: null });
    expect(JSON.stringify(rows)).not.toContain('Geheime');
  });
});

describe('one school', () => {
  test('too small for figures of its own is shown together with the next smallest', async () => {
    const of = async (schoolId: string) =>
      row((await readAs(world.hr, { schoolId })).rows, 'expert')?.people ?? null;
    expect(await of(third)).toBe(9);
    expect(await of(world.school)).toBe(9);
    expect(await of(world.otherSchool)).toBe(7);
    expect((await readAs(world.hr, { schoolId: third })).together).toBe(2);
    expect((await readAs(world.hr, { schoolId: world.otherSchool })).together).toBeNull();
  });

  test('is all that a director sees, and the same figures as the board sees there', async () => {
    const own = await readAs(director);
    expect(own).toMatchObject({ isWhole: false, everybody: null, school: { id: world.school } });
    expect(own.schools).toHaveLength(1);
    expect(own.rows).toEqual((await readAs(world.boardMember, { schoolId: world.school })).rows);
    const other = await readDemand.execute(ctx, director, { schoolId: world.otherSchool });
    expect(other).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  test('of another organisation does not exist', async () => {
    const outcome = await readDemand.execute(ctx, world.boardMember, { schoolId: world.schoolOfOtherBoard });
    expect(outcome).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

test('another board sees nothing of this one', async () => {
  const { rows, everybody } = await readAs(world.otherBoardHr);
  expect(rows.every(({ people }) => people === null)).toBe(true);
  expect(everybody).toBeNull();
});

describe('the table to take along', () => {
  test.each(['nl', 'en'] as const)('holds the figures of the page, in %s', async (locale) => {
    const outcome = await exportDemand.execute(ctx, world.boardMember, { format: 'csv', locale });
    if (!outcome.ok) throw new Error(outcome.error.kind);
    const sheet = readCsv(outcome.value.bytes);
    if (!sheet.ok) throw new Error('unreadable');
    const { rows } = await readAs(world.boardMember);
    expect(sheet.value.rows).toHaveLength(rows.length);
    const text = Buffer.from(outcome.value.bytes).toString('utf8');
    expect(text).toContain(
      locale === 'nl'
        ? '16 mensen willen dit; er is geen aanbod.'
        : '16 people wish this; nothing is offered.',
    );
    expect(outcome.value.fileName).toMatch(/2026-11-24\.csv$/);
  });

  test('comes as a workbook too, and for one school', async () => {
    const outcome = await exportDemand.execute(ctx, director, { format: 'xlsx', schoolId: world.school });
    expect(outcome.ok && Buffer.from(outcome.value.bytes).subarray(0, 2).toString()).toBe('PK');
  });

  test('is written down', async () => {
    const { rows } = await owner.query(`select detail from audit_event where event = 'demand.exported'`);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('refuses another kind of file', async () => {
    const outcome = await exportDemand.execute(ctx, world.boardMember, { format: 'pdf' });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  });
});
