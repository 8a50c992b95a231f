import type { IsoDate } from '#core/date.ts';
import { labelsOf } from '../domain/choices.ts';
import type { TalkChoice } from '../domain/choices.ts';
import { nextStep, standsOpen } from '../domain/next-step.ts';
import { isBefore, isOpen, otherSide } from '../domain/talk.ts';
import type { Side } from '../domain/talk.ts';
import type { ListedView } from '../domain/views.ts';
import type { ListedTalk } from './list.store.ts';
import { phaseOf } from './talk.view.ts';

export function viewListed(
  talk: ListedTalk,
  viewer: string,
  choices: readonly TalkChoice[],
  today: IsoDate,
): ListedView {
  const side: Side = talk.personId === viewer ? 'person' : 'leader';
  const other = otherSide(side);
  return {
    id: talk.id,
    side,
    otherName: side === 'person' ? talk.leaderName : talk.personName,
    otherId: side === 'person' ? talk.leaderId : talk.personId,
    coveredBy: side === 'person' && isBefore(talk.state) ? talk.coveredBy : null,
    kind: labelsOf(choices, 'kind', talk.kind),
    phase: phaseOf(talk),
    isOpen: isOpen(talk.state),
    startedByMe: talk.startedBy === viewer,
    plannedAt: talk.plannedAt,
    plannedOn: talk.plannedOn,
    heldOn: talk.heldOn,
    followUpOn: talk.followUpOn,
    standsOpen: standsOpen(talk, today),
    next: nextStep(
      {
        state: talk.state,
        side,
        hasLeader: talk.leaderId !== null,
        plannedOn: talk.plannedOn,
        heldOn: talk.heldOn,
        followUpOn: talk.followUpOn,
        ready: { own: talk.ready[side], other: talk.ready[other] },
        agreed: { own: talk.agreed[side], other: talk.agreed[other] },
        rated: side === 'leader' || talk.rated,
      },
      today,
    ),
  };
}
