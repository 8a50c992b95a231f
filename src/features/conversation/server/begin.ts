import { dayInNetherlands } from '#core/date.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { allInvalid, invalid, notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { canPick } from '../domain/choices.ts';
import { readChoices } from './choice.store.ts';
import { askLeader } from './other-side.ts';
import { schoolOfConversation } from './people.store.ts';
import { inviteBoth, write } from './mails.ts';
import {
  addConversation,
  hasOpenConversation,
  findConversation,
  takeTurnWith,
} from './conversation.store.ts';
import type { ConversationPlan } from './conversation.store.ts';

export interface Beginning extends ConversationPlan {
  readonly personId: string;
  readonly leaderId: string;
  readonly kind: string;
}

/** Begins one conversation and tells the other; the caller has seen to it that these two may talk. */
export async function begin(tools: WriteTools, wanted: Beginning): Promise<Result<string, AppError>> {
  const { db, now, today } = tools;
  const me = personOf(tools.actor);
  const choices = await readChoices(db);
  const wrong = allInvalid([
    !canPick(choices, 'kind', wanted.kind) && invalid('kind', 'not-an-option'),
    !canPick(choices, 'form', wanted.form) && invalid('form', 'not-an-option'),
    wanted.plannedAt !== null && wanted.plannedAt <= now && invalid('plannedAt', 'in-the-past'),
  ]);
  if (wrong !== null) return err(wrong);
  const schoolId = await schoolOfConversation(db, wanted.personId, wanted.leaderId, today);
  if (schoolId === null) return err(notFound);
  await takeTurnWith(db, wanted.leaderId);
  if (await hasOpenConversation(db, wanted)) return err(refused('already-open'));
  const conversation = { ...wanted, tenantId: me.tenantId, schoolId, startedBy: me.personId };
  const id = await addConversation(db, conversation, now, today);
  tools.changed(id, { kind: wanted.kind, personId: wanted.personId });
  const plannedOn = wanted.plannedAt === null ? null : dayInNetherlands(wanted.plannedAt);
  await askLeader(tools, { ...wanted, id }, plannedOn);
  await announce(tools, id);
  return ok(id);
}

async function announce(tools: WriteTools, id: string): Promise<void> {
  const conversation = await findConversation(tools.db, id);
  if (conversation === null) return;
  const other =
    conversation.startedBy === conversation.personId ? conversation.leaderId : conversation.personId;
  await write(tools, 'started', conversation, other, conversation.startedBy, 'first');
  if (conversation.plannedAt !== null) await inviteBoth(tools, conversation, 'REQUEST', 0);
}
