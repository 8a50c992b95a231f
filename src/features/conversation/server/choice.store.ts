import type { TenantId } from '#core/id.ts';
import { add, addIfNew, all, save } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { choicesOf, defaultChoices } from '../domain/choices.ts';
import type { ChoiceList, ConversationChoice } from '../domain/choices.ts';

/** The lists of this board, or the ones that the product begins with. */
export async function readChoices(db: Reader): Promise<readonly ConversationChoice[]> {
  const rows = await all(
    db
      .selectFrom('conversation_choice')
      .select(['list', 'code', 'label_nl', 'label_en', 'in_use'])
      .orderBy('list')
      .orderBy('position'),
  );
  return choicesOf(
    rows.map((row) => ({
      list: row.list,
      code: row.code,
      labels: { nl: row.labelNl, en: row.labelEn },
      inUse: row.inUse,
    })),
  );
}

/** The first change of a list makes the default one this board's own. */
export async function ownList(db: Tx, tenantId: TenantId, list: ChoiceList): Promise<void> {
  const choices = defaultChoices.filter((choice) => choice.list === list);
  await addIfNew(
    db,
    'conversation_choice',
    choices.map((choice, position) => toRow(tenantId, choice, position)),
  );
}

/** Changes a choice of this board; false when there is none with that code. */
export async function changeChoice(db: Tx, choice: ConversationChoice): Promise<boolean> {
  return (
    (await save(
      db,
      'conversation_choice',
      { list: choice.list, code: choice.code },
      { labelNl: choice.labels.nl, labelEn: choice.labels.en, inUse: choice.inUse },
    )) === 1
  );
}

/** Adds a choice at the end of its list. */
export async function addChoice(db: Tx, tenantId: TenantId, choice: ConversationChoice): Promise<void> {
  const { last } = await db
    .selectFrom('conversation_choice')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('list', '=', choice.list)
    .executeTakeFirstOrThrow();
  await add(db, 'conversation_choice', toRow(tenantId, choice, last + 1));
}

const toRow = (tenantId: TenantId, choice: ConversationChoice, position: number) => ({
  tenantId,
  list: choice.list,
  code: choice.code,
  labelNl: choice.labels.nl,
  labelEn: choice.labels.en,
  inUse: choice.inUse,
  position,
});
