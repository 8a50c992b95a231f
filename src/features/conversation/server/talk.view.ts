import type { IsoDate } from '#core/date.ts';
import { labelsOf } from '../domain/choices.ts';
import type { TalkChoice } from '../domain/choices.ts';
import { nextStep, standsOpen } from '../domain/next-step.ts';
import type { NextStep } from '../domain/next-step.ts';
import { editionState } from '../domain/report.ts';
import type { MadeAgreement } from '../domain/report.ts';
import { writtenParts } from '../domain/preparation.form.ts';
import type { Preparation } from '../domain/preparation.form.ts';
import { isBefore, otherSide } from '../domain/talk.ts';
import type { Side } from '../domain/talk.ts';
import type { Phase, StandInView, TalkView } from '../domain/views.ts';
import { openedFor } from './opened.view.ts';
import type { StandIn } from './leads.store.ts';
import type { Contact } from '#server/people/people.store.ts';
import type { Leader } from './people.store.ts';
import type { StoredEdition } from './report.store.ts';
import type { StoredTalk } from './talk.store.ts';

interface Facts {
  readonly talk: StoredTalk;
  readonly side: Side;
  readonly viewer: string;
  readonly today: IsoDate;
  readonly people: ReadonlyMap<string, Contact>;
  readonly choices: readonly TalkChoice[];
  readonly preparations: ReadonlyMap<string, Preparation>;
  readonly editions: readonly StoredEdition[];
  readonly agreements: readonly MadeAgreement[];
  readonly rating: number | null;
  readonly leaders: readonly Leader[];
  readonly standIn: StandIn | null;
}

export function viewTalk(facts: Facts): TalkView {
  const { talk, side, viewer, today } = facts;
  const leaderName = talk.leaderId === null ? null : (facts.people.get(talk.leaderId)?.name ?? null);
  const personName = facts.people.get(talk.personId)?.name ?? '';
  return {
    id: talk.id,
    side,
    personName,
    leaderName,
    otherName: side === 'person' ? leaderName : personName,
    otherId: side === 'person' ? talk.leaderId : talk.personId,
    standIn: viewStandIn(facts),
    kind: labelsOf(facts.choices, 'kind', talk.kind),
    phase: phaseOf(talk),
    startedByMe: talk.startedBy === viewer,
    plan: viewPlan(talk, facts.choices),
    ready: readiness(talk, side),
    written: writtenParts(facts.preparations.get(viewer) ?? {}),
    opened: openedFor(talk, viewer, facts.preparations),
    openedWith:
      facts.people.get((side === 'person' ? talk.openedLeaderId : talk.personId) ?? '')?.name ?? null,
    heldOn: talk.heldOn,
    report: viewReportState(facts),
    agreements: facts.agreements,
    followUpOn: talk.followUpOn,
    rating: facts.rating,
    endReason: talk.endReason,
    standsOpen: standsOpen(talk, today),
    next: nextOf(facts),
    leaders: facts.leaders,
    today,
  };
}

function viewStandIn({ talk, standIn }: Facts): StandInView | null {
  if (standIn === null) return null;
  const state =
    talk.standsInFor !== null ? 'holds' : talk.proposedLeaderId === standIn.id ? 'offered' : 'away';
  return { ...standIn, state };
}

export const phaseOf = (talk: { readonly state: StoredTalk['state'] }): Phase =>
  talk.state === 'planned' || talk.state === 'preparing' ? 'before' : talk.state;

const readiness = (talk: StoredTalk, side: Side) => ({
  own: talk.readyAt[side] !== null,
  other: talk.readyAt[otherSide(side)] !== null,
});

function viewReportState({ editions, side }: Facts): TalkView['report'] {
  const last = editions.at(-1);
  if (last === undefined) return null;
  const agreed = { own: last.agreedAt[side] !== null, other: last.agreedAt[otherSide(side)] !== null };
  return { edition: last.edition, state: editionState(last), agreed };
}

function nextOf(facts: Facts): NextStep {
  const { talk, side } = facts;
  return nextStep(
    {
      state: talk.state,
      side,
      hasLeader: talk.leaderId !== null,
      plannedOn: talk.plannedOn,
      heldOn: talk.heldOn,
      followUpOn: talk.followUpOn,
      ready: readiness(talk, side),
      agreed: viewReportState(facts)?.agreed ?? { own: false, other: false },
      rated: side === 'leader' || facts.rating !== null,
    },
    facts.today,
  );
}

export const viewPlan = (talk: StoredTalk, choices: readonly TalkChoice[]): TalkView['plan'] => ({
  at: talk.plannedAt,
  on: talk.plannedOn,
  minutes: talk.minutes,
  place: talk.place,
  form: talk.form,
  formLabel: labelsOf(choices, 'form', talk.form),
  version: talk.planVersion,
  forms: isBefore(talk.state)
    ? choices.filter(({ list, inUse, code }) => list === 'form' && (inUse || code === talk.form))
    : [],
});
