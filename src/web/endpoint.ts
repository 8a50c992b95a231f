import type { RequestEvent } from '@sveltejs/kit';
import type { Permission } from '#access/policy.ts';
import type { Guarded } from './door.ts';

/** An address that answers with something else than a page; names its permission like every door. */
export const endpoint = <Event extends RequestEvent>(
  permission: Permission | 'public',
  answer: (event: Event) => Response | Promise<Response>,
): ((event: Event) => Promise<Response>) & Guarded =>
  Object.assign(async (event: Event) => answer(event), { permission });
