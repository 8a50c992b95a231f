import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import { answerCounterparts } from '#features/counterpart/server/answer-counterparts.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { RequestEvent } from './$types';
import { leadsToFirstStep } from '../first-step.ts';

const filters = ['whose', 'state', 'kind', 'schoolId', 'owner', 'page'] as const;

export const load = page([listCounterparts, readFirstRun], async (call, { url, locals }) => {
  const asked = filters.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [[name, value]];
  });
  const list = await call(listCounterparts, Object.fromEntries(asked));
  return {
    ...list,
    begins: await leadsToFirstStep(call, locals, list.rows.length === 0),
    isFiltered: asked.length > 0,
    isWork: locals.may('counterpart.work'),
    answered: Number(url.searchParams.get('answered') ?? 0),
    behind: Number(url.searchParams.get('behind') ?? 0),
  };
});

/** Back to the same list, without the figures of the answer before. */
function listOf(url: URL, counts: { answered: number; behind: number }): string {
  const kept = filters.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [[name, value]];
  });
  const found = Object.entries(counts).map(([name, count]) => [name, String(count)]);
  return `/counterparts?${new URLSearchParams([...kept, ...found]).toString()}`;
}

export const actions = {
  answer: action(answerCounterparts, {
    done: (counts: { answered: number; behind: number }, event: RequestEvent) => ({
      to: listOf(event.url, counts),
    }),
  }),
};
