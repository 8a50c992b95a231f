import { ownerRoles } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { moveDue, openFor, settleFor } from '#shapes/counterpart/server/open.ts';
import type { CounterpartTools } from '#shapes/counterpart/server/open.ts';

type Conversation = Readonly<Record<'id' | 'personId', string>>;

const about = ({ id, personId }: Conversation) => ({ kind: 'conversation', id, personId }) as const;

/** Only when she began it herself does her leader's role change from assigning to asking (pair 7), on the day of the talk. */
export async function askLeader(
  tools: CounterpartTools,
  conversation: Conversation & { readonly leaderId: string },
  plannedOn: IsoDate | null,
): Promise<void> {
  if (tools.actor.kind !== 'person' || tools.actor.personId !== conversation.personId) return;
  const asked = { pair: 'initiative', kind: 'initiative', about: about(conversation) } as const;
  await openFor(tools, { ...asked, ownerPersonId: conversation.leaderId, dueOn: plannedOn });
}

/** It is due on the day of the talk; without a day the pair's own number of days counts again. */
export const dueOnConversation = (
  tools: CounterpartTools,
  conversation: Conversation,
  plannedOn: IsoDate | null,
): Promise<void> => moveDue(tools, { pair: 'initiative', about: about(conversation) }, plannedOn);

/** They talked: the leader did what she asked for. Or it takes no place, and asks nothing. */
export const leaderDid = (
  tools: CounterpartTools,
  conversation: Conversation,
  what: 'done' | 'withdrawn',
): Promise<void> => settleFor(tools, about(conversation), what);

interface Agreed {
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  readonly dueOn: IsoDate;
}

/** What both agreed that the organisation does goes to whoever must do it; what she does herself asks nothing of the other side. */
export async function askAgreed(
  tools: CounterpartTools,
  personId: string,
  made: readonly Agreed[],
): Promise<void> {
  for (const { id, what, owner: named, dueOn } of made) {
    const owner = ownerRoles.find((role) => role === named);
    if (owner === undefined) continue;
    const agreement = { kind: 'agreement', id, personId, title: what } as const;
    await openFor(tools, { pair: 'initiative', kind: 'agreement', about: agreement, owner, dueOn });
  }
}
