import { promiseCounterpart } from '#features/counterpart/server/promise-counterpart.ts';
import { api } from '#web/api.ts';

export const POST = api({
  summary: 'Promise a counterpart for a day',
  useCase: promiseCounterpart,
});
