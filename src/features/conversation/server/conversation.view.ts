import type { IsoDate } from '#core/date.ts';
import { labelsOf } from '../domain/choices.ts';
import type { ConversationChoice } from '../domain/choices.ts';
import { nextStep, standsOpen } from '../domain/next-step.ts';
import type { NextStep } from '../domain/next-step.ts';
import { editionState } from '../domain/report.ts';
import type { MadeAgreement } from '../domain/report.ts';
import { writtenParts } from '../domain/preparation.form.ts';
import type { Preparation } from '../domain/preparation.form.ts';
import { isBefore, otherSide } from '../domain/conversation.ts';
import type { Side } from '../domain/conversation.ts';
import type { Phase, StandInView, ConversationView } from '../domain/views.ts';
import { openedFor } from './opened.view.ts';
import type { StandIn } from './leads.store.ts';
import type { Contact } from '#server/people/people.store.ts';
import type { Leader } from './people.store.ts';
import type { StoredEdition } from './report.store.ts';
import type { StoredConversation } from './conversation.store.ts';

interface Facts {
  readonly conversation: StoredConversation;
  readonly side: Side;
  readonly viewer: string;
  readonly today: IsoDate;
  readonly people: ReadonlyMap<string, Contact>;
  readonly choices: readonly ConversationChoice[];
  readonly preparations: ReadonlyMap<string, Preparation>;
  readonly editions: readonly StoredEdition[];
  readonly agreements: readonly MadeAgreement[];
  readonly rating: number | null;
  readonly leaders: readonly Leader[];
  readonly standIn: StandIn | null;
}

export function viewConversation(facts: Facts): ConversationView {
  const { conversation, side, viewer, today } = facts;
  const leaderName =
    conversation.leaderId === null ? null : (facts.people.get(conversation.leaderId)?.name ?? null);
  const personName = facts.people.get(conversation.personId)?.name ?? '';
  return {
    id: conversation.id,
    side,
    personName,
    leaderName,
    otherName: side === 'person' ? leaderName : personName,
    otherId: side === 'person' ? conversation.leaderId : conversation.personId,
    standIn: viewStandIn(facts),
    kind: labelsOf(facts.choices, 'kind', conversation.kind),
    phase: phaseOf(conversation),
    startedByMe: conversation.startedBy === viewer,
    plan: viewPlan(conversation, facts.choices),
    ready: readiness(conversation, side),
    written: writtenParts(facts.preparations.get(viewer) ?? {}),
    opened: openedFor(conversation, viewer, facts.preparations),
    openedWith:
      facts.people.get((side === 'person' ? conversation.openedLeaderId : conversation.personId) ?? '')
        ?.name ?? null,
    heldOn: conversation.heldOn,
    report: viewReportState(facts),
    agreements: facts.agreements,
    followUpOn: conversation.followUpOn,
    rating: facts.rating,
    endReason: conversation.endReason,
    standsOpen: standsOpen(conversation, today),
    next: nextOf(facts),
    leaders: facts.leaders,
    today,
  };
}

function viewStandIn({ conversation, standIn }: Facts): StandInView | null {
  if (standIn === null) return null;
  const state =
    conversation.standsInFor !== null
      ? 'holds'
      : conversation.proposedLeaderId === standIn.id
        ? 'offered'
        : 'away';
  return { ...standIn, state };
}

export const phaseOf = (conversation: { readonly state: StoredConversation['state'] }): Phase =>
  conversation.state === 'planned' || conversation.state === 'preparing' ? 'before' : conversation.state;

const readiness = (conversation: StoredConversation, side: Side) => ({
  own: conversation.readyAt[side] !== null,
  other: conversation.readyAt[otherSide(side)] !== null,
});

function viewReportState({ editions, side }: Facts): ConversationView['report'] {
  const last = editions.at(-1);
  if (last === undefined) return null;
  const agreed = { own: last.agreedAt[side] !== null, other: last.agreedAt[otherSide(side)] !== null };
  return { edition: last.edition, state: editionState(last), agreed };
}

function nextOf(facts: Facts): NextStep {
  const { conversation, side } = facts;
  return nextStep(
    {
      state: conversation.state,
      side,
      hasLeader: conversation.leaderId !== null,
      plannedOn: conversation.plannedOn,
      heldOn: conversation.heldOn,
      followUpOn: conversation.followUpOn,
      ready: readiness(conversation, side),
      agreed: viewReportState(facts)?.agreed ?? { own: false, other: false },
      rated: side === 'leader' || facts.rating !== null,
    },
    facts.today,
  );
}

export const viewPlan = (
  conversation: StoredConversation,
  choices: readonly ConversationChoice[],
): ConversationView['plan'] => ({
  at: conversation.plannedAt,
  on: conversation.plannedOn,
  minutes: conversation.minutes,
  place: conversation.place,
  form: conversation.form,
  formLabel: labelsOf(choices, 'form', conversation.form),
  version: conversation.planVersion,
  forms: isBefore(conversation.state)
    ? choices.filter(({ list, inUse, code }) => list === 'form' && (inUse || code === conversation.form))
    : [],
});
