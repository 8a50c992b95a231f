import { lifecycle, start } from './lifecycle.ts';
import type { MoveOf, StateOf } from './lifecycle.ts';

/** What one step can ask of the organisation (inventory O-F1, O-F3, O-V6d, O-G2c, section e-6). */
export const askKinds = [
  'time',
  'money',
  'room',
  'free-hands',
  'cover',
  'practice-place',
  'career',
  'task',
] as const;

export type AskKind = (typeof askKinds)[number];

/** One thing asked: minutes and cents where it is an amount, words where it is not. */
export interface Ask {
  readonly kind: AskKind;
  readonly minutes: number | null;
  readonly cents: number | null;
  readonly text: string;
}

/** The facts of what is asked that its owner needs: an amount, words, or a direction of the compass. */
export interface CounterpartDetail {
  readonly minutes: number | null;
  readonly cents: number | null;
  readonly text: string;
  /** Up to where HR decides alone, for her working time, and the key of the rule that says so. */
  readonly limit?: { readonly rule: string; readonly most: number };
}

/** What follows for the organisation from what changed; it asks nothing of a step, so no step waits for it. */
export const aftermathKinds = ['tell', 'reward', 'offer', 'goal'] as const;

/** What an owner on the other side can have to do. */
export const counterpartKinds = [
  ...askKinds,
  'answer',
  'condition',
  'mandate',
  'initiative',
  'agreement',
  'feedback',
  'inform',
  'talent',
  ...aftermathKinds,
] as const;

export type CounterpartKind = (typeof counterpartKinds)[number];

/**
 * Every way a counterpart can go; moves are use cases, or handlers of other slices' events. Its exits: it is withdrawn when
 * she takes her side back or leaves, and opened again after a refusal. Late is no state: it follows from the date
 * (inventory b.5), and its owner and the board see so.
 */
export const counterpartLifecycle = lifecycle('counterpart', 'counterpart', {
  [start]: { 'open-counterparts': 'open' },
  open: {
    'promise-counterpart': 'promised',
    'complete-counterpart': 'done',
    'refuse-counterpart': 'refused',
    'withdraw-counterparts': 'withdrawn',
  },
  promised: {
    'promise-counterpart': 'promised',
    'complete-counterpart': 'done',
    'refuse-counterpart': 'refused',
    'withdraw-counterparts': 'withdrawn',
  },
  done: { 'withdraw-counterparts': 'withdrawn' },
  refused: { 'reopen-counterpart': 'open', 'withdraw-counterparts': 'withdrawn' },
  withdrawn: { 'open-counterparts': 'open' },
});
export type CounterpartState = StateOf<typeof counterpartLifecycle>;
export type CounterpartMove = MoveOf<typeof counterpartLifecycle>;

/** The things of the individual side that a counterpart can belong to. */
export const counterpartItems = [
  'plan-step',
  'profile-advice',
  'conversation',
  'agreement',
  'feedback-request',
  'compass-direction',
  'card',
  'employment',
  'finished-step',
  'demand',
  'school-goal',
] as const;

export type CounterpartItem = (typeof counterpartItems)[number];

/** What can change in the work of somebody at a school, in the order in which it is told. */
export const workChanges = ['begins', 'function', 'hours', 'away', 'ends'] as const;

export type WorkChange = (typeof workChanges)[number];

/** Kinds of step in which she learns at an institute. */
export const studyKinds = [
  'specialisation',
  'module',
  'course',
  'further-training',
  'side-entry',
  'pabo',
] as const;

/** Whether finishing a step makes the organisation look again at her work: she learnt in it, with the school's yes. */
export const changesHerWork = (kind: string | null, answer: string | null): boolean =>
  (studyKinds as readonly (string | null)[]).includes(kind) && (answer === 'can' || answer === 'can-if');

/** The roles of the organisation that can own a counterpart. */
export const ownerRoles = ['leader', 'director', 'hr', 'board', 'teacher', 'coach'] as const;

export type OwnerRole = (typeof ownerRoles)[number];
