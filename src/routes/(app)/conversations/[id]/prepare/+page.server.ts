import { readPreparation } from '#features/conversation/server/read-preparation.ts';
import { autosavePreparation, savePreparation } from '#features/conversation/server/save-preparation.ts';
import { sayReady } from '#features/conversation/server/say-ready.ts';
import { partAfter, parts } from '#features/conversation/domain/preparation.form.ts';
import type { Part } from '#features/conversation/domain/preparation.form.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** One part a screen, named in the address; the last screen is to check all of it. */
const partOf = (url: URL): Part | null => parts.find((part) => part === url.searchParams.get('part')) ?? null;

export const load = page([readPreparation], async (call, event: PageServerLoadEvent) => {
  const mine = await call(readPreparation, { conversationId: event.params.id });
  const isCheck = event.url.searchParams.get('part') === 'check' || !mine.canWrite;
  const firstEmpty = parts.find((part) => !mine.written.includes(part));
  return { mine, part: isCheck ? null : (partOf(event.url) ?? firstEmpty ?? 'development') };
});

type Values = Readonly<Record<string, unknown>>;
const read = (values: Values, event: RequestEvent) => ({
  ...values,
  conversationId: event.params.id,
  part: partOf(event.url),
});

export const actions = {
  save: action(savePreparation, {
    read,
    done: (_, event) => {
      const part = partOf(event.url);
      const next = part === null ? null : partAfter(part);
      return { to: `/conversations/${event.params.id}/prepare?part=${next ?? 'check'}` };
    },
  }),
  draft: draft(autosavePreparation, { read }),
  ready: action(sayReady, {
    read: (_, event: RequestEvent) => ({ conversationId: event.params.id }),
    done: ({ opened }, event) => ({
      to: `/conversations/${event.params.id}`,
      message: opened ? 'conversation.opened' : 'conversation.ready',
    }),
  }),
};
