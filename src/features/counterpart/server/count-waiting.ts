import { cutOf } from '#server/figures/figures.ts';
import type { FigureSource } from '#server/figures/figures.ts';
import { readWaitingPeople } from './picture.store.ts';

/** For how many people something waits with each owner on the organisation's side, and for how many it is late. */
export const countWaiting: FigureSource = async (db, { today }) => {
  const rows = await readWaitingPeople(db, today);
  return [...Map.groupBy(rows, ({ ownerRole }) => ownerRole)].flatMap(([role, own]) => {
    const waits = `waits:${role}`;
    const late = own.filter(({ isLate }) => isLate);
    return [
      cutOf(waits, own, { perSchool: false }),
      cutOf(`late:${role}`, late, { perSchool: false, within: waits }),
    ];
  });
};
