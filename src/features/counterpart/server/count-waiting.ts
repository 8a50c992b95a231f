import type { Cut, FigureSource } from '#server/figures/figures.ts';
import { readWaitingPeople } from './picture.store.ts';

/** For how many people something waits with each owner on the organisation's side, and for how many it is late. */
export const countWaiting: FigureSource = async (db, { today }) => {
  const rows = await readWaitingPeople(db, today);
  const roles = [...new Set(rows.map(({ ownerRole }) => ownerRole))];
  return roles.flatMap((role): Cut[] => {
    const own = rows.filter(({ ownerRole }) => ownerRole === role);
    const people = (some: typeof own): Set<string> => new Set(some.map(({ personId }) => personId));
    const waits = `waits:${role}`;
    return [
      { name: waits, people: people(own), perSchool: false },
      {
        name: `late:${role}`,
        people: people(own.filter(({ isLate }) => isLate)),
        perSchool: false,
        within: waits,
      },
    ];
  });
};
