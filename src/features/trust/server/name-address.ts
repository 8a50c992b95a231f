import { z } from 'zod';
import { neededEmail } from '#core/email.ts';
import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { countAttemptsIn } from '#server/attempts.store.ts';
import { newId } from '#server/ids.ts';
import { isFresh, notFresh } from '#server/session/fresh.ts';
import { command, personOf } from '#server/usecase.ts';
import { leaverLimits } from '../domain/leaving.ts';
import { dropAddress, insertAddress, readLeaver } from './leaver-address.store.ts';
import { codeMail, namedMail } from './leaver-mails.ts';

/**
 * She names an address of her own for after her last day. It counts when she has typed the code that is mailed there, so
 * that one that was mistyped never gets her file. Another takes the place of the one before.
 */
export const nameAddress = command({
  permission: 'leaving.own',
  audit: 'leaving.address-named',
  input: z.strictObject({ personId: z.uuid(), here: z.uuid().nullable(), email: neededEmail }),
  run: async ({ db, actor, now, ctx, mail, changed }, { personId, here, email }) => {
    const person = personOf(actor);
    const leaver = await readLeaver(db, personId);
    if (leaver === null) return err(notFound);
    if (!(await isFresh(db, personId, here, now))) return err(notFresh);
    if (email === leaver.email) return err(invalid('email', 'address-of-work'));
    const attempt = { name: 'leaver-mail', limit: leaverLimits['leaver-mail'], whose: personId };
    const tooMany = await countAttemptsIn(db, ctx, [attempt]);
    if (tooMany !== null) return err(tooMany);
    await dropAddress(db, personId);
    const id: string = newId();
    await insertAddress(db, person, { id, email }, now);
    const { locale } = leaver;
    await mail(codeMail(person.tenantId, { id, email, locale }, ctx.settings, now));
    const notice = namedMail(person.tenantId, leaver, id, ctx.settings);
    if (notice !== null) await mail(notice);
    changed(id);
    return ok({ id });
  },
});
