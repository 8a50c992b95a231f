import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { setLocale } from './account.store.ts';

/** The language of her pages on every device, and of her mails. */
export const chooseLanguage = command({
  permission: 'session.manage-own',
  audit: 'sign-in.language-chosen',
  input: z.strictObject({ personId: z.uuid(), locale: z.enum(['nl', 'en']) }),
  run: async ({ db, changed }, { personId, locale }) => {
    await setLocale(db, personId, locale);
    changed(personId, { locale });
    return ok({ locale });
  },
});
