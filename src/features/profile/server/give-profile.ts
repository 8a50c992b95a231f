import type { FieldErrors } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { missing } from '../domain/content.ts';
import { profileInput } from './keep-profile.ts';
import { moveVersion } from './profile.store.ts';
import { saveContent } from './save-content.ts';
import { tellHer } from './tell-her.ts';

/** The coach gives it to her: whole, with at least one step that is no diploma. She hears of it by mail. */
export const giveProfile = command({
  permission: 'profile.write',
  audit: 'profile.given',
  input: profileInput,
  run: async (tools, input) => {
    const fields = Object.entries(missing(input.content)).map(([name, found]) => [`content.${name}`, found]);
    if (fields.length > 0) return err({ kind: 'invalid', fields: Object.fromEntries(fields) as FieldErrors });
    const saved = await saveContent(tools, input, 'give-profile');
    if (!saved.ok) return saved;
    const { draft, profileId } = saved.value;
    const { now } = tools;
    if (!(await moveVersion(tools.db, draft, { state: 'given', givenAt: now }, now))) {
      return err({ kind: 'conflict', theirs: { version: draft.version, content: draft.content } });
    }
    tools.changed(profileId, { number: draft.number });
    await tellHer(tools, draft, personOf(tools.actor).name);
    return ok({ profileId });
  },
});
