import { sql } from 'kysely';
import type { Scope } from '#access/sentence.ts';
import type { SchoolId } from '#core/id.ts';
import type { IsoDate } from '#core/date.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import { newId } from '#server/ids.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { Source } from '#shapes/round/domain/instrument.ts';
import type { Decision } from '../domain/decision.form.ts';

export interface School {
  readonly id: SchoolId;
  readonly name: string;
}

/** The board's schools of that day that fall within the scope, by name. */
export async function readSchools(
  db: Reader,
  tenantId: string,
  scope: Scope,
  day: IsoDate,
): Promise<School[]> {
  const { rows } = await sql<School>`
    select s.id, s.name from school s join school_board b on b.school_id = s.id
    where b.tenant_id = ${tenantId} and ${heldOn('b', day)}
      and (${scope.wholeTenant} or s.id = any(${[...scope.schoolIds]}::uuid[]))
    order by s.name`.execute(db);
  return rows;
}

interface Member {
  readonly name: string;
  readonly email: string;
  readonly source: Source;
}

/** Everybody who works at this school that day or holds a role there, and can be written to. */
export async function readTeam(db: Reader, schoolId: string, day: IsoDate): Promise<Member[]> {
  const here = sql`exists (select from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id
    and e.school_id = ${schoolId} and ${worksOn('e', day)})`;
  const { rows } = await sql<Member>`
    select ${nameOf('p')} as name, p.email, coalesce(r.role, 'other') as source
    from person p left join lateral (select g.role from role_grant g
      where g.tenant_id = p.tenant_id and g.person_id = p.id and ${heldOn('g', day)}
        and (g.school_id = ${schoolId} or ${here})
        and g.role in ('leader', 'internal-counsellor', 'teacher', 'support-staff')
      order by g.role = 'leader' desc, g.role limit 1) r on true
    where p.email is not null and (${here} or exists (select from role_grant g
      where g.tenant_id = p.tenant_id and g.person_id = p.id and g.school_id = ${schoolId} and ${heldOn('g', day)}))
    order by p.family_name, p.given_name, p.id`.execute(db);
  return rows;
}

export interface StoredDecision extends Decision {
  readonly id: string;
  readonly aspect: string;
  readonly version: number;
}

/** What was agreed per aspect after this round. */
export async function readDecisions(db: Reader, roundId: string): Promise<StoredDecision[]> {
  const { rows } = await sql<StoredDecision>`
    select id, aspect, phase::text as phase, decision, step, owner, due_on as "dueOn", version
    from maturity_decision where round_id = ${roundId}`.execute(db);
  return rows;
}

/** Writes it when `version` is still the newest (0: when there is none yet); null when somebody was faster. */
export async function writeDecision(
  db: Tx,
  of: {
    readonly tenantId: string;
    readonly roundId: string;
    readonly aspect: string;
    readonly version: number;
  },
  { phase, decision, step, owner, dueOn }: Decision,
): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    insert into maturity_decision as d (tenant_id, id, round_id, aspect, phase, decision, step, owner, due_on)
    select ${of.tenantId}, ${newId()}, ${of.roundId}, ${of.aspect}, ${phase}::smallint, ${decision}, ${step}, ${owner}, ${dueOn}
    on conflict (tenant_id, round_id, aspect) do update set phase = excluded.phase, decision = excluded.decision,
      step = excluded.step, owner = excluded.owner, due_on = excluded.due_on, version = d.version + 1
      where d.version = ${of.version}
    returning d.version`.execute(db);
  return rows[0]?.version ?? null;
}
