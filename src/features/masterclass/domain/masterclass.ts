import { z } from 'zod';
import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { emailField } from '#core/email.ts';
import { searchWords } from '#core/fold.ts';
import { some } from '#core/form/composed.ts';
import { asked, day, line, pick, text, tick } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';
import { lifecycle, start } from '#core/lifecycle.ts';
import type { StateOf } from '#core/lifecycle.ts';

export interface Wishes {
  readonly role: string | null;
  readonly area: string | null;
  readonly count: number;
}

/** By role and work area, only where each number is about enough people: a rest could be worked out from the whole. */
export const toldWishes = (wishes: readonly Wishes[], least: number): readonly Wishes[] =>
  wishes.every(({ count }) => count >= least) ? wishes : [];

/** For whom a masterclass can be (inventory P-20); none chosen is everybody. */
export const targetRoles = [
  'support-staff',
  'teacher',
  'internal-counsellor',
  'specialist',
  'leader',
] as const;

/** From a topic to what came of it; from «held» on it is as far as the slowest of the areas that attended. */
export const masterclassLifecycle = lifecycle('masterclass', 'masterclass', {
  [start]: { 'propose-topic': 'topic' },
  topic: { 'ask-host': 'sought', 'drop-topic': 'dropped' },
  sought: { 'ask-host': 'sought', 'plan-masterclass': 'planned', 'drop-topic': 'dropped' },
  planned: { 'plan-masterclass': 'planned', 'hold-masterclass': 'held', 'drop-topic': 'dropped' },
  held: { 'answer-point': ['held', 'discussed'] },
  discussed: { 'on-spread-answered': ['held', 'discussed', 'spread', 'checked'] },
  spread: { 'on-spread-answered': ['spread', 'checked'] },
  checked: {},
  dropped: {},
});
export type MasterclassState = StateOf<typeof masterclassLifecycle>;

/** Somebody is asked to give it, by a link. */
export const hostLifecycle = lifecycle('masterclass-host', 'masterclass_host', {
  [start]: { 'ask-host': 'asked' },
  asked: { 'answer-host': ['yes', 'no'] },
  yes: {},
  no: {},
});

/** What one work area does with it. A no of who has to give time brings it back to the next meeting. */
export const pointLifecycle = lifecycle('masterclass-point', 'masterclass_point', {
  [start]: { 'hold-masterclass': 'open' },
  open: { 'answer-point': 'agreed' },
  agreed: { 'on-spread-answered': ['spread', 'open'] },
  spread: { 'on-spread-answered': 'checked' },
  checked: {},
});
export type PointState = StateOf<typeof pointLifecycle>;

const far: Readonly<Record<PointState, MasterclassState>> = {
  open: 'held',
  agreed: 'discussed',
  spread: 'spread',
  checked: 'checked',
};

/** How far a masterclass is that was held: as far as the slowest area. */
export const stateAfter = (points: readonly PointState[]): MasterclassState =>
  far[pointLifecycle.states.find((state) => points.includes(state)) ?? 'open'];

/** Checked a trimester later. */
export const checkDay = (on: IsoDate): IsoDate => addDays(on, 13 * 7);

/** Whether one of her roles is asked; for everybody where none is named. */
export const isFor = (roles: readonly string[], hers: readonly string[]): boolean =>
  roles.length === 0 || hers.some((role) => roles.includes(role));

/** How many words of a topic stand in what somebody shows on her card. */
export function fit(topic: string, shown: string): number {
  const card = searchWords(shown);
  return searchWords(topic).filter((word) => word.length > 3 && card.some((own) => own.includes(word)))
    .length;
}

export const topicForm = form({
  topic: {
    title: line(120, { required: 'topic-missing' }),
    why: text(600, { optional: true }),
    roles: some(targetRoles),
  },
});
export const hostForm = form(
  {
    host: {
      who: pick('cards', { optional: true }),
      name: line(100, { optional: true }),
      email: asked('line', z.string().default('').pipe(emailField), (typed) => typed, {
        optional: true,
        type: 'email',
      }),
      words: text(1000, { optional: true }),
    },
  },
  ({ who, name }) => (!who && !name ? { at: 'name', code: 'who-gives-it' } : null),
);
export const attendanceForm = form({ there: { present: some('people') } });
export const takeAwayForm = form({ home: { text: text(1000, { required: 'required' }), isShared: tick() } });
export const pointForm = form({
  plan: {
    answer: text(1500, { required: 'required' }),
    who: line(200, { required: 'required' }),
    school: pick('schools', { required: 'required' }),
    onDay: day({ required: 'not-a-date' }),
  },
});
