import { z } from 'zod';
import { addDays, addMonths } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import { lifecycle, start } from '#core/lifecycle.ts';
import type { StateOf } from '#core/lifecycle.ts';
import { valueOn } from '#core/rule.ts';
import { requestKinds } from './own-data.ts';
import type { RequestKind } from './own-data.ts';

/** What stands in HR's list and she cannot change herself. */
export const correctable = ['name', 'address', 'function', 'hours', 'school', 'starts'] as const;
export type Correctable = (typeof correctable)[number];

export const dataRequestLifecycle = lifecycle('data-request', 'data_request', {
  [start]: { 'ask-data-request': 'asked' },
  asked: { 'answer-data-request': ['done', 'refused'], 'withdraw-data-request': 'withdrawn' },
  done: {},
  refused: {},
  withdrawn: {},
});
export type RequestState = StateOf<typeof dataRequestLifecycle>;

/** Why HR says no; the words beside it say the rest. */
export const refusalReasons = ['law', 'needed', 'of-another', 'is-right', 'other'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** The rule that says within how many months an answer is owed (AVG article 12). */
export const answerRule = 'dsar.response_days';

/** HR hears of it again so many days before. */
export const remindedBefore = 7;

export const dueFor = (rules: readonly RuleVersion[], today: IsoDate): IsoDate =>
  addMonths(today, valueOn(rules, answerRule, today, 1));

const note = z.string().trim().max(600).default('');
const whose = { personId: z.uuid(), note };

export const askInput = z.discriminatedUnion('sort', [
  z.strictObject({ ...whose, sort: z.literal('erase'), subject: z.enum(requestKinds) }),
  z.strictObject({
    ...whose,
    sort: z.literal('correct'),
    subject: z.enum(correctable),
    shouldBe: z.string().trim().min(1).max(200),
  }),
]);

const requestId = z.uuid();
const answer = z.string().trim().max(600);
export const answerInput = z.discriminatedUnion('say', [
  z.strictObject({ requestId, say: z.literal('done'), answer: answer.default('') }),
  z.strictObject({
    requestId,
    say: z.literal('refused'),
    reason: z.enum(refusalReasons),
    answer: answer.min(1),
  }),
]);

interface Asked {
  readonly state: RequestState;
  readonly dueOn: IsoDate;
}

/** One that is asked: on time, in its last week, or too late. */
export const pressing = ({ state, dueOn }: Asked, today: IsoDate): 'on-time' | 'soon' | 'late' | null => {
  if (state !== 'asked') return null;
  if (dueOn < today) return 'late';
  return dueOn <= addDays(today, remindedBefore) ? 'soon' : 'on-time';
};

/** What one is about, of either sort. */
export type Subject =
  | { readonly sort: 'erase'; readonly subject: RequestKind }
  | { readonly sort: 'correct'; readonly subject: Correctable };

export const subjectOf = (one: Subject): Subject =>
  one.sort === 'erase' ? { sort: one.sort, subject: one.subject } : { sort: one.sort, subject: one.subject };
