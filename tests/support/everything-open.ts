import type pg from 'pg';
import type { PersonActor } from '#access/actor.ts';
import { addStep } from '#features/plan/server/add-step.ts';
import { saveStep } from '#features/plan/server/save-step.ts';
import { submitStep } from '#features/plan/server/submit-step.ts';
import type { Context } from '#server/ctx.ts';
import { heldConversation, must, reportedConversation, startedConversation } from './conversation.ts';
import type { Two } from './conversation.ts';
import { openRound } from './feedback.ts';
import { bring } from './profile.ts';

/** A step of hers that is before the school and asks time, money and a place to practise. */
export async function submittedStep(ctx: Context, person: PersonActor, title: string): Promise<string> {
  const { stepId } = await must(ctx, person, addStep, { personId: person.personId });
  const what = { stepId, version: 1, part: 'what', kind: 'module', title, initiative: 'own' };
  await must(ctx, person, saveStep, what);
  const asks = { stepId, version: 2, part: 'asks', timeHours: '16', moneyEuros: '350', cover: 'donderdag' };
  await must(ctx, person, saveStep, asks);
  await must(ctx, person, submitStep, { stepId, version: 3 });
  return stepId;
}

/** Brings her to where something of every kind is open: plan, other side, conversations, feedback and profile. */
export async function openEverything(
  ctx: Context,
  owner: pg.Pool,
  two: Two,
  coach: PersonActor,
): Promise<void> {
  await startedConversation(ctx, two, { plannedAt: '2027-01-12T09:30' });
  await heldConversation(ctx, two, { kind: 'progress' });
  await reportedConversation(ctx, two, { kind: 'start' });
  await submittedStep(ctx, two.person, 'Module gedrag');
  await submittedStep(ctx, two.person, 'Module rekenen');
  await openRound(ctx, owner, two.person, 'named', ['Anna Arends', 'Bart Bos']);
  await bring(ctx, two.person, coach, 'draft');
}

/** How everything that an end of work or of a role can touch stands: per table the rows, without clocks and counters. */
export async function howItStands(owner: pg.Pool): Promise<Record<string, unknown>> {
  const queries = {
    steps: 'select id, state, stop_kind, ended_on, school_id from plan_step order by id',
    counterparts: `select id, state, reason, promised_for, owner_role, owner_school_id, owner_person_id, stands_in
      from counterpart where kind <> 'tell' or state <> 'withdrawn' order by id`,
    conversations: `select id, state, leader_id, school_id, end_reason, held_on, planned_at, person_ready_at,
      leader_ready_at, opened_leader_id from conversation order by id`,
    coaches: 'select id, person_id, coach_id, ended_at from coach_link order by id',
    roles: 'select id, person_id, role, school_id, valid_from, valid_to from role_grant order by id',
    feedback: 'select id, state, ended_at from round order by id',
    profiles: 'select id, state from development_profile order by id',
    shares: 'select id, thing, audience from share order by id',
    jobs: 'select id, ends_on from employment order by id',
  };
  const found: Record<string, unknown> = {};
  for (const [name, query] of Object.entries(queries)) found[name] = (await owner.query(query)).rows;
  return found;
}
