import { answersForOrganisation, counterpartScope } from '#access/counterpart.ts';
import { pageOf } from '#core/list.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { isLate } from '#shapes/counterpart/domain/state.ts';
import { counterpartList } from '../domain/counterpart.ts';
import { listCounterpartRows, listSchools } from './list.store.ts';

/** What someone owns, or may see as leader or HR, with what is due first. */
export const listCounterparts = query({
  permission: 'counterpart.list',
  audit: 'counterpart.listed',
  input: counterpartList.input,
  run: async ({ db, actor, today }, asked) => {
    const person = personOf(actor);
    const scope = counterpartScope(person);
    const isOwner = answersForOrganisation(person);
    const filter = { ...asked, whose: asked.whose ?? (isOwner ? ('mine' as const) : ('all' as const)) };
    const [{ rows, total }, schools] = await Promise.all([
      listCounterpartRows(db, scope, filter, today),
      listSchools(db, scope),
    ]);
    const items = rows.map((row) => ({ ...row, isLate: isLate(row, today) }));
    return ok({
      ...pageOf(counterpartList, filter, { items, total }),
      schools,
      isOwner,
      isAboutReader: !isOwner && rows.every(({ personId }) => personId === person.personId),
      today,
    });
  },
});
