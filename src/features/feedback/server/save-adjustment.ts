import type { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { adjustmentInput } from '../domain/inputs.ts';
import { lockRequest, nextVersion, writeRequest } from './request.store.ts';
import { requestSubject } from './request-subject.ts';

/** Keeps what she adjusts after the feedback, while she types. */
export const keepAdjustment = command({
  permission: 'feedback.ask',
  audit: 'feedback.adjustment-kept',
  input: adjustmentInput,
  about: requestSubject,
  run: store,
});

/** Saves what she adjusts. */
export const saveAdjustment = command({
  permission: 'feedback.ask',
  audit: 'feedback.adjustment-saved',
  input: adjustmentInput,
  about: requestSubject,
  run: store,
});

async function store(
  { db, changed }: WriteTools,
  { requestId, version: seen, adjustment }: z.infer<typeof adjustmentInput>,
): Promise<Result<{ requestId: string; version: number }, AppError>> {
  const request = await lockRequest(db, requestId);
  if (request === null) return err(notFound);
  if (request.state !== 'open' && request.state !== 'closed') return err(refused('round-over'));
  const version = await nextVersion(db, requestId, 'adjustment', seen);
  if (version === null) {
    const theirs = { adjustment: request.adjustment, version: request.adjustmentVersion };
    return err({ kind: 'conflict', theirs });
  }
  await writeRequest(db, requestId, { adjustment });
  changed(requestId);
  return ok({ requestId, version });
}
