import { completeCounterpart } from '#features/counterpart/server/complete-counterpart.ts';
import { api } from '#web/api.ts';

export const POST = api({
  summary: 'Say that a counterpart is there',
  useCase: completeCounterpart,
});
