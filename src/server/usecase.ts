import { z } from 'zod';
import type { Actor, PersonActor } from '#access/actor.ts';
import { may, mayAbout, needsSubject } from '#access/policy.ts';
import type { Permission } from '#access/policy.ts';
import { ownSubject } from '#access/subject.ts';
import type { Subject } from '#access/subject.ts';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { notFound } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { writeAudit } from './audit/audit.store.ts';
import type { AuditEntry } from './audit/entry.ts';
import type { Context, HandlerTools } from './ctx.ts';
import { personSubject } from './db/subject.ts';
import type { DatabaseActor, Reader, Tx } from './db/transaction.ts';
import { toolsOf } from './events.ts';
import { fieldErrors } from '#core/field-errors.ts';
import { onDay } from '#core/typed-day.ts';
import { answeredBefore, rememberAnswer } from './idempotency.store.ts';
import { notStorable } from './storable.ts';

/** What every use case is given besides its input. */
export interface ReadTools {
  readonly db: Reader;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: IsoDate;
  readonly ctx: Context;
}

export interface WriteTools extends HandlerTools {
  /**
   * Facts for the audit row that the pipeline writes; call once per thing that changed. `personId` says in whose file,
   * where one use case changes the files of many.
   */
  readonly changed: (entityId: string, detail?: Readonly<Record<string, unknown>>, personId?: string) => void;
}

interface Parts<Tools, Input, Output> {
  readonly permission: Permission;
  readonly input: z.ZodType<Input>;
  /** The name under which it stands in the audit log: 'plan.step-added'. */
  readonly audit: string;
  /**
   * Loads the facts on which the permission's second sentence decides; null means not found. Without it they are those of
   * the person whom the input names by `personId`.
   */
  readonly about?: (tools: ReadTools, input: Input) => Promise<Subject | null>;
  /** What a person without account shows: opens exactly the rows it proves. */
  readonly proof?: (input: Input) => DatabaseActor['proof'];
  readonly run: (
    tools: Tools & { readonly subject: Subject | null },
    input: Input,
  ) => Promise<Result<Output, AppError>>;
  /** It only reads, and with one statement (server/db/together.ts): the whole of it is one message to the database. */
  readonly single?: true;
}

export interface UseCase<Input, Output> {
  readonly kind: 'query' | 'command';
  readonly permission: Permission;
  readonly audit: string;
  readonly input: z.ZodType<Input>;
  /** `key`: a repeated write under the same key is answered, not done again. */
  readonly execute: (
    ctx: Context,
    actor: Actor,
    raw: unknown,
    key?: string,
  ) => Promise<Result<Output, AppError>>;
}

/** A use case that only reads. Looking at another person's things is written down for that person. */
export function query<Input, Output>(parts: Parts<ReadTools, Input, Output>): UseCase<Input, Output> {
  return {
    ...describe('query', parts),
    execute: (ctx, actor, raw) => perform({ ctx, actor, raw, parts, writes: false }),
  };
}

/** A use case that changes something: its change and its audit row are one transaction. */
export function command<Input, Output>(parts: Parts<WriteTools, Input, Output>): UseCase<Input, Output> {
  return {
    ...describe('command', parts),
    execute: (ctx, actor, raw, key) => perform({ ctx, actor, raw, parts, writes: true, key }),
  };
}

/** The signed-in person; for use cases whose permission only people have. */
export function personOf(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Error('this use case is for people who signed in');
  return actor;
}

function describe<Tools, Input, Output>(kind: 'query' | 'command', parts: Parts<Tools, Input, Output>) {
  const { permission, audit, input } = parts;
  return { kind, permission, audit, input };
}

/** What somebody filled in wrong, or another saved first, is no refusal; but a wrong code is. */
export function tellRefusal(
  ctx: Context,
  use: string,
  actor: Actor,
  reason: AppError,
  subject: Subject | null = null,
): void {
  const code = reason.kind === 'refused' ? reason.code : null;
  if (reason.kind !== 'conflict' && reason.kind !== 'invalid')
    ctx.refused?.({ use, kind: reason.kind, code, actor, subject });
}

class Refusal extends Error {
  readonly reason: AppError;
  readonly subject: Subject | null;
  constructor(reason: AppError, subject: Subject | null = null) {
    super(reason.kind);
    this.reason = reason;
    this.subject = subject;
  }
}

/** One request on its way through the pipeline. */
interface Request<Input, Output> {
  readonly ctx: Context;
  readonly actor: Actor;
  readonly raw: unknown;
  readonly parts: Parts<WriteTools, Input, Output>;
  readonly writes: boolean;
  readonly key?: string | undefined;
}

async function perform<Input, Output>(request: Request<Input, Output>): Promise<Result<Output, AppError>> {
  const { ctx, actor, parts, writes } = request;
  const no = (reason: AppError, subject: Subject | null = null): Result<Output, AppError> => {
    tellRefusal(ctx, parts.audit, actor, reason, subject);
    return err(reason);
  };
  const admitted = admit(ctx, actor, parts, request.raw, writes);
  if (!admitted.ok) return admitted;
  const input = admitted.value;
  try {
    const proof = parts.proof?.(input);
    const who = databaseActor(actor, proof);
    const work = (tx: Tx): Promise<Output> => once(request, tx, () => runInside(request, input, tx));
    const shared = writes || proof !== undefined ? undefined : ctx.reading;
    if (shared?.actor === actor) return ok(await work(shared.tx));
    if (parts.single) return ok(await ctx.db.single(who, work));
    if (!writes) return ok(await ctx.db.reading(who, work));
    return ok(await onceMore(() => ctx.db.transaction(who, work, true)));
  } catch (error) {
    if (error instanceof Refusal) return no(error.reason, error.subject);
    throw error;
  }
}

/** Who may not is told nothing; what is not filled in right is told per field. The one place where input is parsed. */
export function admit<Input>(
  ctx: Context,
  actor: Actor,
  { permission, input, audit }: Pick<UseCase<Input, unknown>, 'permission' | 'input' | 'audit'>,
  raw: unknown,
  writes = true,
): Result<Input, AppError> {
  if (!may(actor, permission)) {
    const no: AppError = actor.kind === 'anonymous' ? { kind: 'sign-in-needed' } : notFound;
    tellRefusal(ctx, audit, actor, no);
    return err(no);
  }
  // What people send; the product itself reads days out of lists, and judges them there.
  const sentOn = writes && actor.kind !== 'system' ? dayInNetherlands(ctx.now()) : null;
  const parsed = onDay(sentOn, () => input.safeParse(raw, { reportInput: true }));
  if (!parsed.success) return err({ kind: 'invalid', fields: fieldErrors(parsed.error) });
  const fields = notStorable(parsed.data);
  return Object.keys(fields).length > 0 ? err({ kind: 'invalid', fields }) : ok(parsed.data);
}

/** Two at the same moment wanted what only one can have (PostgreSQL: unique, exclusion, deadlock). */
const collisions = new Set(['23505', '23P01', '40P01']);

/** Who came second begins again, and then finds what the first one did and hears what somebody hears who comes later. */
async function onceMore<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (typeof code !== 'string' || !collisions.has(code)) throw error;
    return attempt();
  }
}

/** Answers a repeated write with what was answered before; anything else is done now. */
async function once<Input, Output>(
  { actor, parts, raw, key, ctx }: Request<Input, Output>,
  tx: Tx,
  work: () => Promise<Output>,
): Promise<Output> {
  if (key === undefined || actor.kind !== 'person') return work();
  const repeat = { key, what: parts.audit };
  const before = await answeredBefore<Output>(tx, actor, repeat, raw);
  if (before !== null) {
    if (before.ok) return before.value;
    throw new Refusal(before.error);
  }
  const value = await work();
  await rememberAnswer(tx, actor, repeat, raw, ctx.now(), value);
  return value;
}

async function runInside<Input, Output>(
  { ctx, actor, parts, writes }: Request<Input, Output>,
  input: Input,
  tx: Tx,
): Promise<Output> {
  const now = ctx.now();
  const changes: Pick<AuditEntry, 'entityId' | 'detail' | 'personId'>[] = [];
  const tools: WriteTools = {
    ...toolsOf(ctx, tx, actor, now),
    changed: (entityId, detail = {}, personId) => changes.push({ entityId, detail, personId }),
  };
  const isNeeded = needsSubject(parts.permission);
  const about = parts.about ?? (isNeeded ? namedPerson : undefined);
  const subject = (await about?.(tools, input)) ?? null;
  if (isNeeded && actor.kind !== 'system') {
    if (subject === null || !mayAbout(actor, parts.permission, subject)) throw new Refusal(notFound, subject);
  }
  const outcome = await parts.run({ ...tools, subject }, input);
  if (!outcome.ok) throw new Refusal(outcome.error);
  const trace = { event: parts.audit, subject };
  if (writes) {
    await writeAudit(
      tx,
      actor,
      now,
      changes.map((change) => ({ ...change, ...trace, kind: 'changed' })),
    );
  } else if (subject?.personId && actor.kind === 'person' && subject.personId !== actor.personId) {
    const look: AuditEntry = { ...trace, kind: 'looked', entityId: null, detail: {} };
    if (ctx.reading?.tx === tx) ctx.reading.looks.push(look);
    else await writeAudit(tx, actor, now, [look]);
  }
  return outcome.value;
}

/**
 * Whose things it is about when the use case does not say: the person whom the input names, as nobody was shown anything of
 * hers. Who asks for her own is known already.
 */
async function namedPerson({ db, today, actor }: ReadTools, input: unknown): Promise<Subject | null> {
  const named = z.object({ personId: z.string() }).safeParse(input);
  if (!named.success) return null;
  const { personId } = named.data;
  return ownSubject(actor, personId) ?? (await personSubject(db, personId, today, null));
}

export function databaseActor(actor: Actor, proof: DatabaseActor['proof']): DatabaseActor {
  switch (actor.kind) {
    case 'person':
      return { tenantId: actor.tenantId, personId: actor.personId, ...(proof ? { proof } : {}) };
    case 'link':
      return { tenantId: actor.tenantId, ...(proof ? { proof } : {}) };
    case 'system':
      return { tenantId: actor.tenantId, system: true, ...(proof ? { proof } : {}) };
    case 'anonymous':
      return proof ? { proof } : {};
  }
}
