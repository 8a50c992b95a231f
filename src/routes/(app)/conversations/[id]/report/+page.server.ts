import { agreeReport } from '#features/conversation/server/agree-report.ts';
import { objectToReport } from '#features/conversation/server/object-to-report.ts';
import { readReport } from '#features/conversation/server/read-report.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readReport], async (call, event: PageServerLoadEvent) => {
  const report = await call(readReport, { conversationId: event.params.id });
  const wanted = Number(event.url.searchParams.get('edition'));
  return { report, shown: report.editions.find(({ edition }) => edition === wanted) ?? report.current };
});

type Values = Readonly<Record<string, unknown>>;
const read = (values: Values, event: RequestEvent) => ({ ...values, conversationId: event.params.id });

export const actions = {
  agree: action(agreeReport, {
    read,
    done: ({ agreed }, event) => ({
      to: `/conversations/${event.params.id}`,
      message: agreed ? 'conversation.fixed' : 'conversation.agreed',
    }),
  }),
  object: action(objectToReport, {
    read,
    done: (_, event) => ({
      to: `/conversations/${event.params.id}/report/write`,
      message: 'conversation.objected',
    }),
  }),
};
