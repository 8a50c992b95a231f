import { keysOf } from '#core/keys.ts';
import content from '../../content/counterparts.json' with { type: 'json' };
import { lifecycle, start } from './lifecycle.ts';
import type { MoveOf, StateOf } from './lifecycle.ts';

/** The 27 pairs, what can be asked and of what, with their words: data (content/counterparts.json). */
export { content as counterpartContent };

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

/** What an owner on the other side can have to do. */
export type CounterpartKind = keyof typeof content.kinds;
export const counterpartKinds: readonly CounterpartKind[] = keysOf(content.kinds);

/** Each kind by its name, as it stands within a sentence. */
export const kindNames = (language: 'nl' | 'en'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    counterpartKinds.map((kind) => {
      const name = content.kinds[kind].name[language];
      return [kind, `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`];
    }),
  );

/** The things that somebody sets in motion and that a counterpart can belong to. */
export type CounterpartItem = keyof typeof content.items;
export const counterpartItems: readonly CounterpartItem[] = keysOf(content.items);

export type PairKey = keyof typeof content.pairs;
export const pairKeys: readonly PairKey[] = keysOf(content.pairs);

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
