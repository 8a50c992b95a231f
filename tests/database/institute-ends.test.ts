import { expect, test } from 'vitest';
import { endInstitute } from '#features/organisation/server/end-institute.ts';
import { browseOffers } from '#features/offers/server/browse-offers.ts';
import { handlers } from '#src/slices.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addTrainer, openOffer } from '#tests/support/institute.ts';
import { addOperator, buildWorld } from '#tests/support/world.ts';

const { ctx, owner } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const operator = await addOperator(owner, 'Ada Een');

test('what an institute had open is found by nobody once it stopped; that of another is', async () => {
  const trainer = await addTrainer(owner, 'Pabo aan Zee', 'Tom Trainer');
  const other = await addTrainer(owner, 'ROC West', 'Wil Trainer');
  const [ended, open] = [await openOffer(ctx, trainer), await openOffer(ctx, other)];
  const found = async () => {
    const outcome = await browseOffers.execute(ctx, world.assistant, {});
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value.items.map(({ id }) => id).sort();
  };
  expect(await found()).toEqual([ended, open].sort());
  const stopped = await endInstitute.execute(ctx, operator, { tenantId: trainer.tenantId, ends: 'yes' });
  expect(stopped.ok).toBe(true);
  expect(await found()).toEqual([open]);
});
