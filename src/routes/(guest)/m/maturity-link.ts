import { autosaveMaturity, readMaturityLink, sendMaturity } from '#features/maturity/server/round.ts';

/** Behind a link of a round about a school. */
export const maturityLink = {
  base: '/m',
  read: readMaturityLink,
  autosave: autosaveMaturity,
  send: sendMaturity,
};
