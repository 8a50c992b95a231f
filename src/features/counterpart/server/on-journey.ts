import type { Handler, HandlerTools } from '#server/ctx.ts';
import { openFor, settleFor } from '#shapes/counterpart/server/open.ts';
import { ownedByShown, ownersShown, requestOfShare, requestsOfCompass } from '../domain/from-others.ts';
import { readShownTo } from './shown.store.ts';

/** Where want and can differ now; what no longer differs is asked no more. */
export const onCompassAnswered: Handler<'compass.answered'> = async (tools, answered) => {
  const { personId, direction: id } = answered;
  const asked = requestsOfCompass(answered);
  const kinds = (['career', 'task', 'inform'] as const).filter(
    (kind) => !asked.some((one) => one.kind === kind),
  );
  await settleFor(tools, { kind: 'compass-direction', id, personId, kinds }, 'withdrawn');
  const shown = ownersShown(await readShownTo(tools.db, personId, 'compass'));
  await openFor(tools, ...asked.flatMap((one) => ownedByShown(one, shown)));
};

export const onThingShared: Handler<'trust.thing-shared'> = async (tools, shared) => {
  const asked = requestOfShare(shared);
  if (asked !== null) await openFor(tools, asked);
};

/**
 * She takes back what she showed: nobody may go on reading in a counterpart what came from it. What somebody owns to
 * whom she still shows it stays.
 */
export const onSharingStopped: Handler<'trust.sharing-stopped'> = async (tools, { personId, thing }) => {
  if (thing === 'compass') {
    const stays = ownersShown(await readShownTo(tools.db, personId, 'compass'));
    await settleFor(tools, { kind: 'compass-direction', personId, notOwnedBy: stays }, 'withdrawn');
  } else if (thing.startsWith('card:')) await stopShowingCard(tools, personId, thing);
};

async function stopShowingCard(tools: HandlerTools, personId: string, thing: string): Promise<void> {
  // A new diploma was for HR alone, and only as long as HR sees the diplomas.
  if (thing === 'card:diplomas' && !(await readShownTo(tools.db, personId, thing)).includes('hr'))
    await settleFor(tools, { kind: 'card', id: 'diplomas', personId }, 'withdrawn');
  const shown = await readShownTo(tools.db, personId, 'card:%');
  const stays = shown.some((one) => one !== 'hr') ? ['leader'] : [];
  await settleFor(tools, { kind: 'card', id: 'card', personId, notOwnedBy: stays }, 'withdrawn');
}
