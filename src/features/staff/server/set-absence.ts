import { z } from 'zod';
import { typedDay } from '#core/typed-day.ts';
import { choosePerson } from '#core/choose-person.ts';
import { allInvalid, invalid, notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { formatDay } from '#i18n/format.ts';
import { staff as en } from '#i18n/en/staff.ts';
import { staff as nl } from '#i18n/nl/staff.ts';
import { command, personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { contactsOf } from '#server/people/people.store.ts';
import { absenceFault } from '../domain/absence.ts';
import type { Away } from '../domain/absence.ts';
import { tellWorkChanged } from './tell-work-changed.ts';
import { addAbsence, readStandIns } from './absence.store.ts';

/**
 * She is away and names who answers what waits with her, or HR does so for her. The stand-in answers her items, as long as
 * she is away; what she and another share, such as a conversation and what was prepared for it, stays theirs.
 */
export const setAbsence = command({
  permission: 'staff.absence',
  audit: 'staff.absence-set',
  input: z.strictObject({
    personId: z.uuid(),
    standInId: z.literal('').or(z.uuid()).default(''),
    standInIdNamed: z.string().max(100).default(''),
    fromOn: typedDay,
    toOn: typedDay,
  }),
  run: async (tools, { standInId: chosen, standInIdNamed: named, ...days }) => {
    const { db, actor, subject, today, now, changed } = tools;
    if (subject === null) return err(notFound);
    const fault = absenceFault(days, today);
    const choices = await readStandIns(db, days.personId, today);
    const people = choices.map(({ id, name }) => ({ value: id, label: name }));
    const standIn = choosePerson(people, { chosen, named });
    const wrong = allInvalid([
      fault !== null && invalid(fault.field, fault.code),
      !standIn.ok && invalid('standInId', standIn.error),
    ]);
    if (wrong !== null || !standIn.ok) return err(wrong ?? notFound);
    const away = { ...days, standInId: standIn.value.value };
    const moment = { tenantId: subject.tenantId, setBy: personOf(actor).personId, now };
    if (!(await addAbsence(db, moment, away))) return err(refused('already-away'));
    changed(
      away.personId,
      { standInId: away.standInId, fromOn: away.fromOn, toOn: away.toOn },
      away.personId,
    );
    const { personId, fromOn } = away;
    await tellWorkChanged(tools, [{ personId, schoolId: null, change: 'away', from: fromOn }]);
    await tellStandIn(tools, away);
    return ok(null);
  },
});

async function tellStandIn(
  tools: WriteTools,
  { personId, standInId, fromOn, toOn }: Away & { readonly personId: string; readonly standInId: string },
): Promise<void> {
  const people = await contactsOf(tools.db, [personId, standInId]);
  const name = people.get(personId)?.name ?? '';
  await mailTo(
    tools,
    people.get(standInId),
    { nl, en },
    ({ absence: { mail: t } }, { givenName, locale }, at) => ({
      subject: t.subject(name),
      text: t.text(givenName, name, formatDay(locale, fromOn), formatDay(locale, toOn), at('/counterparts')),
      key: `staff:absence:${personId}:${standInId}:${fromOn}:${toOn}`,
    }),
  );
}
