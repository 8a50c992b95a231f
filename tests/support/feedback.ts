import type pg from 'pg';
import type { LinkActor, PersonActor } from '#access/actor.ts';
import type { Mode, Question, Source } from '#shapes/round/domain/instrument.ts';
import { choosePerson } from '#features/feedback/server/choose-person.ts';
import { guestOf } from '#shapes/round/server/guest.ts';
import { autosaveAnswers, sendAnswers } from '#features/feedback/server/round.ts';
import { readOwnRequest } from '#features/feedback/server/read-request.ts';
import { saveQuestions } from '#features/feedback/server/save-questions.ts';
import { sendRequest } from '#features/feedback/server/send-request.ts';
import { startRequest } from '#features/feedback/server/start-request.ts';
import type { Context } from '#server/ctx.ts';

export interface Guest {
  readonly name: string;
  readonly email: string;
  readonly token: string;
  readonly actor: LinkActor;
}

export interface TestRound {
  readonly roundId: string;
  readonly questions: readonly Question[];
  readonly guests: readonly Guest[];
}

/** Unwraps what must have gone well. */
export function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

/** A draft of hers with three ready questions and one of her own. */
export async function draftRound(
  ctx: Context,
  actor: PersonActor,
  options: { mode?: Mode; people?: readonly (readonly [name: string, source: Source])[] } = {},
): Promise<string> {
  const { personId } = actor;
  const start = { personId, topic: 'De rekengroep', mode: options.mode ?? 'named' };
  const { roundId } = valueOf(await startRequest.execute(ctx, actor, start));
  const codes = ['overview', 'order', 'calm'];
  const own = { level: ['Ik lees goed voor.'] };
  valueOf(await saveQuestions.execute(ctx, actor, { roundId, version: 1, codes, own }));
  for (const [name, source] of options.people ?? []) {
    valueOf(await choosePerson.execute(ctx, actor, { roundId, name, email: addressOf(name), source }));
  }
  return roundId;
}

export const addressOf = (name: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@elders.nl`;

/** Puts somebody on the board's own list with the address that a round asks, so that she counts as a colleague. */
export async function addColleague(owner: pg.Pool, tenantId: string, name: string): Promise<void> {
  await owner.query(
    `with p as (insert into person (tenant_id, id, given_name, family_name, email)
       values ($1, gen_random_uuid(), $2, $3, $4) on conflict do nothing returning tenant_id, id)
     insert into role_grant (tenant_id, id, person_id, role, valid_from)
       select tenant_id, gen_random_uuid(), id, 'teacher', '2020-08-01' from p`,
    [tenantId, name.split(' ')[0], name.split(' ').slice(1).join(' '), addressOf(name)],
  );
}

/** A round that was sent, with what each person asked holds in hands. Without names they are all on the board's list. */
export async function openRound(
  ctx: Context,
  owner: pg.Pool,
  actor: PersonActor,
  mode: Mode,
  names: readonly string[],
  /** Asked too, and on no list. */
  outsiders: readonly string[] = [],
): Promise<TestRound> {
  const everybody = [...names, ...outsiders];
  const people = everybody.map((name) => [name, 'teacher'] as const);
  if (mode === 'together') for (const name of names) await addColleague(owner, actor.tenantId, name);
  const roundId = await draftRound(ctx, actor, { mode, people });
  valueOf(await sendRequest.execute(ctx, actor, { roundId }));
  const { questions } = valueOf(await readOwnRequest.execute(ctx, actor, { roundId }));
  const guests = [];
  for (const name of everybody) guests.push(await guestFor(ctx, owner, roundId, name));
  return { roundId, questions, guests };
}

/** Takes the link out of the mail that this person got. */
export async function guestFor(ctx: Context, owner: pg.Pool, roundId: string, name: string): Promise<Guest> {
  const email = addressOf(name);
  const { rows } = await owner.query<{ body: string }>(
    `select m.body from mail_message m join round_invitation i on m.key = 'feedback:' || i.id || ':invite'
     where i.round_id = $1 and i.email = $2`,
    [roundId, email],
  );
  const token = /\/f\/([\w-]+)/.exec(rows[0]?.body ?? '')?.[1] ?? '';
  const actor = await guestOf(ctx, token);
  if (actor === null) throw new Error(`no link for ${name}`);
  return { name, email, token, actor };
}

/** Fills in the same figure everywhere and one text, without sending. Gives the version to send. */
export async function fillIn(
  ctx: Context,
  guest: Guest,
  round: TestRound,
  rating: string,
  text: string,
): Promise<number> {
  const ratings = Object.fromEntries(round.questions.map(({ id }) => [id, rating]));
  const filled = { token: guest.token, version: 1, ratings, texts: { level: text } };
  return valueOf(await autosaveAnswers.execute(ctx, guest.actor, filled)).version;
}

export async function answer(
  ctx: Context,
  guest: Guest,
  round: TestRound,
  rating: string,
  text: string,
): Promise<void> {
  const version = await fillIn(ctx, guest, round, rating, text);
  valueOf(await sendAnswers.execute(ctx, guest.actor, { token: guest.token, version }));
}
