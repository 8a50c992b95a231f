import { chooseRoute } from '#features/plan/server/choose-route.ts';
import { api } from '#web/api.ts';

export const PUT = api({
  summary: 'Choose how you want to develop: qualification, modules or growth in your function',
  useCase: chooseRoute,
  own: true,
});
