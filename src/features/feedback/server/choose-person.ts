import { command } from '#server/usecase.ts';
import { personInput } from '../domain/inputs.ts';
import { choose } from './choose.ts';
import { roundSubject } from '#shapes/round/server/subject.ts';
import { feedbackRound } from './round.ts';

/** She asks anybody, by name and address: a trainer, somebody of another school. */
export const choosePerson = command({
  permission: 'feedback.ask',
  audit: 'feedback.person-chosen',
  input: personInput,
  about: roundSubject(feedbackRound),
  run: (tools, { roundId, name, email, source }) => choose(tools, roundId, { name, email, source }, 'email'),
});
