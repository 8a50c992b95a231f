import { sql } from 'kysely';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { Decision } from '../domain/decision.form.ts';

export interface StoredDecision extends Decision {
  readonly id: string;
  readonly theme: string;
  readonly version: number;
}

/** What was agreed under each theme after this round. */
export async function readDecisions(db: Reader, roundId: string): Promise<StoredDecision[]> {
  const { rows } = await sql<StoredDecision>`
    select id, theme, level::text as level, decision, step, owner, due_on as "dueOn", version
    from round_decision where round_id = ${roundId}`.execute(db);
  return rows;
}

/** Writes it when `version` is still the newest (0: when there is none yet); null when somebody was faster. */
export async function writeDecision(
  db: Tx,
  of: {
    readonly tenantId: string;
    readonly roundId: string;
    readonly theme: string;
    readonly version: number;
  },
  { level, decision, step, owner, dueOn }: Decision,
): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    insert into round_decision as d (tenant_id, id, round_id, theme, level, decision, step, owner, due_on)
    select ${of.tenantId}, ${newId()}, ${of.roundId}, ${of.theme}, ${level}::smallint, ${decision}, ${step}, ${owner}, ${dueOn}
    on conflict (tenant_id, round_id, theme) do update set level = excluded.level, decision = excluded.decision,
      step = excluded.step, owner = excluded.owner, due_on = excluded.due_on, version = d.version + 1
      where d.version = ${of.version}
    returning d.version`.execute(db);
  return rows[0]?.version ?? null;
}
