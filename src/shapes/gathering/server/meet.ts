import type { TenantId } from '#core/id.ts';
import { invalid, notFound } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WriteTools } from '#server/usecase.ts';
import { insertMeeting } from './meeting.store.ts';
import type { About, Meeting, Plan } from './meeting.store.ts';

/** A new meeting, from now on. */
export async function planMeeting(
  { db, now }: Pick<WriteTools, 'db' | 'now'>,
  tenantId: TenantId,
  about: About,
  plan: Plan,
): Promise<Result<Meeting, AppError>> {
  if (plan.startsAt <= now) return err(invalid('startsAt', 'in-the-past'));
  const meeting = await insertMeeting(db, { ...about, tenantId, ...plan });
  return meeting === null ? err(notFound) : ok(meeting);
}
