import type { ServerLoadEvent } from '@sveltejs/kit';
import { notFound } from '#core/error.ts';
import { deny } from '#web/door.ts';

/** Pages on which HR changes something do not exist for others who may read about this person. */
export function hrOnly<Read extends { readonly may: { readonly manage: boolean } }>(
  read: Read,
  event: Pick<ServerLoadEvent, 'url' | 'setHeaders'>,
): Read {
  return read.may.manage ? read : deny(notFound, event);
}
