import { autosavingAnswers, readingLink, sendingAnswers } from '#shapes/round/server/answering.ts';
import type { RoundKind } from '#shapes/round/server/kind.ts';
import { closing, reminding, withdrawing } from '#shapes/round/server/running.ts';
import { settleNightly, settling } from '#shapes/round/server/settling.ts';
import { maturityInstrument } from '../domain/instrument.ts';
import { maturity } from '../texts.ts';
import type { MaturityTexts } from '../texts.nl.ts';

const wordsOf = ({ mail, guest }: MaturityTexts) => ({ mail, whoSees: guest.whoSees });

/** A round in which a team says how far its school is, and where it wants to go. */
export const maturityRound: RoundKind = {
  key: 'maturity',
  instrument: maturityInstrument,
  door: 'at-closing',
  permission: { ask: 'maturity.ask', answer: 'maturity.answer', settle: 'maturity.settle' },
  page: (roundId) => `/school/rounds/${roundId}`,
  link: '/m',
  words: { nl: wordsOf(maturity.nl), en: wordsOf(maturity.en) },
};

export const closeMaturity = closing(maturityRound);
export const remindTeam = reminding(maturityRound);
export const withdrawMaturity = withdrawing(maturityRound);
export const readMaturityLink = readingLink(maturityRound);
export const autosaveMaturity = autosavingAnswers(maturityRound);
export const sendMaturity = sendingAnswers(maturityRound);
export const settleMaturity = settling(maturityRound);
export const maturitySchedule = settleNightly(maturityRound, settleMaturity);
