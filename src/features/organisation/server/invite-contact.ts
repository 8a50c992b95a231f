import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { namedPerson } from '#core/named-person.ts';
import { err, ok } from '#core/result.ts';
import { places as en } from '#i18n/en/places.ts';
import { places as nl } from '#i18n/nl/places.ts';
import { command } from '#server/usecase.ts';
import { contactRoleOf } from '../domain/place.ts';
import { isInUse, keepContact, markMadeUp, noteInvited, readPlace, takePlaceTurn } from './place.store.ts';

const words = { nl, en } as const;

/**
 * Inside a board or institute, as the operator asked: the person with her role, and the mail that tells what this is. Where
 * somebody has come already, only after a second person said yes.
 */
export const inviteContact = command({
  permission: 'places.keep',
  audit: 'organisation.contact-invited',
  input: z.strictObject({ ...namedPerson, approved: z.boolean() }),
  run: async ({ db, actor, ctx, now, today, changed, mail, emit }, { approved, ...one }) => {
    const tenantId = actor.kind === 'system' ? actor.tenantId : null;
    const place = tenantId === null ? null : await readPlace(db, tenantId);
    if (tenantId === null || place === null || place.endedOn !== null) return err(notFound);
    await takePlaceTurn(db, tenantId);
    if (!approved && (await isInUse(db, tenantId))) return err(refused('place-in-use'));
    if (ctx.settings.demo) await markMadeUp(db, tenantId);
    const role = contactRoleOf(place.kind);
    await noteInvited(db, tenantId, today);
    const { personId, name, locale, isNew } = await keepContact(db, tenantId, { ...one, role }, today, now);
    const { publicUrl } = ctx.settings;
    const texts = words[locale].invitation;
    const posted = await mail({
      tenantId,
      to: one.email,
      subject: texts.subject[role](place.name),
      text: texts.text[role]({ name, place: place.name, email: one.email, link: `${publicUrl}/sign-in` }),
      // Asked again on another day it goes again: the first may have been lost.
      key: `invitation:${personId}:${role}:${today}`,
    });
    changed(personId, { role }, personId);
    if (isNew) await emit({ kind: 'staff.role-granted', payload: { personId, role, schoolId: null } });
    return ok({ personId, posted });
  },
});
