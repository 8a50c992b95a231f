import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import { answerCounterparts } from '#features/counterpart/server/answer-counterparts.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { counted } from '#i18n/flash.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { RequestEvent } from './$types';
import { leadsToFirstStep } from '#screens/home/first-step.ts';

const filters = ['whose', 'state', 'kind', 'schoolId', 'owner', 'page'] as const;

const askedIn = (url: URL): [string, string][] =>
  filters.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [[name, value] satisfies [string, string]];
  });

export const load = page([listCounterparts, readFirstRun], async (call, { url, locals }) => {
  const asked = askedIn(url);
  const list = await call(listCounterparts, Object.fromEntries(asked));
  return {
    ...list,
    begins: await leadsToFirstStep(call, locals, list.items.length === 0),
    isFiltered: asked.length > 0,
    tickAll: url.searchParams.get('tick') === 'all',
    isWork: locals.may('counterpart.work'),
  };
});

/** Back to the same list. */
function listOf(url: URL): string {
  const kept = askedIn(url);
  return `/counterparts${kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`}`;
}

export const actions = {
  answer: action(answerCounterparts, {
    done: ({ answered, behind }: { answered: number; behind: number }, event: RequestEvent) => ({
      to: listOf(event.url),
      message: counted('counterpart.answeredMany', answered, behind),
    }),
  }),
};
