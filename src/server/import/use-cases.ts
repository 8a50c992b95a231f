import { z } from 'zod';
import type { Permission } from '#access/policy.ts';
import type { Subject } from '#access/subject.ts';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { SystemActor } from '#access/actor.ts';
import type { Context, JobData } from '../ctx.ts';
import type { JobHandler } from '../jobs/job-types.ts';
import { command } from '../usecase.ts';
import type { ReadTools, UseCase } from '../usecase.ts';
import type { Lists } from './lists.ts';

interface Declared<Move extends string> {
  readonly of: Lists<Move>;
  readonly permission: Permission;
  readonly audit: string;
}

interface OfOne {
  readonly importId: string;
}

const named = { importId: z.uuid() };

/** Puts a list away: nothing of it comes in, and its file is removed. */
export const putAwayList = <Move extends string>({
  of,
  by,
  about,
  ...declared
}: Declared<Move> & {
  readonly by: Move;
  readonly about?: (tools: ReadTools) => Promise<Subject | null>;
}): UseCase<OfOne, OfOne> =>
  command({
    ...declared,
    ...(about === undefined ? {} : { about }),
    input: z.strictObject(named),
    run: async ({ db, now, changed }, { importId }) => {
      if (!(await of.isThere(db, importId))) return err(notFound);
      if (!(await of.move(db, importId, by, now))) return err(refused('import-moved-on'));
      changed(importId);
      return ok({ importId });
    },
  });

/** Nothing of a list was brought in; its page says why, and it may be looked at again. */
export const failList = <Move extends string>({
  of,
  by,
  ...declared
}: Declared<Move> & { readonly by: Move }): UseCase<OfOne & { problem: string }, null> =>
  command({
    ...declared,
    input: z.strictObject({ ...named, problem: z.string().max(60) }),
    run: async ({ db, now, changed }, { importId, problem }) => {
      await of.move(db, importId, by, now, problem);
      changed(importId, { problem });
      return ok(null);
    },
  });

/** How far a list is, in a transaction of its own, so that a page can show it while the work goes on. */
export const noteList = <Move extends string>({
  of,
  ...declared
}: Declared<Move>): UseCase<OfOne & { done: number; total: number }, { name: string | null }> =>
  command({
    ...declared,
    input: z.strictObject({ ...named, done: z.int().min(0), total: z.int().min(0) }),
    run: async ({ db }, { importId, done, total }) => ok({ name: await of.note(db, importId, done, total) }),
  });

/** One list in the background. */
export interface ListWork {
  readonly ctx: Context;
  readonly actor: SystemActor;
  readonly data: JobData;
  readonly importId: unknown;
}

/**
 * The background work of a list. What a rule refuses is told on its page, by the code that the work gives; only a broken
 * attempt is repeated.
 */
export const listJob =
  (
    work: (one: ListWork) => Promise<string | null>,
    fail: UseCase<OfOne & { problem: string }, null>,
  ): JobHandler =>
  async ({ ctx, data, actor, isLast }) => {
    const importId = data['importId'];
    const failed = (problem: string) => fail.execute(ctx, actor, { importId, problem });
    try {
      const problem = await work({ ctx, actor, data, importId });
      if (problem !== null) await failed(problem);
    } catch (error) {
      if (isLast) await failed('broken');
      throw error;
    }
  };
