import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { contentInput } from '../domain/content.ts';
import { saveContent } from './save-content.ts';

export const profileInput = z.strictObject({
  personId: z.uuid(),
  version: z.coerce.number().int().min(1),
  content: contentInput,
});

/** The coach goes on writing; half-written is fine. `up` moves the step at that place one higher. */
export const keepProfile = command({
  permission: 'profile.write',
  audit: 'profile.kept',
  input: profileInput.extend({ up: z.coerce.number().int().min(0).max(20).optional() }),
  run: async (tools, input) => {
    const saved = await saveContent(tools, input, 'keep-profile');
    if (!saved.ok) return saved;
    tools.changed(saved.value.profileId);
    return ok({ version: saved.value.version });
  },
});
