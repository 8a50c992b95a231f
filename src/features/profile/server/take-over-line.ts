import { z } from 'zod';
import { directions } from '#core/direction.ts';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { adviceKinds } from '../domain/content.ts';
import { profileInput } from './keep-profile.ts';
import { saveContent } from './save-content.ts';

const line = z.strictObject({
  line: z.string().min(1).max(80),
  title: z.string().min(1).max(160),
  direction: z.enum(directions).nullable(),
  kind: z.enum(adviceKinds),
  why: z.string().max(1500),
});

/**
 * The coach takes a line of the reasoning over into what she writes, together with everything she had written. `line` is
 * null when the reasoning holds it no more. Gives the place of the step.
 */
export const takeOverLine = command({
  permission: 'profile.write',
  audit: 'profile.line-taken',
  input: profileInput.extend({ line: line.nullable() }),
  run: async (tools, input) => {
    if (input.line === null) return err(refused('line-gone'));
    const saved = await saveContent(tools, { ...input, line: input.line }, 'keep-profile');
    if (!saved.ok) return saved;
    const { profileId, version, draft } = saved.value;
    const { line: code } = input.line;
    tools.changed(profileId, { line: code });
    return ok({ version, place: draft.content.steps.findIndex(({ origin }) => origin?.line === code) });
  },
});
