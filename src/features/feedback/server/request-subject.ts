import type { Subject } from '#access/subject.ts';
import { personSubject } from '#server/db/subject.ts';
import type { ReadTools } from '#server/usecase.ts';
import { readOwner } from './request.store.ts';

/** The person whose round it is; null when there is no such round. */
export async function requestSubject(
  { db, today }: Pick<ReadTools, 'db' | 'today'>,
  { requestId }: { readonly requestId: string },
): Promise<Subject | null> {
  const personId = await readOwner(db, requestId);
  return personId === null ? null : personSubject(db, personId, today, 'feedback');
}
