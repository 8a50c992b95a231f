import { addressOf, askedIn } from '#core/list.ts';
import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import { counterpartList } from '#features/counterpart/domain/counterpart.ts';
import { answerCounterparts } from '#features/counterpart/server/answer-counterparts.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { counted } from '#i18n/flash.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { RequestEvent } from './$types';
import { leadsToFirstStep } from '#screens/home/first-step.ts';

export const load = page([listCounterparts, readFirstRun], async (call, { url, locals }) => {
  const asked = askedIn(counterpartList, url.searchParams);
  const list = await call(listCounterparts, asked);
  return {
    ...list,
    begins: await leadsToFirstStep(call, locals, list.items.length === 0),
    isFiltered: Object.keys(asked).length > 0,
    tickAll: url.searchParams.get('tick') === 'all',
    isWork: locals.may('counterpart.work'),
  };
});

export const actions = {
  answer: action(answerCounterparts, {
    done: ({ answered, behind }: { answered: number; behind: number }, event: RequestEvent) => ({
      to: `/counterparts${addressOf(askedIn(counterpartList, event.url.searchParams))}`.replace(/\?$/, ''),
      message: counted('counterpart.answeredMany', answered, behind),
    }),
  }),
};
