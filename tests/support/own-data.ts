import type pg from 'pg';
import type { PersonActor } from '#access/actor.ts';
import { closeRequest } from '#features/feedback/server/round.ts';
import { savePreparation } from '#features/conversation/server/save-preparation.ts';
import { addStep } from '#features/plan/server/add-step.ts';
import { saveStep } from '#features/plan/server/save-step.ts';
import { submitStep } from '#features/plan/server/submit-step.ts';
import { withdrawStep } from '#features/plan/server/withdraw-step.ts';
import type { Context } from '#server/ctx.ts';
import { agreedConversation, must, startedConversation } from './conversation.ts';
import { submittedStep } from './everything-open.ts';
import { answer, openRound } from './feedback.ts';
import { bring } from './profile.ts';
import { addShare } from './world.ts';

/** Something of every kind about somebody; what is hers alone has her name and «alleen» in it. */
export async function fillOwnData(
  ctx: Context,
  owner: pg.Pool,
  { person, leader, coach }: { person: PersonActor; leader: PersonActor; coach: PersonActor | null },
): Promise<void> {
  const word = `${person.name.split(' ')[0] ?? ''} alleen`;
  await fillAlone(owner, person, word);
  for (const thing of ['card:expertise', 'compass', 'advice', 'feedback', 'plan'])
    await addShare(owner, person, thing, 'leader');
  const { personId } = person;
  const { stepId } = await must(ctx, person, addStep, { personId });
  const step = { stepId, version: 1, part: 'what', kind: 'module', title: word, initiative: 'own' };
  await must(ctx, person, saveStep, step);
  await must(ctx, person, saveStep, { stepId, version: 2, part: 'asks', timeHours: '16' });
  await must(ctx, person, submitStep, { stepId, version: 3 });
  const version = await owner.query<{ version: number }>('select version from plan_step where id = $1', [
    stepId,
  ]);
  await must(ctx, person, withdrawStep, { stepId, version: version.rows[0]?.version });
  await submittedStep(ctx, person, 'Module samen');
  const two = { person, leader };
  await agreedConversation(ctx, two, { kind: 'start' });
  const conversationId = await startedConversation(ctx, two);
  const preparation = { conversationId, part: 'wishes', version: 0, texts: { wishes: word } };
  await must(ctx, person, savePreparation, preparation);
  await owner.query(
    `insert into conversation_rating (tenant_id, conversation_id, person_id, serious, rated_at) values ($1, $2, $3, 4, now())`,
    [person.tenantId, conversationId, personId],
  );
  const round = await openRound(ctx, owner, person, 'named', [`Gever Van${personId.slice(-4)}`]);
  for (const guest of round.guests) await answer(ctx, guest, round, '4', word);
  await must(ctx, person, closeRequest, { roundId: round.roundId });
  await owner.query(
    `update counterpart set state = 'promised', promised_for = '2027-01-01' where person_id = $1 and item_id = 'card-2'`,
    [personId],
  );
  const ended = [person.tenantId, personId, person.schoolIds[0]];
  await owner.query(
    `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on, ends_on)
     values ($1, gen_random_uuid(), $2, $3, 'concierge', 0.5, '2015-08-01', '2018-07-31')`,
    ended,
  );
  if (coach !== null) await bring(ctx, person, coach, 'given');
}

/** What nobody else has a part in, straight into the tables. */
async function fillAlone(owner: pg.Pool, { tenantId, personId }: PersonActor, word: string): Promise<void> {
  const day = '2026-11-01';
  const rows: readonly (readonly [table: string, columns: string, values: readonly unknown[]])[] = [
    ['card', 'id, offer_text, changed_at', [word, day]],
    ['card_item', 'id, part, title, created_at', ['expertise', word, day]],
    ['card_item', 'id, part, title, created_at, removed_at', ['expertise', word, day, day]],
    ['compass', 'id, version, answered_at', [1, day]],
    ['compass_wish', 'id, direction, want, note, answered_on', ['expert', 4, word, day]],
    ['advice_facts', 'id, note, version, changed_at', [word, 1, day]],
    [
      'given_advice',
      'id, given_on, given_at, input, output, rules',
      [day, day, JSON.stringify({ word }), '{}', '{}'],
    ],
    ['development_plan', 'id, route, changed_at', ['modules', day]],
    ['offer_saved', 'offer_id, saved_at', [day]],
  ];
  for (const [table, columns, values] of rows) {
    const given = values.map((_, index) => `$${String(index + 3)}`).join(', ');
    await owner.query(
      `insert into ${table} (tenant_id, person_id, ${columns}) values ($1, $2, gen_random_uuid(), ${given})`,
      [tenantId, personId, ...values],
    );
  }
  await owner.query(
    `insert into self_image (tenant_id, person_id, school_year, moment, score, answered_at) values ($1, $2, 2026, 'start', 3, $3)`,
    [tenantId, personId, day],
  );
  await owner.query(
    `insert into compass_past_wish (tenant_id, id, wish_id, person_id, want, options, note, answered_on)
     select tenant_id, gen_random_uuid(), id, person_id, 2, '{}', note, '2026-10-01' from compass_wish where person_id = $1`,
    [personId],
  );
  await owner.query(
    `insert into counterpart (tenant_id, id, pair, kind, item_kind, item_id, person_id, title, owner_role, owner_rule,
       due_on, created_at)
     select $1, gen_random_uuid(), 5, 'career', kind, kind || n, $2, case n when '' then $3 else 'Belofte' end, 'leader', 'leader', '2027-01-01', now()
     from unnest(array['compass-direction', 'card', 'feedback-request']) as kind, unnest(array['', '-2']) as n
     where n = '' or kind = 'card'`,
    [tenantId, personId, word],
  );
}
