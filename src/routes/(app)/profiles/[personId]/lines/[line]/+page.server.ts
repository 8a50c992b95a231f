import { prepareConversation } from '#features/advice/server/prepare-conversation.ts';
import { rejectLine } from '#features/advice/server/reject-line.ts';
import { notFound } from '#core/error.ts';
import { action } from '#web/action.ts';
import { page, deny } from '#web/door.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([rejectLine, prepareConversation], async (call, event: PageServerLoadEvent) => {
  const { personId, line } = event.params;
  const conversation = await call(prepareConversation, { personId });
  const place = conversation.shown?.places.find(({ step }) => step.code === line);
  if (place === undefined || !conversation.judges) return deny(notFound, event);
  const before = conversation.rejections.find(({ step }) => step === line) ?? null;
  return { personId, fullName: conversation.fullName, place, before };
});

export const actions = {
  reject: action(rejectLine, {
    read: ({ reason, note }, { params: { personId, line } }: RequestEvent) => ({
      personId,
      step: line,
      reason,
      note,
    }),
    done: (_, { params: { personId } }: RequestEvent) => ({
      to: `/profiles/${personId}#lines`,
      message: 'profile.doubted',
    }),
  }),
};
