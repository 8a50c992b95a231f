import { isAmong } from '#core/keys.ts';
import { changesHerWork, workChanges } from '#core/counterpart.ts';
import type { WorkChange } from '#core/counterpart.ts';
import type { Events, WorkChanged } from '#core/events.ts';
import { schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { inWords } from '#shapes/counterpart/domain/asking.ts';
import type { Asking } from '#shapes/counterpart/domain/asking.ts';

const isChange = (text: string): text is WorkChange => isAmong(workChanges, text);

/** What there is to tell together: what was not told yet, and what changed since. Empty when all was taken back. */
export function changesToTell(
  before: string,
  changes: readonly Pick<WorkChanged, 'change' | 'undone'>[],
): string {
  const told = new Set(before.split(' ').filter(isChange));
  for (const { change, undone } of changes) {
    if (undone) told.delete(change);
    else told.add(change);
  }
  return workChanges.filter((change) => told.has(change)).join(' ');
}

/** Her work at a school changes: its leader tells parents, pupils and team (pair 10). Of why it changes nothing is said. */
export const requestOfChange = (
  her: { readonly personId: string; readonly schoolId: string },
  id: string,
  changes: readonly WorkChanged[],
): Asking => ({
  pair: 'changed-role',
  kind: 'tell',
  about: { kind: 'employment', id, ...her },
  detail: inWords(changesToTell('', changes)),
  neededBy: changes.map(({ from }) => from).find((day) => day !== null) ?? null,
});

/**
 * She finished what she learnt with the school's yes: HR looks at function, tasks and reward again (pair 18). Of what she
 * wrote about it nothing goes along; a step that the school refused stays hers.
 */
export function requestOfFinished(step: Events['plan.step-finished']): Asking | null {
  if (!changesHerWork(step.kind, step.answer)) return null;
  const { stepId: id, personId, schoolId, title } = step;
  return { pair: 'diploma', kind: 'reward', about: { kind: 'finished-step', id, personId, schoolId, title } };
}

/** She shows HR a diploma of this year or the last: the same question, about her card. */
export const requestOfDiploma = (personId: string): Asking => ({
  pair: 'diploma',
  kind: 'reward',
  about: { kind: 'card', id: 'diplomas', personId },
});

/** The first year in which a diploma still is a new one. */
export const newFromYear = (today: IsoDate): number => Number(today.slice(0, 4)) - 1;

const yearOf = (today: IsoDate): string => schoolYearOf(today).from.slice(0, 4);

/** Enough people look at further study: the board talks with institutes about what they offer (pair 20), once a school year, of nobody by name. */
export const requestOfStudies = (today: IsoDate): Asking => ({
  pair: 'further-study',
  kind: 'offer',
  about: { kind: 'demand', id: yearOf(today), personId: null },
});

/** The school said yes to what somebody wants to reach: its leader holds the school's own goals beside it (pair 21), once a school year. */
export const requestOfGoal = (schoolId: string, today: IsoDate): Asking => ({
  pair: 'personal-goal',
  kind: 'goal',
  about: { kind: 'school-goal', id: `${schoolId}:${yearOf(today)}`, personId: null, schoolId },
});
