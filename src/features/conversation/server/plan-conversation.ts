import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { allInvalid, invalid, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { canPick } from '../domain/choices.ts';
import { planFields } from '../domain/plan.ts';
import { isBefore } from '../domain/conversation.ts';
import { readChoices } from './choice.store.ts';
import { dueOnConversation } from './other-side.ts';
import { inviteBoth } from './mails.ts';
import { conversationSubject, savePlan } from './conversation.store.ts';
import type { StoredConversation, ConversationPlan } from './conversation.store.ts';
import { arrange } from './taking-part.ts';

/** When, where and how; both calendars follow. Also by who stands in for its leader. */
export const planConversation = command({
  permission: 'conversation.arrange',
  audit: 'conversation.planned',
  input: z.strictObject({ conversationId: z.uuid(), version: z.coerce.number().int(), ...planFields }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async (tools, { conversationId, version, ...plan }) => {
    const part = await arrange(tools, conversationId);
    if (!part.ok) return part;
    const { conversation } = part.value;
    if (!isBefore(conversation.state)) return err(refused('not-now'));
    if (conversation.planVersion !== version) return err({ kind: 'conflict', theirs: planOf(conversation) });
    const choices = await readChoices(tools.db);
    const isNew = plan.plannedAt?.getTime() !== conversation.plannedAt?.getTime();
    const wrong = allInvalid([
      plan.form !== conversation.form &&
        !canPick(choices, 'form', plan.form) &&
        invalid('form', 'not-an-option'),
      plan.plannedAt !== null && isNew && plan.plannedAt <= tools.now && invalid('plannedAt', 'in-the-past'),
    ]);
    if (wrong !== null) return err(wrong);
    if (isSamePlan(conversation, plan)) return ok({ version });
    await change(tools, conversation, plan);
    return ok({ version: version + 1 });
  },
});

/** The same again changes nothing, so that nobody is mailed for it. */
const isSamePlan = (was: ConversationPlan, now: ConversationPlan): boolean =>
  was.form === now.form &&
  was.minutes === now.minutes &&
  was.place === now.place &&
  was.plannedAt?.getTime() === now.plannedAt?.getTime();

async function change(
  tools: WriteTools,
  conversation: StoredConversation,
  plan: ConversationPlan,
): Promise<void> {
  const stays = plan.plannedAt === null && conversation.plannedAt === null;
  const sequence = stays ? conversation.inviteSequence : conversation.inviteSequence + 1;
  await savePlan(tools.db, conversation.id, plan, { version: conversation.planVersion + 1, sequence });
  tools.changed(conversation.id, { plannedAt: plan.plannedAt?.toISOString() ?? null });
  const plannedOn = plan.plannedAt === null ? null : dayInNetherlands(plan.plannedAt);
  await dueOnConversation(tools, conversation, plannedOn);
  if (plan.plannedAt !== null) await inviteBoth(tools, { ...conversation, ...plan }, 'REQUEST', sequence);
  else if (conversation.plannedAt !== null) await inviteBoth(tools, conversation, 'CANCEL', sequence);
}

const planOf = ({ form, plannedAt, minutes, place, planVersion }: StoredConversation) => ({
  form,
  plannedAt,
  minutes,
  place,
  version: planVersion,
});
