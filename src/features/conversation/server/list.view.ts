import type { IsoDate } from '#core/date.ts';
import { labelsOf } from '../domain/choices.ts';
import type { ConversationChoice } from '../domain/choices.ts';
import { nextStep, standsOpen } from '../domain/next-step.ts';
import { isBefore, isOpen, otherSide } from '../domain/conversation.ts';
import type { Side } from '../domain/conversation.ts';
import type { ListedView } from '../domain/views.ts';
import type { ListedConversation } from './list.store.ts';
import { phaseOf } from './conversation.view.ts';

export function viewListed(
  conversation: ListedConversation,
  viewer: string,
  choices: readonly ConversationChoice[],
  today: IsoDate,
): ListedView {
  const side: Side = conversation.personId === viewer ? 'person' : 'leader';
  const other = otherSide(side);
  return {
    id: conversation.id,
    side,
    otherName: side === 'person' ? conversation.leaderName : conversation.personName,
    otherId: side === 'person' ? conversation.leaderId : conversation.personId,
    coveredBy: side === 'person' && isBefore(conversation.state) ? conversation.coveredBy : null,
    kind: labelsOf(choices, 'kind', conversation.kind),
    phase: phaseOf(conversation),
    isOpen: isOpen(conversation.state),
    startedByMe: conversation.startedBy === viewer,
    plannedAt: conversation.plannedAt,
    plannedOn: conversation.plannedOn,
    heldOn: conversation.heldOn,
    followUpOn: conversation.followUpOn,
    standsOpen: standsOpen(conversation, today),
    next: nextStep(
      {
        state: conversation.state,
        side,
        hasLeader: conversation.leaderId !== null,
        plannedOn: conversation.plannedOn,
        heldOn: conversation.heldOn,
        followUpOn: conversation.followUpOn,
        ready: { own: conversation.ready[side], other: conversation.ready[other] },
        agreed: { own: conversation.agreed[side], other: conversation.agreed[other] },
        rated: side === 'leader' || conversation.rated,
      },
      today,
    ),
  };
}
