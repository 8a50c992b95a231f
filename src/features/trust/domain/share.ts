import { z } from 'zod';
import type { PersonId } from '#core/id.ts';
import { audienceKinds, shareableThings } from '#core/sharing.ts';
import type { AudienceKind, ShareableThing } from '#core/sharing.ts';

/** Something she shows now, and to whom; `personName` only for one named person. */
export interface Share {
  readonly id: string;
  readonly thing: ShareableThing;
  readonly audience: AudienceKind;
  readonly audiencePersonId: PersonId | null;
  readonly personName: string | null;
}

export const shareInput = z
  .strictObject({
    personId: z.uuid(),
    thing: z.enum(shareableThings),
    audience: z.enum(audienceKinds),
    audiencePersonId: z.uuid().optional(),
  })
  .refine((share) => (share.audience === 'person') === (share.audiencePersonId !== undefined), {
    message: 'required',
    path: ['audiencePersonId'],
  });

/**
 * Per thing the audiences that see it now, in the fixed order of things, so that nothing private is left out of
 * sight: a thing nobody sees has an empty list.
 */
export function sharesByThing(
  shares: readonly Share[],
): readonly { thing: ShareableThing; shares: readonly Share[] }[] {
  return shareableThings.map((thing) => ({ thing, shares: shares.filter((share) => share.thing === thing) }));
}
