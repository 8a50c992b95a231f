import { z } from 'zod';
import { answersForOrganisation, counterpartScope } from '#access/counterpart.ts';
import { counterpartKinds } from '#core/counterpart.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { isLate } from '#shapes/counterpart/domain/state.ts';
import { listCounterpartRows, listSchools } from './list.store.ts';

const pageSize = 20;

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    schema.nullable().catch(null),
  );

/** An address that somebody changed by hand shows the list, not an error. */
const filters = z.strictObject({
  whose: optional(z.enum(['mine', 'own', 'others', 'all'])),
  state: z.enum(['unsettled', 'waiting', 'late', 'settled']).catch('unsettled'),
  kind: optional(z.enum(counterpartKinds)),
  schoolId: optional(z.uuid()),
  owner: optional(z.string().max(80)),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

/** What someone owns, or may see as leader or HR, with what is due first. */
export const listCounterparts = query({
  permission: 'counterpart.list',
  audit: 'counterpart.listed',
  input: filters,
  run: async ({ db, actor, today }, { page, whose, ...rest }) => {
    const person = personOf(actor);
    const scope = counterpartScope(person);
    const isOwner = answersForOrganisation(person);
    const filter = { ...rest, whose: whose ?? (isOwner ? 'mine' : 'all') } as const;
    const place = { offset: (page - 1) * pageSize, limit: pageSize };
    const [{ rows, total }, schools] = await Promise.all([
      listCounterpartRows(db, scope, filter, today, place),
      listSchools(db, scope),
    ]);
    return ok({
      rows: rows.map((row) => ({ ...row, isLate: isLate(row, today) })),
      total,
      schools,
      isOwner,
      isAboutReader: !isOwner && rows.every(({ personId }) => personId === person.personId),
      filter: { ...filter, page },
      pages: Math.max(1, Math.ceil(total / pageSize)),
      today,
    });
  },
});
