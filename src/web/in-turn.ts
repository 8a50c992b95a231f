import type { RequestEvent } from '@sveltejs/kit';
import { deny } from './door.ts';

const mostWaiting = 3;

/** Who is being helped, and how many of hers wait behind that. */
const queues = new Map<string, Promise<unknown>[]>();

/**
 * A file costs far more than a page. Of one person one is made at a time and a few may wait; who asks for more is asked to
 * come back, before anything is read. Held per process: it divides work, it decides nothing about rights.
 */
export async function inTurn<T>(
  event: Pick<RequestEvent, 'locals' | 'url' | 'setHeaders'>,
  work: () => Promise<T>,
): Promise<T> {
  const { actor } = event.locals;
  if (actor.kind !== 'person') return work();
  const queue = queues.get(actor.personId) ?? [];
  if (queue.length > mostWaiting) return deny({ kind: 'too-many', retryAfterSeconds: 5 }, event);
  const mine = (queue.at(-1) ?? Promise.resolve()).catch(() => undefined).then(work);
  queue.push(mine);
  queues.set(actor.personId, queue);
  try {
    return await mine;
  } finally {
    void queue.shift();
    if (queue.length === 0) queues.delete(actor.personId);
  }
}
