import { choosePerson } from '#core/choose-person.ts';
import { invalid } from '#core/error.ts';
import { err } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { colleagueInput } from '../domain/inputs.ts';
import { choose } from './choose.ts';
import { readColleagues } from '#shapes/round/server/colleague.store.ts';
import { roundSubject } from '#shapes/round/server/subject.ts';
import { feedbackRound } from './round.ts';

/** She asks somebody of her own school. */
export const chooseColleague = command({
  permission: 'feedback.ask',
  audit: 'feedback.colleague-chosen',
  input: colleagueInput,
  about: roundSubject(feedbackRound),
  run: async (tools, { roundId, colleagueId, colleagueIdNamed, source }) => {
    const { subject, db, today } = tools;
    const colleagues = await readColleagues(db, subject?.personId ?? '', subject?.schoolIds ?? [], today);
    const people = colleagues.map((one) => ({ ...one, value: one.id, label: one.name }));
    const found = choosePerson(people, { chosen: colleagueId, named: colleagueIdNamed });
    if (!found.ok) return err(invalid('colleagueId', found.error));
    const { name, email } = found.value;
    if (email === null) return err(invalid('colleagueId', 'not-an-option'));
    return choose(tools, roundId, { name, email, source }, 'colleagueId');
  },
});
