import { z } from 'zod';
import type { FieldErrors } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { missing } from '../domain/content.ts';
import { profileForm } from '../domain/profile.form.ts';
import { profileDocument } from './profile-document.ts';
import { moveVersion } from './profile.store.ts';
import { tellHer } from './mails.ts';

/** The coach gives it to her: whole, with at least one step that is no diploma. She hears of it by mail. */
export const giveProfile = command({
  permission: 'profile.write',
  audit: 'profile.given',
  input: profileForm.input('save', { personId: z.uuid(), version: z.coerce.number().int().min(1) }),
  run: async (tools, input) => {
    const saved = await profileDocument.put(tools, input, 'save');
    if (!saved.ok) return saved;
    const { stands } = saved.value;
    const fields = Object.entries(missing(stands)).map(([name, found]) => [`content.${name}`, found]);
    if (fields.length > 0) return err({ kind: 'invalid', fields: Object.fromEntries(fields) as FieldErrors });
    const { now } = tools;
    if (!(await moveVersion(tools.db, stands, { state: 'given', givenAt: now }, now))) {
      const { version } = stands;
      return err({ kind: 'conflict', theirs: { ...profileForm.content(stands), version } });
    }
    tools.changed(stands.id, { number: stands.number });
    await tellHer(tools, stands, personOf(tools.actor).name);
    return ok({ profileId: stands.id });
  },
});
