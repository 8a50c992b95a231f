import { cutOf } from '#server/figures/figures.ts';
import type { FigureSource } from '#server/figures/figures.ts';
import { judgedFigure, judgements, reasonFigure } from '../domain/judged.ts';
import type { Judgement } from '../domain/judged.ts';
import { rejectionReasons } from '../domain/rejection.ts';
import type { RejectionReason } from '../domain/rejection.ts';
import { readJudged } from './judged.store.ts';

/** In how many people's profiles coaches took a line over, said it in other words, or found it wrong, and why. */
export const countJudged: FigureSource = async (db) => {
  const lines = Map.groupBy(await readJudged(db), ({ line }) => line);
  return [...lines].flatMap(([line, own]) => {
    const within = judgedFigure(line, 'rejected');
    const judged = (wanted: Judgement) => own.filter(({ judgement }) => judgement === wanted);
    const because = (wanted: RejectionReason) => own.filter(({ reason }) => reason === wanted);
    return [
      ...judgements.map((one) =>
        cutOf(judgedFigure(line, one), judged(one), { perSchool: false, family: line }),
      ),
      ...rejectionReasons.map((one) =>
        cutOf(reasonFigure(line, one), because(one), { perSchool: false, within, family: 'reason' }),
      ),
    ];
  });
};
