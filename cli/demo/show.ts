import type { PersonActor } from '#access/actor.ts';
import type { AudienceKind, ShareableThing } from '#core/sharing.ts';
import { cellKey } from '#features/trust/domain/share.ts';
import { saveSharing } from '#features/trust/server/save-sharing.ts';
import type { Story } from './story.ts';

/** She shows one of her things to everyone with that place beside her. */
export async function show(
  story: Story,
  she: PersonActor,
  thing: ShareableThing,
  audience: Exclude<AudienceKind, 'person'>,
): Promise<void> {
  const cell = cellKey({ thing, audience, personId: null });
  await story.act(she, saveSharing, { personId: she.personId, offered: [cell], cells: [cell] });
}
