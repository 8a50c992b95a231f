import { z } from 'zod';
import { ok } from '#core/result.ts';
import { readFigureBoard } from '#server/figures/board.store.ts';
import { figureOf, figuresFrom, wholeKey } from '#server/figures/figures.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { query } from '#server/usecase.ts';
import { judgedOf } from '../domain/judged.ts';

/** What coaches make of the lines of the advice, counted over the own organisation, so that the rules get better. */
export const countJudgedLines = query({
  permission: 'knowledge.preview',
  audit: 'advice.judged-lines-counted',
  input: z.strictObject({}),
  run: async ({ db, today }) => {
    const board = await readFigureBoard(db, today);
    const names = figuresFrom(board, wholeKey, '').map(({ rest }) => rest);
    const lines = judgedOf(names, (name) => figureOf(board, wholeKey, name));
    const { steps } = await readKnowledge(db, today);
    const titles = new Map(steps.map(({ code, name }) => [code, name]));
    return ok({
      today,
      figuresOf: board.day,
      nextFigures: board.next,
      // A line that was taken out of the knowledge since keeps its code for a name.
      lines: lines.map((line) => ({
        ...line,
        name: titles.get(line.line) ?? { nl: line.line, en: line.line },
      })),
    });
  },
});
