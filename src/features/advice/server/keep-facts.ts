import { err, ok } from '#core/result.ts';
import { invalid } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import type { Result } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { z } from 'zod';
import { factsDraftInput, factsInput, factsOf, halfToldIn } from '../domain/own-facts.ts';
import { testNames } from '../domain/told.ts';
import { readKeptFacts, writeFacts } from './facts.store.ts';

/** Keeps what she typed so far. */
export const keepFacts = command({
  permission: 'advice.own',
  audit: 'advice.facts-kept',
  input: factsDraftInput,
  run: store,
});

/** She is done telling: every field is judged. */
export const saveFacts = command({
  permission: 'advice.own',
  audit: 'advice.facts-saved',
  input: factsInput,
  run: async (tools, input) => {
    const coming = testNames.find((name) => (input.passed?.[name] ?? '') > tools.today);
    if (coming !== undefined) return err(invalid(`passed.${coming}`, 'not-yet-passed'));
    const half = halfToldIn(input);
    return half === null ? store(tools, input) : err(invalid(half.field, half.code));
  },
});

async function store(
  { db, actor, now, changed }: WriteTools,
  input: z.infer<typeof factsInput>,
): Promise<Result<{ version: number }, AppError>> {
  const { personId } = input;
  const owner = { tenantId: personOf(actor).tenantId, personId };
  const kept = await readKeptFacts(db, personId);
  const version = await writeFacts(db, owner, input.version, factsOf(input, kept.facts), now);
  if (version === null) return err({ kind: 'conflict', theirs: await readKeptFacts(db, personId) });
  changed(personId);
  return ok({ version });
}
