import { ownerRoles } from '#core/counterpart.ts';
import type { Events } from '#core/events.ts';
import { request } from './request.ts';
import type { CounterpartRequest } from './request.ts';

/** She took the initiative: her leader goes from assigning to asking (pair 7), on the day of the talk. */
export const requestOfConversation = (started: Events['conversation.started']): CounterpartRequest =>
  request({
    dueOn: started.plannedOn,
    pair: 7,
    kind: 'initiative',
    itemKind: 'conversation',
    itemId: started.conversationId,
    personId: started.personId,
    owner: 'leader',
    ownerPersonId: started.leaderId,
  });

/** What both agreed that the organisation does; what she does herself asks nothing of the other side. */
export function requestOfAgreement(made: Events['conversation.agreement-made']): CounterpartRequest | null {
  const owner = ownerRoles.find((role) => role === made.ownerRole);
  if (owner === undefined) return null;
  return request({
    pair: 7,
    kind: 'agreement',
    itemKind: 'agreement',
    itemId: made.agreementId,
    personId: made.personId,
    title: made.text,
    owner,
    dueOn: made.dueOn,
  });
}

/** Colleagues need time to answer (pair 17). */
export const requestOfFeedback = (asked: Events['feedback.time-asked']): CounterpartRequest =>
  request({
    pair: 17,
    kind: 'feedback',
    itemKind: 'feedback-request',
    itemId: asked.requestId,
    personId: asked.personId,
    owner: 'leader',
  });

/**
 * What the two sides of one direction ask of the organisation: a task to design (pair 6) or a possibility to open
 * (pair 5) where she wants more than there is; to tell her about it where she did not know that it was possible
 * (pair 8). The compass slice tells only what she showed.
 */
export function requestsOfCompass({
  personId,
  direction,
  gap,
  news,
}: Events['compass.answered']): readonly CounterpartRequest[] {
  const base = {
    itemKind: 'compass-direction',
    itemId: direction,
    personId,
    detail: { minutes: null, cents: null, text: direction },
  } as const;
  const requests: CounterpartRequest[] = [];
  if (gap && direction === 'tasks')
    requests.push(request({ ...base, pair: 6, kind: 'task', owner: 'leader' }));
  else if (gap) {
    requests.push(request({ ...base, pair: 5, kind: 'career', owner: 'hr' }));
  }
  if (news) requests.push(request({ ...base, pair: 8, kind: 'inform', owner: 'leader' }));
  return requests;
}

/** What others can make use of; a diploma or a number of years asks nothing by itself. */
const usable = ['card:expertise', 'card:experience', 'card:offer'];

/**
 * She shows what she can do: the team uses it (pair 19). One question for the whole card, however many parts she
 * shows. Shown to somebody else than leader or team, it asks nothing.
 */
export function requestOfShare(shared: Events['trust.thing-shared']): CounterpartRequest | null {
  const isForTeam = shared.audience === 'leader' || shared.audience === 'team';
  if (!usable.includes(shared.thing) || !isForTeam) return null;
  return request({
    pair: 19,
    kind: 'talent',
    itemKind: 'card',
    itemId: 'card',
    personId: shared.personId,
    owner: 'leader',
  });
}

/** Which rules of ownership fit those to whom she shows her compass. */
export const ownersShown = (audiences: readonly string[]): readonly ('leader' | 'hr')[] =>
  (['leader', 'hr'] as const).filter((role) => audiences.includes(role));

/**
 * What came from her compass goes only to an owner to whom she shows it: by rule where she does, else to the other of
 * leader and HR; to nobody when she shows it to neither. The board never gets it by rule: that would be a name.
 */
export function ownedByShown(
  asked: CounterpartRequest,
  shown: readonly ('leader' | 'hr')[],
): readonly CounterpartRequest[] {
  const wanted = asked.owner === 'leader' ? 'leader' : 'hr';
  const owner = shown.includes(wanted) ? wanted : shown[0];
  return owner === undefined ? [] : [{ ...asked, owner }];
}
