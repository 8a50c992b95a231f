import { z } from 'zod';
import type { Reader } from '#server/db/transaction.ts';
import { personOf } from '#server/usecase.ts';
import { document } from '#shapes/document/server/document.ts';
import { knownAdvice, moveUp, withoutBlankSteps } from '../domain/content.ts';
import type { Advice } from '../domain/content.ts';
import { profileForm } from '../domain/profile.form.ts';
import { isWritable } from '../domain/states.ts';
import { readVersions, writeContent } from './profile.store.ts';
import { openVersion } from './versions.ts';

/** An advice of before keeps its id, and where it came from. */
export async function withOrigins(
  db: Reader,
  personId: string,
  steps: readonly Advice[],
): Promise<readonly Advice[]> {
  const versions = await readVersions(db, personId);
  const before = versions.toReversed().flatMap(({ content }) => content.steps);
  const known = before.flatMap(({ adviceId, origin }) =>
    adviceId === null ? [] : [[adviceId, origin] as const],
  );
  return knownAdvice(steps, new Map(known));
}

/** The profile that a coach writes; half-written is fine. `up` moves the step at that place one higher. */
export const profileDocument = document({
  form: profileForm,
  permission: 'profile.write',
  audit: { save: 'profile.kept', draft: 'profile.autosaved' },
  key: { personId: z.uuid(), up: z.coerce.number().int().min(0).max(20).optional() },
  rows: {
    find: async ({ db }, { personId, up }) => {
      const open = openVersion(await readVersions(db, personId));
      return open === null ? null : { ...open, ...open.content, up };
    },
    write: async ({ db, actor, now }, { id, personId, version, up }, content) => {
      const ordered = up === undefined ? content.steps : moveUp(content.steps, up);
      const steps = withoutBlankSteps(await withOrigins(db, personId, ordered));
      const place = { tenantId: personOf(actor).tenantId, personId, id };
      return writeContent(db, place, version, { ...content, steps }, now);
    },
    isPending: ({ up }) => up !== undefined,
  },
  open: ({ coachId, state }, { actor }) => {
    if (coachId !== personOf(actor).personId) return 'not-your-draft';
    return isWritable(state) ? null : 'not-now';
  },
});

export const { save: saveProfile, autosave: autosaveProfile } = profileDocument;
