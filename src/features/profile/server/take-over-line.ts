import { z } from 'zod';
import { directions } from '#core/direction.ts';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { withLine } from '../domain/content.ts';
import { adviceKinds, profileForm } from '../domain/profile.form.ts';
import { profileDocument, withOrigins } from './profile-document.ts';

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
  input: profileForm.input('save', {
    personId: z.uuid(),
    version: z.coerce.number().int().min(1),
    line: line.nullable(),
  }),
  run: async (tools, input) => {
    if (input.line === null) return err(refused('line-gone'));
    const { personId, content, line: taken } = input;
    const written = await withOrigins(tools.db, personId, content.steps ?? []);
    const steps = withLine(written, taken, tools.today);
    if (steps === null) return err(refused('no-room'));
    const saved = await profileDocument.put(tools, { ...input, content: { ...content, steps } }, 'save');
    if (!saved.ok) return saved;
    const { version, stands } = saved.value;
    tools.changed(stands.id, { line: taken.line });
    return ok({ version, place: steps.findIndex(({ origin }) => origin?.line === taken.line) });
  },
});
