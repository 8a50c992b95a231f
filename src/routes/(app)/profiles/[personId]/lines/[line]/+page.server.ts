import { prepareTalk } from '#features/advice/server/prepare-talk.ts';
import { rejectLine } from '#features/advice/server/reject-line.ts';
import { notFound } from '#core/error.ts';
import { action } from '#web/action.ts';
import { page, turnAway } from '#web/door.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([rejectLine, prepareTalk], async (call, event: PageServerLoadEvent) => {
  const { personId, line } = event.params;
  const talk = await call(prepareTalk, { personId });
  const place = talk.shown?.places.find(({ step }) => step.code === line);
  if (place === undefined || !talk.judges) return turnAway(notFound, event);
  const before = talk.rejections.find(({ step }) => step === line) ?? null;
  return { personId, fullName: talk.fullName, place, before };
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
