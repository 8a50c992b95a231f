import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { choicesOf, defaultChoices } from '../domain/choices.ts';
import type { ChoiceList, TalkChoice } from '../domain/choices.ts';

/** The lists of this board, or the ones that the product begins with. */
export async function readChoices(db: Reader): Promise<readonly TalkChoice[]> {
  const rows = await db
    .selectFrom('conversation_choice')
    .select(['list', 'code', 'label_nl', 'label_en', 'in_use'])
    .orderBy('list')
    .orderBy('position')
    .execute();
  return choicesOf(
    rows.map((row) => ({
      list: row.list,
      code: row.code,
      labels: { nl: row.label_nl, en: row.label_en },
      inUse: row.in_use,
    })),
  );
}

/** The first change of a list makes the default one this board's own. */
export async function ownList(db: Tx, tenantId: TenantId, list: ChoiceList): Promise<void> {
  await db
    .insertInto('conversation_choice')
    .values(
      defaultChoices
        .filter((choice) => choice.list === list)
        .map((choice, position) => toRow(tenantId, choice, position)),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes a choice of this board; false when there is none with that code. */
export async function changeChoice(db: Tx, choice: TalkChoice): Promise<boolean> {
  const result = await db
    .updateTable('conversation_choice')
    .set({ label_nl: choice.labels.nl, label_en: choice.labels.en, in_use: choice.inUse })
    .where('list', '=', choice.list)
    .where('code', '=', choice.code)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Adds a choice at the end of its list. */
export async function addChoice(db: Tx, tenantId: TenantId, choice: TalkChoice): Promise<void> {
  const { last } = await db
    .selectFrom('conversation_choice')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('list', '=', choice.list)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('conversation_choice')
    .values(toRow(tenantId, choice, last + 1))
    .execute();
}

const toRow = (tenantId: TenantId, choice: TalkChoice, position: number) => ({
  tenant_id: tenantId,
  list: choice.list,
  code: choice.code,
  label_nl: choice.labels.nl,
  label_en: choice.labels.en,
  in_use: choice.inUse,
  position,
});
