import { slice } from '#server/slice.ts';
import { countFitting } from './server/count-fitting.ts';
import { countJudged } from './server/count-judged.ts';

export const advice = slice({
  name: 'advice',
  menu: [{ key: 'advice', href: '/advice', permission: 'advice.own', at: 70 }],
  figures: [countFitting, countJudged],
});
