import { refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { newId } from '../ids.ts';
import { personOf } from '../usecase.ts';
import type { WriteTools } from '../usecase.ts';
import { insertApproval } from './approval.store.ts';
import { approvalCode, approvalHash } from './code.ts';

/** Long enough for whoever works two days a week, short enough that the world is still the same. */
export const approvalDays = 7;

/** What a use case asks a second person for, instead of doing it. */
interface Wanted {
  /** The name of its kind, as boot registered it. */
  readonly kind: string;
  /** What it is about (an id): of one thing only one request is open at a time. */
  readonly about: string;
  /** Frozen: what is carried out after the yes. */
  readonly data: Readonly<Record<string, unknown>>;
  /** For the sentence that says what it is. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** Everything that it changes, by name. */
  readonly names: readonly string[];
}

/** Keeps what somebody wants until a second person says yes; tells the others who hold that role. */
export async function askSecondPerson(
  tools: WriteTools,
  wanted: Wanted,
): Promise<Result<{ readonly approvalId: string }, AppError>> {
  const { db, ctx, now } = tools;
  const asker = personOf(tools.actor);
  const kind = ctx.approvals[wanted.kind];
  if (kind === undefined) throw new Error(`nobody registered ${wanted.kind}`);
  const world = await kind.world(tools, wanted.data);
  if (world === null) return err(refused('approval-moved-on'));
  const approvalId: string = newId();
  const isNew = await insertApproval(db, {
    ...wanted,
    tenantId: asker.tenantId,
    id: approvalId,
    role: kind.role,
    world,
    codeHash: approvalHash(ctx.settings.secretKey, approvalCode(ctx.settings.secretKey, approvalId)),
    askedBy: asker.personId,
    askedAt: now,
    expiresAt: new Date(now.getTime() + approvalDays * 86_400_000),
  });
  if (!isNew) return err(refused('approval-open'));
  tools.changed(approvalId, { approval: wanted.kind, ...wanted.facts });
  await tools.emit({ kind: 'approval.asked', payload: { approvalId } });
  return ok({ approvalId });
}
