import { z } from 'zod';
import { chooseRoute } from '#features/plan/server/choose-route.ts';
import { api } from '#web/api.ts';
import { ownId } from '#web/own.ts';

export const PUT = api({
  summary: 'Choose how you want to develop: qualification, modules or growth in your function',
  useCase: chooseRoute,
  read: (input, event) => ({ ...input, personId: ownId(event) }),
  present: () => ({ done: true }),
  output: z.object({ done: z.boolean() }),
});
