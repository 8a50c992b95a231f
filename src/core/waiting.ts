/**
 * Every kind of thing that waits for somebody's answer, and the one place where all of that kind stand. What is counted on
 * home, in a heading or in a mail and what the place lists come from the same question (server/waiting).
 */
export const waitingPlaces = {
  approval: '/approvals',
  'data-request': '/data-requests',
  'former-administrator': '/administration/operators',
  mail: '/administration/mail',
  'counterpart-late': '/counterparts?whose=mine&state=late',
  funding: '/funding?show=soon',
  'step-answer': '/plan/answers',
  'talk-agree': '/conversations?show=agree',
  'talk-prepare': '/conversations?show=prepare',
  counterpart: '/counterparts?whose=mine&state=waiting',
  'profile-wishes': '/profiles?show=wishes',
  'profile-write': '/profiles?show=write',
  'talk-invite': '/conversations/new?show=without-talk',
  'offer-request': '/catalogue?show=waiting',
} as const;

export type WaitingKind = keyof typeof waitingPlaces;
