import type { CounterpartItem, CounterpartKind } from '#core/counterpart.ts';

/** Who must move, by rule; the person is found with owner.ts. */
export type OwnerRule = 'leader' | 'hr' | 'board';

/** What a person set in motion, and which event tells of it. */
interface Source {
  readonly event: string;
  readonly item: CounterpartItem;
  readonly kinds: readonly CounterpartKind[];
}

export interface Pair {
  /** Number in the inventory, section (e). */
  readonly number: number;
  /** Key of its two texts, the individual side and the organisation's, in the catalogues. */
  readonly key: string;
  readonly owner: OwnerRule;
  /** Days that the owner has when nothing else sets a date. */
  readonly days: number;
  /** Empty for a pair whose individual side comes with a later capability. */
  readonly sources: readonly Source[];
}

const step = (...kinds: CounterpartKind[]): Source => ({
  event: 'plan.step-submitted',
  item: 'plan-step',
  kinds,
});

const compass = (...kinds: CounterpartKind[]): Source => ({
  event: 'compass.answered',
  item: 'compass-direction',
  kinds,
});

const study = (event: string): Source => ({ event, item: 'demand', kinds: ['offer'] });

const pair = (
  number: number,
  key: string,
  owner: OwnerRule,
  days: number,
  ...sources: readonly Source[]
): Pair => ({ number, key, owner, days, sources });

/** The 27 pairs of the inventory, section (e): whatever moves on the left asks something of the right. */
export const pairs = [
  pair(1, 'advised-steps', 'leader', 14, step('answer', 'condition')),
  pair(2, 'means', 'hr', 28, step('time', 'money', 'room', 'free-hands')),
  pair(3, 'practice-place', 'leader', 28, step('practice-place')),
  pair(4, 'learning-time', 'leader', 28, step('cover')),
  pair(5, 'career', 'hr', 42, step('career'), compass('career')),
  pair(6, 'task', 'leader', 42, step('task', 'mandate'), compass('task')),
  pair(
    7,
    'initiative',
    'leader',
    14,
    {
      event: 'conversation.started',
      item: 'conversation',
      kinds: ['initiative'],
    },
    { event: 'conversation.agreement-made', item: 'agreement', kinds: ['agreement'] },
  ),
  pair(8, 'knowing', 'leader', 28, compass('inform')),
  pair(9, 'newcomer', 'leader', 14),
  pair(10, 'changed-role', 'leader', 28, {
    event: 'staff.work-changed',
    item: 'employment',
    kinds: ['tell'],
  }),
  pair(11, 'training-place', 'board', 42),
  pair(12, 'expertise', 'leader', 42),
  pair(13, 'needs', 'board', 84),
  pair(14, 'masterclass', 'leader', 84),
  pair(15, 'pledge', 'leader', 28),
  pair(16, 'class-cover', 'hr', 28),
  pair(17, 'feedback', 'leader', 14, {
    event: 'feedback.time-asked',
    item: 'feedback-request',
    kinds: ['feedback'],
  }),
  pair(
    18,
    'diploma',
    'hr',
    42,
    { event: 'plan.step-finished', item: 'finished-step', kinds: ['reward'] },
    { event: 'trust.thing-shared', item: 'card', kinds: ['reward'] },
  ),
  pair(19, 'talents', 'leader', 42, { event: 'trust.thing-shared', item: 'card', kinds: ['talent'] }),
  pair(
    20,
    'further-study',
    'board',
    84,
    study('plan.step-submitted'),
    study('offers.asked'),
    study('offers.signed-up'),
  ),
  pair(21, 'personal-goal', 'leader', 84, {
    event: 'plan.step-answered',
    item: 'school-goal',
    kinds: ['goal'],
  }),
  pair(22, 'network', 'board', 84),
  pair(23, 'mixed-group', 'board', 84),
  pair(24, 'self-evaluation', 'board', 84),
  pair(25, 'what-and-how', 'board', 84),
  pair(26, 'action-research', 'leader', 28),
  pair(27, 'new-way', 'board', 84),
] as const satisfies readonly Pair[];

/** True when this product can create counterparts of this pair now. */
export const isActive = ({ sources }: Pair): boolean => sources.length > 0;

/** @throws RangeError for a number that is no pair. */
export function pairNumber(number: number): Pair {
  const found = pairs.find((one) => one.number === number);
  if (found === undefined) throw new RangeError(`no pair ${String(number)}`);
  return found;
}
