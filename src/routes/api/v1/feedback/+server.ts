import { listRequests, requestList } from '#features/feedback/server/list-requests.ts';
import { api } from '#web/api.ts';

export const GET = api({
  summary: 'Your rounds of feedback, with how many people answered; without names only after a round ended',
  useCase: listRequests,
  own: true,
  output: requestList.output,
});
