import { z } from 'zod';
import { scopeFor } from '#access/sentence.ts';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { askSecondPerson } from '#server/approval/ask.ts';
import { approvalKind } from '#server/approval/kind.ts';
import type { Tx } from '#server/db/transaction.ts';
import { command, personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { lockChange, moveChanges, ownersOf, setEmail } from './address-change.store.ts';
import type { ToldChange } from './address-change.store.ts';
import { tenantOf } from './tenant-of.ts';
import { takeTurn } from './present.store.ts';

const keep = z.enum(['old', 'new']);
type Keep = z.infer<typeof keep>;

/** A closed account, of which the one who asked for the new address says which is right: a second person says yes. */
export const settleKind = 'staff.closed-account';

/**
 * Somebody of HR spoke to her, and says which address is hers. From then on she can sign in. Whoever asked for the new
 * address does not settle it alone: a second person says yes, and where there is none whoever looks after the server.
 */
export const settleAddress = command({
  permission: 'address.manage',
  audit: 'address.settled',
  input: z.strictObject({ personId: z.uuid(), changeId: z.uuid(), keep }),
  run: async (tools, { personId, changeId, keep }) => {
    const { db, actor, now, changed } = tools;
    const me = personOf(actor);
    await takeTurn(db, me.tenantId);
    const change = await lockChange(db, changeId);
    if (change?.personId !== personId) return err(notFound);
    if (change.state !== 'disputed') return err(refused('address-moved-on'));
    if (change.askedBy === me.personId) return askSecond(tools, change, keep);
    const settled = await settle(db, change, keep, now);
    if (!settled.ok) return settled;
    changed(change.id, settled.value, personId);
    return ok<Settled>({ approvalId: null });
  },
});

interface Settled {
  /** The request for a second yes, for whoever may not settle it alone. */
  readonly approvalId: string | null;
}

async function askSecond(
  tools: WriteTools,
  change: ToldChange,
  keep: Keep,
): Promise<Result<Settled, AppError>> {
  if (!scopeFor(personOf(tools.actor), 'hr').wholeTenant) return err(refused('second-person'));
  return askSecondPerson(tools, {
    kind: settleKind,
    about: change.id,
    data: { changeId: change.id, keep },
    facts: {},
    names: [`${change.name}: ${keptEmail(change, keep) ?? ''}`],
  });
}

export const settleApproval = approvalKind({
  role: 'hr',
  data: z.strictObject({ changeId: z.uuid(), keep }),
  world: async ({ db }, { changeId }) => {
    const change = await lockChange(db, changeId);
    return change?.state === 'disputed' ? 'disputed' : null;
  },
  perform: async (tools, { changeId, keep }) => {
    const { db, now, actor } = tools;
    const tenantId = tenantOf(tools);
    if (tenantId === null) return err(notFound);
    await takeTurn(db, tenantId);
    const change = await lockChange(db, changeId);
    if (change?.state !== 'disputed') return err(refused('approval-moved-on'));
    // Nobody decides about herself, also not as second person.
    if (actor.kind === 'person' && actor.personId === change.personId)
      return err(refused('approval-moved-on'));
    const settled = await settle(db, change, keep, now);
    return settled.ok
      ? ok([{ entityId: change.id, detail: settled.value, personId: change.personId }])
      : settled;
  },
});

const keptEmail = (change: ToldChange, keep: Keep): string | null =>
  keep === 'old' ? change.oldEmail : change.newEmail;

async function settle(
  db: Tx,
  change: ToldChange,
  keep: Keep,
  now: Date,
): Promise<Result<{ readonly address: 'settled'; readonly to: string | null }, AppError>> {
  if (keep === 'old' && change.oldEmail !== null) {
    const owners = await ownersOf(db, [change.oldEmail]);
    if (owners.some((one) => one.personId !== change.personId)) return err(refused('address-taken'));
    await setEmail(db, change.personId, change.oldEmail);
  }
  await moveChanges(db, [change.id], 'settled', now);
  return ok({ address: 'settled', to: keptEmail(change, keep) });
}
