import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { command, personOf } from '#server/usecase.ts';
import { choiceInput } from '../domain/choices.ts';
import { addChoice, changeChoice, ownList } from './choice.store.ts';

/** HR adds a kind or form, renames it or takes it out of use; conversations that have it keep it. */
export const saveChoice = command({
  permission: 'conversation.configure',
  audit: 'conversation.list-changed',
  input: choiceInput,
  run: async ({ db, actor, changed }, { list, code, labelNl, labelEn, inUse }) => {
    const { tenantId } = personOf(actor);
    const labels = { nl: labelNl, en: labelEn };
    await ownList(db, tenantId, list);
    if (code !== '') {
      if (!(await changeChoice(db, { list, code, labels, inUse }))) return err(notFound);
    } else await addChoice(db, tenantId, { list, code: newId<'choice'>(), labels, inUse: true });
    changed(code === '' ? list : code, { list });
    return ok(null);
  },
});
