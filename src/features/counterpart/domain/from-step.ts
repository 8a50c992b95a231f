import type {
  Ask,
  AskKind,
  CounterpartDetail,
  CounterpartKind,
  OwnerRole,
  PairKey,
} from '#core/counterpart.ts';
import type { Events } from '#core/events.ts';
import { inWords } from '#shapes/counterpart/domain/asking.ts';
import type { About, Asking } from '#shapes/counterpart/domain/asking.ts';

interface Part {
  readonly pair: PairKey;
  readonly kind: CounterpartKind;
  /** Who moves, where it is not who the pair says. */
  readonly owner?: OwnerRole;
}

/** Which pair each ask belongs to (inventory, section e; brief of issue 2). */
const byAsk: Readonly<Record<AskKind, readonly Part[]>> = {
  time: [{ pair: 'means', kind: 'time' }],
  money: [{ pair: 'means', kind: 'money' }],
  room: [{ pair: 'means', kind: 'room' }],
  'free-hands': [{ pair: 'means', kind: 'free-hands' }],
  'practice-place': [{ pair: 'practice-place', kind: 'practice-place' }],
  cover: [{ pair: 'learning-time', kind: 'cover' }],
  career: [{ pair: 'career', kind: 'career' }],
  task: [
    { pair: 'task', kind: 'task' },
    { pair: 'task', kind: 'mandate', owner: 'hr' },
  ],
};

/** Who decides about an amount: the rule that says so, and whether it is more than HR decides alone. Null without a rule. */
export type Limits = (
  ask: Pick<Ask, 'kind' | 'minutes' | 'cents'>,
) => { readonly limit: NonNullable<CounterpartDetail['limit']>; readonly exceeds: boolean } | null;

/**
 * What one step asks of the other side: the school's answer (pair 1), and a counterpart for everything it needs. What
 * exceeds the rule goes to the board instead of HR.
 */
export const requestsOfStep = (step: Events['plan.step-submitted'], limits: Limits): readonly Asking[] => [
  { pair: 'advised-steps', kind: 'answer', about: aboutStep(step), neededBy: step.dueOn },
  ...requestsOfAsks(step, limits),
];

type Asked = Pick<Events['plan.step-submitted'], 'stepId' | 'personId' | 'title' | 'asks' | 'dueOn'> & {
  readonly schoolId: string | null;
};

const aboutStep = ({ stepId: id, personId, schoolId, title }: Omit<Asked, 'asks' | 'dueOn'>): About => ({
  kind: 'plan-step',
  id,
  personId,
  schoolId,
  title,
});

/** What a step needs, without the school's own answer. */
export function requestsOfAsks(step: Asked, limits: Limits): readonly Asking[] {
  return step.asks.flatMap((ask) => {
    const decided = limits(ask);
    const { minutes, cents, text } = ask;
    return byAsk[ask.kind].map((part) => ({
      ...part,
      ...(decided?.exceeds === true ? { owner: 'board' as const } : {}),
      about: aboutStep(step),
      neededBy: step.dueOn,
      detail: { minutes, cents, text, ...(decided === null ? {} : { limit: decided.limit }) },
    }));
  });
}

/** «Can if» makes an action of the condition, with the owner and the day that were agreed on (inventory O-G2c). */
export const requestOfCondition = (step: Events['plan.step-answered']): Asking | null =>
  step.condition && {
    pair: 'advised-steps',
    kind: 'condition',
    about: aboutStep(step),
    detail: inWords(step.note),
    ...step.condition,
  };
