import { refuseCounterpart } from '#features/counterpart/server/refuse-counterpart.ts';
import { api } from '#web/api.ts';

export const POST = api({
  summary: 'Refuse a counterpart, with the reason that both sides see',
  useCase: refuseCounterpart,
});
