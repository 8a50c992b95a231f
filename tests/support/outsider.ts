import type pg from 'pg';
import { expect } from 'vitest';
import type { Actor } from '#access/actor.ts';
import type { Context } from '#server/ctx.ts';
import type { UseCase } from '#server/usecase.ts';

/**
 * Lets every outsider try a use case on somebody else's thing: each must hear that it does not exist (or, without
 * an account, that signing in comes first), and nothing in the database may have changed.
 */
export async function expectOutsidersDenied<Input, Output>(options: {
  ctx: Context;
  owner: pg.Pool;
  useCase: UseCase<Input, Output>;
  input: unknown;
  outsiders: readonly { readonly name: string; readonly actor: Actor }[];
}): Promise<void> {
  const before = await fingerprint(options.owner);
  for (const { name, actor } of options.outsiders) {
    const outcome = await options.useCase.execute(options.ctx, actor, options.input);
    const expected = actor.kind === 'anonymous' ? 'sign-in-needed' : 'not-found';
    expect(outcome, name).toEqual({ ok: false, error: { kind: expected } });
  }
  expect(await fingerprint(options.owner)).toEqual(before);
}

/** Number of rows and a checksum of the contents, per table. */
async function fingerprint(owner: pg.Pool): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of rows) {
    const { rows: found } = await owner.query<{ print: string }>(
      `select count(*) || ':' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as print from ${name} t`,
    );
    prints[name] = found[0]?.print ?? '';
  }
  return prints;
}
