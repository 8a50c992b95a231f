import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { allInvalid, invalid, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { canPick } from '../domain/choices.ts';
import { planFields } from '../domain/plan.ts';
import { isBefore } from '../domain/talk.ts';
import { readChoices } from './choice.store.ts';
import { dueOnTalk } from './other-side.ts';
import { inviteBoth } from './post.ts';
import { conversationSubject, savePlan } from './talk.store.ts';
import type { StoredTalk, TalkPlan } from './talk.store.ts';
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
    const { talk } = part.value;
    if (!isBefore(talk.state)) return err(refused('not-now'));
    if (talk.planVersion !== version) return err({ kind: 'conflict', theirs: planOf(talk) });
    const choices = await readChoices(tools.db);
    const isNew = plan.plannedAt?.getTime() !== talk.plannedAt?.getTime();
    const wrong = allInvalid([
      plan.form !== talk.form && !canPick(choices, 'form', plan.form) && invalid('form', 'not-an-option'),
      plan.plannedAt !== null && isNew && plan.plannedAt <= tools.now && invalid('plannedAt', 'in-the-past'),
    ]);
    if (wrong !== null) return err(wrong);
    if (isSamePlan(talk, plan)) return ok({ version });
    await change(tools, talk, plan);
    return ok({ version: version + 1 });
  },
});

/** The same again changes nothing, so that nobody is mailed for it. */
const isSamePlan = (was: TalkPlan, now: TalkPlan): boolean =>
  was.form === now.form &&
  was.minutes === now.minutes &&
  was.place === now.place &&
  was.plannedAt?.getTime() === now.plannedAt?.getTime();

async function change(tools: WriteTools, talk: StoredTalk, plan: TalkPlan): Promise<void> {
  const stays = plan.plannedAt === null && talk.plannedAt === null;
  const sequence = stays ? talk.inviteSequence : talk.inviteSequence + 1;
  await savePlan(tools.db, talk.id, plan, { version: talk.planVersion + 1, sequence });
  tools.changed(talk.id, { plannedAt: plan.plannedAt?.toISOString() ?? null });
  const plannedOn = plan.plannedAt === null ? null : dayInNetherlands(plan.plannedAt);
  await dueOnTalk(tools, talk, plannedOn);
  if (plan.plannedAt !== null) await inviteBoth(tools, { ...talk, ...plan }, 'REQUEST', sequence);
  else if (talk.plannedAt !== null) await inviteBoth(tools, talk, 'CANCEL', sequence);
}

const planOf = ({ form, plannedAt, minutes, place, planVersion }: StoredTalk) => ({
  form,
  plannedAt,
  minutes,
  place,
  version: planVersion,
});
