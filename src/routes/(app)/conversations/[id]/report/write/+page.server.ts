import { readReport } from '#features/conversation/server/read-report.ts';
import { autosaveReport, saveReport } from '#features/conversation/server/save-report.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readReport], async (call, event: PageServerLoadEvent) => ({
  report: await call(readReport, { conversationId: event.params.id }),
}));

type Values = Readonly<Record<string, unknown>>;
const read = (values: Values, event: RequestEvent) => ({ ...values, conversationId: event.params.id });

export const actions = {
  save: action(saveReport, {
    read,
    done: (_, event) => ({ to: `/conversations/${event.params.id}/report`, message: 'conversation.saved' }),
  }),
  /** Saves and comes back with room for another agreement. */
  more: action(saveReport, {
    read,
    done: (_, event) => ({ to: `/conversations/${event.params.id}/report/write#agreements` }),
  }),
  draft: draft(autosaveReport, { read }),
};
