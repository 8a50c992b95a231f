import type { Ask, AskKind, CounterpartDetail, CounterpartKind } from '#core/counterpart.ts';
import type { Events } from '#core/events.ts';
import type { OwnerRule } from './pairs.ts';
import { request } from './request.ts';
import type { CounterpartRequest } from './request.ts';

/** Which pair each ask belongs to, and who moves (inventory, section e; brief of issue 2). */
const byAsk: Readonly<Record<AskKind, readonly { pair: number; kind: CounterpartKind; owner: OwnerRule }[]>> =
  {
    time: [{ pair: 2, kind: 'time', owner: 'hr' }],
    money: [{ pair: 2, kind: 'money', owner: 'hr' }],
    room: [{ pair: 2, kind: 'room', owner: 'hr' }],
    'free-hands': [{ pair: 2, kind: 'free-hands', owner: 'hr' }],
    'practice-place': [{ pair: 3, kind: 'practice-place', owner: 'leader' }],
    cover: [{ pair: 4, kind: 'cover', owner: 'leader' }],
    career: [{ pair: 5, kind: 'career', owner: 'hr' }],
    task: [
      { pair: 6, kind: 'task', owner: 'leader' },
      { pair: 6, kind: 'mandate', owner: 'hr' },
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
export const requestsOfStep = (
  step: Events['plan.step-submitted'],
  limits: Limits,
): readonly CounterpartRequest[] => [
  request({ ...baseOf(step), pair: 1, kind: 'answer', owner: 'leader' }),
  ...requestsOfAsks(step, limits),
];

type Asked = Pick<Events['plan.step-submitted'], 'stepId' | 'personId' | 'title' | 'asks' | 'dueOn'> & {
  readonly schoolId: string | null;
};

const baseOf = (step: Asked) =>
  ({
    itemKind: 'plan-step',
    itemId: step.stepId,
    personId: step.personId,
    schoolId: step.schoolId,
    title: step.title,
    neededBy: step.dueOn,
  }) as const;

/** What a step needs, without the school's own answer. */
export function requestsOfAsks(step: Asked, limits: Limits): readonly CounterpartRequest[] {
  const base = baseOf(step);
  return step.asks.flatMap((ask) => {
    const decided = limits(ask);
    const { minutes, cents, text } = ask;
    return byAsk[ask.kind].map(({ pair, kind, owner }) =>
      request({
        ...base,
        pair,
        kind,
        owner: owner === 'hr' && decided?.exceeds === true ? 'board' : owner,
        detail: { minutes, cents, text, ...(decided === null ? {} : { limit: decided.limit }) },
      }),
    );
  });
}

/** «Can if» makes an action of the condition, with the owner and the day that were agreed on (inventory O-G2c). */
export function requestOfCondition(step: Events['plan.step-answered']): CounterpartRequest | null {
  if (step.condition === null) return null;
  return request({
    pair: 1,
    kind: 'condition',
    itemKind: 'plan-step',
    itemId: step.stepId,
    personId: step.personId,
    schoolId: step.schoolId,
    title: step.title,
    detail: { minutes: null, cents: null, text: step.note },
    owner: step.condition.owner,
    dueOn: step.condition.dueOn,
  });
}
