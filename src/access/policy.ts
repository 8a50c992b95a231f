import { keysOf } from '#core/keys.ts';
import type { Actor } from './actor.ts';
import { addressPolicy } from './address.ts';
import { advicePolicy } from './advice.ts';
import { approvalsPolicy } from './approvals.ts';
import { cardPolicy } from './card.ts';
import { compassPolicy } from './compass.ts';
import { conversationPolicy } from './conversation.ts';
import { counterpartPolicy } from './counterpart.ts';
import { demandPolicy } from './demand.ts';
import { feedbackPolicy } from './feedback.ts';
import { figuresPolicy } from './figures.ts';
import { firstRunPolicy } from './first-run.ts';
import { homePolicy } from './home.ts';
import { knowledgePolicy } from './knowledge.ts';
import { maturityPolicy } from './maturity.ts';
import { gatheringPolicy } from './gathering.ts';
import { masterclassPolicy } from './masterclass.ts';
import { offersPolicy } from './offers.ts';
import { operatorsPolicy } from './operators.ts';
import { organisationPolicy } from './organisation.ts';
import { planPolicy } from './plan.ts';
import { profilePolicy } from './profile.ts';
import type { Sentence } from './sentence.ts';
import { signInPolicy } from './sign-in.ts';
import { staffPolicy } from './staff.ts';
import type { Subject } from './subject.ts';
import { trustPolicy } from './trust.ts';

const policy = {
  ...signInPolicy,
  ...operatorsPolicy,
  ...organisationPolicy,
  ...knowledgePolicy,
  ...staffPolicy,
  ...addressPolicy,
  ...cardPolicy,
  ...conversationPolicy,
  ...feedbackPolicy,
  ...compassPolicy,
  ...advicePolicy,
  ...profilePolicy,
  ...planPolicy,
  ...counterpartPolicy,
  ...demandPolicy,
  ...figuresPolicy,
  ...firstRunPolicy,
  ...homePolicy,
  ...trustPolicy,
  ...maturityPolicy,
  ...gatheringPolicy,
  ...masterclassPolicy,
  ...offersPolicy,
  ...approvalsPolicy,
} satisfies Record<string, Sentence>;

export type Permission = keyof typeof policy;

export const permissions = keysOf(policy);

const sentenceOf = (permission: Permission): Sentence => policy[permission];

/** Asked before anything is loaded, and by screens that show or hide. */
export const may = (actor: Actor, permission: Permission): boolean => sentenceOf(permission).may(actor);

/** True when the sentence wants to see the facts before it decides. */
export const needsSubject = (permission: Permission): boolean => sentenceOf(permission).about !== undefined;

/** Asked on the loaded facts. Guests by link and the system carry their right in `may`. */
export function mayAbout(actor: Actor, permission: Permission, subject: Subject): boolean {
  const sentence = sentenceOf(permission);
  if (!sentence.may(actor)) return false;
  if (actor.kind === 'system') return true;
  if (actor.kind === 'link') return actor.tenantId === subject.tenantId;
  if (actor.kind !== 'person') return false;
  return sentence.about === undefined || sentence.about(actor, subject);
}
