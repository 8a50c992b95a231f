import { z } from 'zod';
import { typedDay } from '#core/typed-day.ts';
import { choosePerson } from '#core/choose-person.ts';
import { allInvalid, invalid, notFound, refused } from '#core/error.ts';
import type { TenantId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import { formatDay } from '#i18n/format.ts';
import { staff as english } from '#i18n/en/staff.ts';
import { staff as dutch } from '#i18n/nl/staff.ts';
import { command, personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { absenceFault } from '../domain/absence.ts';
import type { Away } from '../domain/absence.ts';
import { tellWorkChanged } from './tell-work-changed.ts';
import { addAbsence, readAbsenceContact, readStandIns } from './absence.store.ts';

const texts = { nl: dutch, en: english };

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
    await tellStandIn(tools, subject.tenantId, away);
    return ok(null);
  },
});

async function tellStandIn(
  { db, ctx, mail }: Pick<WriteTools, 'db' | 'ctx' | 'mail'>,
  tenantId: TenantId,
  away: Away & { readonly personId: string; readonly standInId: string },
): Promise<void> {
  const standIn = await readAbsenceContact(db, away.standInId);
  const her = await readAbsenceContact(db, away.personId);
  if (standIn?.email == null || her === null) return;
  const t = texts[standIn.locale].absence.mail;
  const day = (one: Away['fromOn']): string => formatDay(standIn.locale, one);
  await mail({
    tenantId,
    to: standIn.email,
    subject: t.subject(her.name),
    text: t.text(
      standIn.givenName,
      her.name,
      day(away.fromOn),
      day(away.toOn),
      `${ctx.settings.publicUrl}/counterparts`,
    ),
    key: `staff:absence:${away.personId}:${away.standInId}:${away.fromOn}:${away.toOn}`,
  });
}
