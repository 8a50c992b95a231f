import { readFeedbackResults } from '#features/feedback/server/read-feedback-results.ts';
import { page } from '#web/door.ts';
import type { PageServerLoadEvent } from './$types';

export const load = page([readFeedbackResults], (call, event: PageServerLoadEvent) =>
  call(readFeedbackResults, { personId: event.params.personId }),
);
