import { document } from '#shapes/document/server/document.ts';
import { autosavingAnswers, readingLink, sendingAnswers } from '#shapes/round/server/answering.ts';
import { decidingAtSchool, decisionOf } from '#shapes/round/server/deciding.ts';
import type { SchoolKind } from '#shapes/round/server/kind.ts';
import { listingAtSchool } from '#shapes/round/server/listing.ts';
import { openingAtSchool } from '#shapes/round/server/opening.ts';
import { readingAtSchool } from '#shapes/round/server/reading.ts';
import { closing, reminding, withdrawing } from '#shapes/round/server/running.ts';
import { schoolWords } from '#shapes/round/server/school-words.ts';
import { settleNightly, settling } from '#shapes/round/server/settling.ts';
import { model } from '../domain/instrument.ts';
import { maturity } from '../texts.ts';

/** A round in which a team says how far its school is, and where it wants to go. */
export const maturityRound: SchoolKind = {
  key: 'maturity',
  instrument: model.instrument,
  door: 'at-closing',
  permission: {
    ask: 'maturity.ask',
    answer: 'maturity.answer',
    list: 'maturity.list',
    read: 'maturity.read',
    names: 'maturity.names',
    decide: 'maturity.decide',
    settle: 'maturity.settle',
  },
  pair: 'self-evaluation',
  page: (roundId) => `/school/rounds/${roundId}`,
  link: '/m',
  words: schoolWords(maturity),
};

export const openMaturity = openingAtSchool(maturityRound);
export const readSchoolRounds = listingAtSchool(maturityRound);
export const readMaturity = readingAtSchool(maturityRound);
export const closeMaturity = closing(maturityRound);
export const remindTeam = reminding(maturityRound);
export const withdrawMaturity = withdrawing(maturityRound);
export const readMaturityLink = readingLink(maturityRound);
export const autosaveMaturity = autosavingAnswers(maturityRound);
export const sendMaturity = sendingAnswers(maturityRound);
export const settleMaturity = settling(maturityRound);
export const maturitySchedule = settleNightly(maturityRound, settleMaturity);
export const decisionDocument = document(decisionOf(maturityRound));
export const autosaveDecision = decisionDocument.autosave;
export const saveDecision = decidingAtSchool(maturityRound, decisionDocument);
