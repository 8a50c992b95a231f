import type pg from 'pg';
import type { PersonActor } from '#access/actor.ts';
import type { SchoolId, TenantId } from '#core/id.ts';
import { importStaff } from '#features/staff/server/import-staff.ts';
import type { Context } from '#server/ctx.ts';
import { newId } from '#server/ids.ts';
import { staffCells, staffCsv } from '#tests/support/staff-list.ts';
import type { StaffCells } from '#tests/support/staff-list.ts';
import { addBoard, addPerson, addSchool } from '#tests/support/world.ts';
import { randomFrom } from './population.ts';

export interface School {
  readonly id: SchoolId;
  readonly code: string;
  readonly name: string;
}

/** A board with small schools, in a real database, with everybody who may look at its figures and some who may not. */
export interface DrawnBoard {
  readonly tenantId: TenantId;
  readonly schools: readonly School[];
  readonly board: PersonActor;
  readonly hr: PersonActor;
  /** HR of the first school only. */
  readonly schoolHr: PersonActor;
  /** Of the first two schools. */
  readonly directors: readonly PersonActor[];
  readonly leader: PersonActor;
  /** An offer of an institute that anybody may keep. */
  readonly offerId: string;
  /** The staff as the HR system knows it; lists are made from it. */
  rows: readonly StaffCells[];
}

export const directions = ['expert', 'switch', 'flexible', 'tasks', 'leadership', 'reach'] as const;
const lines = ['try-another-task', 'combine-jobs'];
const functions = [
  ['Onderwijsassistent A', '4'],
  ['Onderwijsassistent B', '5'],
  ['Conciërge', '3'],
] as const;

export const pick = <Item>(random: () => number, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

export async function drawBoard(ctx: Context, owner: pg.Pool, seed: number): Promise<DrawnBoard> {
  const random = randomFrom(seed);
  const tenantId = await addBoard(owner, String(50_000 + seed), `Bestuur ${String(seed)}`);
  const schools: School[] = [];
  const count = 3 + Math.floor(random() * 4);
  for (let at = 0; at < count; at += 1) {
    const code = `${String(seed).padStart(2, '0')}Z${String.fromCharCode(65 + at)}00`;
    const name = `School ${String.fromCharCode(65 + at)}`;
    schools.push({ id: await addSchool(owner, tenantId, code, name), code, name });
  }
  const at = (school: number) => ({ school: (schools[school] ?? pick(random, schools)).id });
  const drawn: DrawnBoard = {
    tenantId,
    schools,
    board: await addPerson(owner, tenantId, { role: 'board', name: 'Bea Bestuur' }),
    hr: await addPerson(owner, tenantId, { role: 'hr', name: 'Henk Hofman' }),
    schoolHr: await addPerson(owner, tenantId, { role: 'hr', ...at(0), name: 'Saskia Schoolhr' }),
    directors: [
      await addPerson(owner, tenantId, { role: 'director', ...at(0), name: 'Dirk Baas' }),
      await addPerson(owner, tenantId, { role: 'director', ...at(1), name: 'Dora Baas' }),
    ],
    leader: await addPerson(owner, tenantId, { role: 'leader', ...at(0), name: 'Karin de Wit' }),
    offerId: await addOffer(owner),
    rows: schools.flatMap(({ code }, school) =>
      Array.from({ length: sizeOf(random) }, (_, index) =>
        rowOf(random, seed * 1_000 + school * 50 + index, code),
      ),
    ),
  };
  // Who keeps watch works for the board as a whole and stands in no list, so that no list ends her work.
  await owner.query('delete from employment where tenant_id = $1', [tenantId]);
  const bytes = staffCsv(drawn.rows);
  const system = { kind: 'system', tenantId } as const;
  const brought = await importStaff.execute(ctx, system, { fileName: 'lijst.csv', bytes });
  if (!brought.ok) throw new Error(JSON.stringify(brought.error));
  for (const person of await staffOf(owner, tenantId)) await hasThings(owner, person, random);
  return drawn;
}

const sizeOf = (random: () => number): number => 2 + Math.floor(random() * (random() < 0.3 ? 8 : 26));

export function rowOf(random: () => number, index: number, code: string): StaffCells {
  const [title, scale] = pick(random, functions);
  return staffCells(index, [code], {
    Voornaam: `Naam${String(index)}x`,
    Achternaam: `Familie${String(index)}x`,
    Functie: title,
    Schaal: scale,
    Werktijdfactor: pick(random, ['0,8', '1', '0,6']),
  });
}

async function addOffer(owner: pg.Pool): Promise<string> {
  const [institute, offer] = [newId(), newId()];
  await owner.query(`insert into tenant (id, kind, name) values ($1, 'institute', 'Hogeschool')`, [
    institute,
  ]);
  await owner.query(
    `insert into offer (tenant_id, id, code, state, name, summary, kind, level, form, hours, hours_per_week, months,
       year_costs, region, directions, competences, contact_email, starts, created_at, changed_at)
     values ($1, $2, $3, 'published', 'Aanbod', 'Wat je leert', 'course', 'none', 'online', 40, 4, 3, '{39500}',
       'nationwide', '{tasks}', '{Rekenen}', 'loket@example.nl', '{}', now(), now())`,
    [institute, offer, `C-${offer.slice(-6)}`],
  );
  return offer;
}

/** Support staff who work there now, as who signed in. */
export async function staffOf(owner: pg.Pool, tenantId: TenantId): Promise<readonly PersonActor[]> {
  const { rows } = await owner.query<Pick<PersonActor, 'personId' | 'schoolIds'>>(
    `select e.person_id as "personId", array_agg(e.school_id order by e.school_id) as "schoolIds" from employment e
     where e.tenant_id = $1 and e.ends_on is null and exists (select from role_grant g where g.person_id = e.person_id
       and g.role = 'support-staff' and g.valid_to is null)
     group by e.person_id order by e.person_id`,
    [tenantId],
  );
  return rows.map(({ personId, schoolIds }) => ({
    kind: 'person',
    personId,
    tenantId,
    name: 'Lid Lidmaat',
    grants: schoolIds.map((schoolId) => ({ role: 'support-staff' as const, schoolId })),
    schoolIds,
  }));
}

/** What she wishes, a step of hers with what it asks of the school, and what a coach made of a line. */
export async function hasThings(owner: pg.Pool, person: PersonActor, random: () => number): Promise<void> {
  const { tenantId, personId, schoolIds } = person;
  for (const direction of directions.filter(() => random() < 0.5))
    await owner.query(
      `insert into compass_wish (tenant_id, id, person_id, direction, want, options, answered_on)
       values ($1, $2, $3, $4, 5, '{}', '2026-11-01') on conflict do nothing`,
      [tenantId, newId(), personId, direction],
    );
  for (const line of lines.filter(() => random() < 0.4))
    await owner.query(
      `insert into advice_rejection (tenant_id, id, person_id, coach_id, step_code, reason, note, rejected_on)
       values ($1, $2, $3, $3, $4, $5, '', now()) on conflict do nothing`,
      [tenantId, newId(), personId, line, random() < 0.6 ? 'not-open-here' : 'rule-wrong'],
    );
  if (random() < 0.25) return;
  const step = newId();
  await owner.query(
    `insert into plan_step (tenant_id, id, person_id, school_id, kind, title, state, answer, created_at, changed_at)
     values ($1, $2, $3, $4, 'coaching', 'x', $5, $6, now(), now())`,
    [
      tenantId,
      step,
      personId,
      schoolIds[0],
      random() < 0.5 ? 'running' : 'submitted',
      random() < 0.6 ? 'can' : null,
    ],
  );
  await owner.query(
    `insert into counterpart (tenant_id, id, pair, kind, item_kind, item_id, person_id, school_id, title, owner_role,
       owner_rule, owner_school_id, due_on, state, created_at)
     values ($1, $2, 3, 'money', 'plan-step', $3, $4, $5, 'x', 'leader', 'leader', $5, $6, $7, now())`,
    [
      tenantId,
      newId(),
      step,
      personId,
      schoolIds[0],
      random() < 0.5 ? '2026-10-01' : '2029-10-01',
      random() < 0.3 ? 'promised' : 'open',
    ],
  );
}

/** Everybody writes 12 December with a window open: what funding there is, is the same for all boards. */
export const openFunding = (owner: pg.Pool) =>
  owner.query(
    `update shared_knowledge set content = content || '{"knownUntil": "2029-12-31",
       "windows": [{"opensOn": "2026-10-01", "closesOn": "2029-12-15"}]}' where kind = 'funding' and code = 'sool'`,
  );
