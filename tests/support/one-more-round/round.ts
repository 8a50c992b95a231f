import { document } from '#shapes/document/server/document.ts';
import { modelOf } from '#shapes/round/domain/model.ts';
import { autosavingAnswers, readingLink, sendingAnswers } from '#shapes/round/server/answering.ts';
import { decidingAtSchool, decisionOf } from '#shapes/round/server/deciding.ts';
import type { SchoolKind } from '#shapes/round/server/kind.ts';
import { listingAtSchool } from '#shapes/round/server/listing.ts';
import { openingAtSchool } from '#shapes/round/server/opening.ts';
import { readingAtSchool } from '#shapes/round/server/reading.ts';
import { closing } from '#shapes/round/server/running.ts';
import { schoolWords } from '#shapes/round/server/school-words.ts';
import content from './calm.json' with { type: 'json' };
import { en } from './en.ts';
import { nl } from './nl.ts';

export const own = { nl, en };
export const model = modelOf(content);
/** A round that the product has not. Its permissions, pair and item are those of a round that it has. */
const calmRound: SchoolKind = {
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
  page: (roundId) => `/school/calm/${roundId}`,
  link: '/c',
  words: schoolWords(own),
};

export const openCalm = openingAtSchool(calmRound);
export const listCalm = listingAtSchool(calmRound);
export const readCalm = readingAtSchool(calmRound);
export const closeCalm = closing(calmRound);
export const readCalmLink = readingLink(calmRound);
export const autosaveCalm = autosavingAnswers(calmRound);
export const sendCalm = sendingAnswers(calmRound);
export const saveCalmDecision = decidingAtSchool(calmRound, document(decisionOf(calmRound)));
