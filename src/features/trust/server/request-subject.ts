import type { Subject } from '#access/subject.ts';
import { personSubject } from '#server/db/subject.ts';
import type { ReadTools } from '#server/usecase.ts';
import { readRequest } from './data-request.store.ts';

/** The facts on which access to a request is decided: whose it is. */
export async function requestSubject(
  { db, today }: ReadTools,
  { requestId }: { readonly requestId: string },
): Promise<Subject | null> {
  const request = await readRequest(db, requestId);
  return request === null ? null : personSubject(db, request.personId, today, null);
}
