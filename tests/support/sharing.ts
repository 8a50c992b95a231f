import { shareableThings } from '#core/sharing.ts';
import type { AudienceKind, ShareableThing } from '#core/sharing.ts';
import { cellKey } from '#features/trust/domain/share.ts';
import type { Reader } from '#features/trust/domain/share.ts';

/** Two whom she may let in, as a page gets them. */
export const twoReaders: readonly Reader[] = [
  { key: 'leader', audience: 'leader', personId: null, names: ['Karin de Wit'] },
  { key: 'coach', audience: 'coach', personId: null, names: ['Carla Coach'] },
];

/** What the sharing form of a page is given. */
export const sharingData = (shown: readonly string[] = []) => ({
  things: shareableThings,
  readers: twoReaders,
  shown,
  changed: null,
});

/** What she sends to show one thing to one reader. */
export function showing(
  personId: string,
  thing: ShareableThing,
  audience: AudienceKind,
  who: string | null = null,
) {
  const cell = cellKey({ thing, audience, personId: who });
  return { personId, offered: [cell], cells: [cell] };
}
