/** The life of a conversation; drawn in docs/states/conversation.md. */
export const talkStates = [
  'planned',
  'preparing',
  'ready',
  'held',
  'report',
  'agreed',
  'closed',
  'cancelled',
] as const;
export type TalkState = (typeof talkStates)[number];

/** The use cases that move a conversation to another state. */
export type Step =
  | 'start-conversation'
  | 'start-several'
  | 'save-preparation'
  | 'say-ready'
  | 'hold-conversation'
  | 'save-report'
  | 'agree-report'
  | 'cancel-conversation'
  | 'answer-stand-in'
  | 'settle-conversations';

export interface Transition {
  /** `[*]` is the beginning. */
  readonly from: TalkState | '[*]';
  readonly to: TalkState;
  readonly by: Step;
}

/** Every step from one state to another. Steps that stay in a state (planning, un-readying, objecting) are not here. */
export const transitions: readonly Transition[] = [
  { from: '[*]', to: 'planned', by: 'start-conversation' },
  { from: '[*]', to: 'planned', by: 'start-several' },
  { from: 'planned', to: 'preparing', by: 'save-preparation' },
  { from: 'preparing', to: 'ready', by: 'say-ready' },
  { from: 'ready', to: 'preparing', by: 'settle-conversations' },
  { from: 'ready', to: 'preparing', by: 'answer-stand-in' },
  { from: 'planned', to: 'held', by: 'hold-conversation' },
  { from: 'preparing', to: 'held', by: 'hold-conversation' },
  { from: 'ready', to: 'held', by: 'hold-conversation' },
  { from: 'held', to: 'report', by: 'save-report' },
  { from: 'report', to: 'agreed', by: 'agree-report' },
  { from: 'planned', to: 'cancelled', by: 'cancel-conversation' },
  { from: 'preparing', to: 'cancelled', by: 'cancel-conversation' },
  { from: 'ready', to: 'cancelled', by: 'cancel-conversation' },
  { from: 'planned', to: 'cancelled', by: 'settle-conversations' },
  { from: 'preparing', to: 'cancelled', by: 'settle-conversations' },
  { from: 'ready', to: 'cancelled', by: 'settle-conversations' },
  { from: 'planned', to: 'closed', by: 'settle-conversations' },
  { from: 'preparing', to: 'closed', by: 'settle-conversations' },
  { from: 'ready', to: 'closed', by: 'settle-conversations' },
  { from: 'held', to: 'closed', by: 'settle-conversations' },
  { from: 'report', to: 'closed', by: 'settle-conversations' },
];

export const allows = (from: TalkState, to: TalkState, by: Step): boolean =>
  transitions.some((one) => one.from === from && one.to === to && one.by === by);
