import { notFound } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { ListPart } from '../domain/card.ts';
import { itemDraftInput, itemInput, itemOf } from '../domain/inputs.ts';
import type { ItemInput } from '../domain/inputs.ts';
import { nextVersion, openCard, readCardRow } from './card.store.ts';
import { holdSavedItem, readItem, showSavedItem, writeItem } from './item.store.ts';

type Saved = Result<{ version: number; part: ListPart }, AppError>;

/** Keeps what she typed so far; anything may still be missing. */
export const keepItem = command({
  permission: 'card.edit',
  audit: 'card.item-kept',
  input: itemDraftInput,
  run: async (tools, input) => store(tools, input, 'typed'),
});

/** Saves an item that says what it is about. */
export const saveItem = command({
  permission: 'card.edit',
  audit: 'card.item-saved',
  input: itemInput,
  run: async (tools, input) => store(tools, input, 'saved'),
});

async function store(
  { db, actor, now, changed }: WriteTools,
  input: ItemInput,
  as: 'typed' | 'saved',
): Promise<Saved> {
  const { personId, itemId, part } = input;
  if ((await readItem(db, personId, itemId))?.part !== part) return err(notFound);
  await openCard(db, personOf(actor).tenantId, personId, now);
  const version = await nextVersion(db, personId, part, input.version, now);
  if (version === null) {
    const item = await readItem(db, personId, itemId);
    const { versions } = await readCardRow(db, personId);
    return err({ kind: 'conflict', theirs: { item, version: versions[part] } });
  }
  await (as === 'typed' ? holdSavedItem : showSavedItem)(db, personId, itemId);
  await writeItem(db, personId, itemOf(input));
  changed(itemId, { part });
  return ok({ version, part });
}
