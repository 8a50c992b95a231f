import { invalid } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { cellKey, changesFor, sharingInput, undoInput, writeChanges } from '../domain/share.ts';
import type { Change } from '../domain/share.ts';
import { changeShare, countPeople, readShown } from './share.store.ts';

/** She says per thing who sees it; what she ticks is shown, what she unticks is taken back from that moment on. */
export const saveSharing = command({
  permission: 'sharing.manage',
  audit: 'trust.sharing-saved',
  input: sharingInput,
  run: async (tools, input) => {
    const shown = new Set((await readShown(tools.db, input.personId)).map(cellKey));
    return apply(tools, input.personId, changesFor(shown, input));
  },
});

/** Turns what she changed a moment ago round again. */
export const undoSharing = command({
  permission: 'sharing.manage',
  audit: 'trust.sharing-undone',
  input: undoInput,
  run: (tools, { personId, changed }) =>
    apply(
      tools,
      personId,
      changed.map((change) => ({ ...change, shown: !change.shown })),
    ),
});

async function apply(
  { db, actor, now, changed, emit }: WriteTools,
  personId: string,
  changes: readonly Change[],
): Promise<Result<{ changed: string }, AppError>> {
  const people = [...new Set(changes.flatMap((change) => change.personId ?? []))];
  if ((await countPeople(db, people)) !== people.length) return err(invalid('cells', 'not-an-option'));
  const { tenantId } = personOf(actor);
  for (const change of changes) {
    const { thing, audience, shown } = change;
    changed(await changeShare(db, { tenantId, personId }, change, now), { thing, audience, shown });
    await emit(
      shown
        ? { kind: 'trust.thing-shared', payload: { personId, thing, audience } }
        : { kind: 'trust.sharing-stopped', payload: { personId, thing } },
    );
  }
  return ok({ changed: writeChanges(changes) });
}
