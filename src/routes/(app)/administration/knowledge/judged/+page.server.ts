import { countJudgedLines } from '#features/advice/server/count-judged-lines.ts';
import { page } from '#web/door.ts';

export const load = page([countJudgedLines], (call) => call(countJudgedLines, {}));
