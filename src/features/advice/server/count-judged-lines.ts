import { z } from 'zod';
import { ok } from '#core/result.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { query } from '#server/usecase.ts';
import { judgedOf } from '../domain/judged.ts';
import { readJudged } from './judged.store.ts';

/** What coaches make of the lines of the advice, counted over the own organisation, so that the rules get better. */
export const countJudgedLines = query({
  permission: 'knowledge.preview',
  audit: 'advice.judged-lines-counted',
  input: z.strictObject({}),
  run: async ({ db, today }) => {
    const judged = judgedOf(await readJudged(db));
    const { steps } = await readKnowledge(db, today);
    const names = new Map(steps.map(({ code, name }) => [code, name]));
    return ok({
      hidden: judged.hidden,
      // A line that was taken out of the knowledge since keeps its code for a name.
      lines: judged.lines.map((line) => ({
        ...line,
        name: names.get(line.line) ?? { nl: line.line, en: line.line },
      })),
    });
  },
});
