import type { Cut, FigureSource } from '#server/figures/figures.ts';
import { judgedFigure, judgements, reasonFigure } from '../domain/judged.ts';
import type { JudgedOnce } from '../domain/judged.ts';
import { rejectionReasons } from '../domain/rejection.ts';
import { readJudged } from './judged.store.ts';

/** In how many people's profiles coaches took a line over, said it in other words, or found it wrong, and why. */
export const countJudged: FigureSource = async (db) => {
  const all = await readJudged(db);
  const lines = [...new Set(all.map(({ line }) => line))];
  const people = (some: readonly JudgedOnce[]): Set<string> => new Set(some.map(({ personId }) => personId));
  return lines.flatMap((line): Cut[] => {
    const own = all.filter((one) => one.line === line);
    const rejected = judgedFigure(line, 'rejected');
    return [
      ...judgements.map((judgement) => ({
        name: judgedFigure(line, judgement),
        people: people(own.filter((one) => one.judgement === judgement)),
        perSchool: false,
        family: line,
      })),
      ...rejectionReasons.map((reason) => ({
        name: reasonFigure(line, reason),
        people: people(own.filter((one) => one.reason === reason)),
        perSchool: false,
        within: rejected,
        family: 'reason',
      })),
    ];
  });
};
