import { z } from 'zod';
import type { SystemActor } from '#access/actor.ts';
import { notFound } from '#core/error.ts';
import { installation } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import type { Context } from '#server/ctx.ts';
import type { Reader } from '#server/db/transaction.ts';
import { command, query } from '#server/usecase.ts';
import { namedPerson } from '#core/named-person.ts';
import { appointFirstOperator } from './appoint-first-operator.ts';
import { makeSetupLink } from './make-setup-link.ts';
import { readOperators } from './operators.store.ts';
import { isSetupToken } from './setup-secret.ts';

const product: SystemActor = { kind: 'system', tenantId: installation };
const token = z.string().max(200);

/** Opened by whoever has a link from the server's shell, while there is no operator. */
export const readSetupLink = query({
  permission: 'public',
  audit: 'operators.setup-link-read',
  input: z.strictObject({ token }),
  run: async ({ ctx, now }, input) => {
    if (!isSetupToken(ctx.settings.secretKey, input.token, now)) return err(notFound);
    return (await isStillNeeded(ctx)) ? ok({ works: true }) : err(notFound);
  },
});

/**
 * For who stands before a new installation: nobody can sign in yet, and the link for the first operator stands in the
 * terminal. What is only told may fail; signing in needs none of it.
 */
export const readUnclaimed = query({
  permission: 'public',
  audit: 'operators.unclaimed-read',
  input: z.strictObject({}),
  run: async ({ ctx, today }) => {
    const look = (db: Reader) => readOperators(db, today);
    const operators = await ctx.db
      .transaction({ tenantId: installation, system: true }, look, false)
      .catch(() => null);
    return ok({ isUnclaimed: !ctx.settings.demo && operators?.length === 0 });
  },
});

/** Who has that link becomes the first operator, under the name and address that she gives. */
export const useSetupLink = command({
  permission: 'public',
  audit: 'operators.setup-link-used',
  input: z.strictObject({ token, ...namedPerson, device: z.string().max(200).default('') }),
  run: async ({ ctx, now }, { token: given, ...one }) => {
    if (!isSetupToken(ctx.settings.secretKey, given, now)) return err(notFound);
    const appointed = await appointFirstOperator.execute(ctx, product, one);
    return appointed.ok || appointed.error.kind === 'invalid' ? appointed : err(notFound);
  },
});

const isStillNeeded = async (ctx: Context): Promise<boolean> =>
  (await makeSetupLink.execute(ctx, product, {})).ok;
