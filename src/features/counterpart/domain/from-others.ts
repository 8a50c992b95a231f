import type { Events } from '#core/events.ts';
import { inWords } from '#shapes/counterpart/domain/asking.ts';
import type { Asking } from '#shapes/counterpart/domain/asking.ts';

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
}: Events['compass.answered']): readonly Asking[] {
  const asked = {
    about: { kind: 'compass-direction', id: direction, personId },
    detail: inWords(direction),
  } as const;
  const requests: Asking[] = [];
  if (gap && direction === 'tasks') requests.push({ ...asked, pair: 'task', kind: 'task', owner: 'leader' });
  else if (gap) requests.push({ ...asked, pair: 'career', kind: 'career', owner: 'hr' });
  if (news) requests.push({ ...asked, pair: 'knowing', kind: 'inform', owner: 'leader' });
  return requests;
}

/** What others can make use of; a diploma or a number of years asks nothing by itself. */
const usable = ['card:expertise', 'card:experience', 'card:offer'];

/**
 * She shows what she can do: the team uses it (pair 19). One question for the whole card, however many parts she
 * shows. Shown to somebody else than leader or team, it asks nothing.
 */
export function requestOfShare(shared: Events['trust.thing-shared']): Asking | null {
  const isForTeam = shared.audience === 'leader' || shared.audience === 'team';
  if (!usable.includes(shared.thing) || !isForTeam) return null;
  return { pair: 'talents', kind: 'talent', about: { kind: 'card', id: 'card', personId: shared.personId } };
}

/** Which rules of ownership fit those to whom she shows her compass. */
export const ownersShown = (audiences: readonly string[]): readonly ('leader' | 'hr')[] =>
  (['leader', 'hr'] as const).filter((role) => audiences.includes(role));

/**
 * What came from her compass goes only to an owner to whom she shows it: by rule where she does, else to the other of
 * leader and HR; to nobody when she shows it to neither. The board never gets it by rule: that would be a name.
 */
export function ownedByShown(asked: Asking, shown: readonly ('leader' | 'hr')[]): readonly Asking[] {
  const wanted = asked.owner === 'leader' ? 'leader' : 'hr';
  const owner = shown.includes(wanted) ? wanted : shown[0];
  return owner === undefined ? [] : [{ ...asked, owner }];
}
