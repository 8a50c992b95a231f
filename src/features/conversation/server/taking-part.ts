import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { PersonActor } from '#access/actor.ts';
import { personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { sideOf } from '../domain/conversation.ts';
import type { Side, Conversation, ConversationRefusal } from '../domain/conversation.ts';
import { lockConversation, saveConversation } from './conversation.store.ts';
import type { StoredConversation } from './conversation.store.ts';

export interface TakingPart {
  readonly conversation: StoredConversation;
  readonly side: Side;
  readonly me: PersonActor;
}

/** The conversation, locked for a change, and the side on which the actor stands. */
export async function takePart(
  { db, actor }: Pick<WriteTools, 'db' | 'actor'>,
  conversationId: string,
): Promise<Result<TakingPart, AppError>> {
  const me = personOf(actor);
  const conversation = await lockConversation(db, conversationId);
  const side = conversation === null ? null : sideOf(conversation, me.personId);
  return conversation === null || side === null ? err(notFound) : ok({ conversation, side, me });
}

export interface Arranging {
  readonly conversation: StoredConversation;
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
  const conversation = await lockConversation(db, conversationId);
  if (conversation === null) return err(notFound);
  const side = sideOf(conversation, me.personId);
  const covers = (me.covers ?? []).some(({ personId }) => personId === conversation.leaderId);
  return side === null && !covers ? err(notFound) : ok({ conversation, side, me });
}

/** Carries out what the rule decided, or says why not. */
export async function carryOut(
  { db, changed }: Pick<WriteTools, 'db' | 'changed'>,
  conversation: StoredConversation,
  decided: Result<Conversation, ConversationRefusal>,
): Promise<Result<StoredConversation, AppError>> {
  if (!decided.ok) return err(refused(decided.error));
  const next = { ...conversation, ...decided.value };
  await saveConversation(db, conversation.id, next);
  changed(
    conversation.id,
    next.state === conversation.state ? {} : { from: conversation.state, to: next.state },
  );
  return ok(next);
}
