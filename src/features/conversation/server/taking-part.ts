import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { PersonActor } from '#access/actor.ts';
import { personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { sideOf } from '../domain/talk.ts';
import type { Side, Talk, TalkRefusal } from '../domain/talk.ts';
import { lockTalk, saveTalk } from './talk.store.ts';
import type { StoredTalk } from './talk.store.ts';

export interface TakingPart {
  readonly talk: StoredTalk;
  readonly side: Side;
  readonly me: PersonActor;
}

/** The conversation, locked for a change, and the side on which the actor stands. */
export async function takePart(
  { db, actor }: Pick<WriteTools, 'db' | 'actor'>,
  conversationId: string,
): Promise<Result<TakingPart, AppError>> {
  const me = personOf(actor);
  const talk = await lockTalk(db, conversationId);
  const side = talk === null ? null : sideOf(talk, me.personId);
  return talk === null || side === null ? err(notFound) : ok({ talk, side, me });
}

export interface Arranging {
  readonly talk: StoredTalk;
  /** Null for who stands in for its leader today. */
  readonly side: Side | null;
  readonly me: PersonActor;
}

/** The same for when and where: also for who stands in for its leader. */
export async function arrange(
  { db, actor }: Pick<WriteTools, 'db' | 'actor'>,
  conversationId: string,
): Promise<Result<Arranging, AppError>> {
  const me = personOf(actor);
  const talk = await lockTalk(db, conversationId);
  if (talk === null) return err(notFound);
  const side = sideOf(talk, me.personId);
  const covers = (me.covers ?? []).some(({ personId }) => personId === talk.leaderId);
  return side === null && !covers ? err(notFound) : ok({ talk, side, me });
}

/** Carries out what the rule decided, or says why not. */
export async function carryOut(
  { db, changed }: Pick<WriteTools, 'db' | 'changed'>,
  talk: StoredTalk,
  decided: Result<Talk, TalkRefusal>,
): Promise<Result<StoredTalk, AppError>> {
  if (!decided.ok) return err(refused(decided.error));
  const next = { ...talk, ...decided.value };
  await saveTalk(db, talk.id, next);
  changed(talk.id, next.state === talk.state ? {} : { from: talk.state, to: next.state });
  return ok(next);
}
