import { counterpartList } from '#features/counterpart/domain/counterpart.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { api } from '#web/api.ts';

/** What you own, or may see as leader or HR; first what is due first. */
export const GET = api({
  summary: 'Counterparts that you own or may see',
  useCase: listCounterparts,
  list: counterpartList,
  output: counterpartList.output,
});
