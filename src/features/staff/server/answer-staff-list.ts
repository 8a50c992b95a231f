import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { doubtAnswers } from '../domain/doubt.ts';
import type { DoubtAnswer } from '../domain/doubt.ts';
import { countsOf, judgeAnew } from './judge-anew.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { readStaffImport, staffLines, staffLists } from './staff-import.store.ts';

/**
 * HR says who somebody is: the same person, or somebody else. By the number of a line, or at once for everyone of whom
 * number and whole name are the same. An empty answer takes an answer back.
 */
export const answerStaffList = command({
  permission: 'staff.import',
  audit: 'staff.list-answered',
  input: z.strictObject({
    importId: z.uuid(),
    answers: z.record(z.string().regex(/^\d{1,6}$/), z.enum(doubtAnswers).or(z.literal(''))).default({}),
    likely: z.coerce.boolean().default(false),
  }),
  about: ownOrganisation,
  run: async (tools, { importId, answers, likely }) => {
    const { db, now, changed } = tools;
    const run = await readStaffImport(db, importId);
    if (run === null) return err(notFound);
    if (!(await staffLists.move(db, importId, 'answer-staff-list', now)))
      return err(refused('import-moved-on'));
    const known = new Map<string, DoubtAnswer>(Object.entries(run.answers));
    for (const { position, facts } of await staffLines.read(db, importId, { kinds: ['ask'] })) {
      const given = answers[String(position)];
      const key = String(facts['key']);
      if (given === '') known.delete(key);
      else if (given !== undefined) known.set(key, given);
      if (likely && facts['likely'] === 1 && !known.has(key)) known.set(key, 'same');
    }
    const judged = await judgeAnew(tools, { ...run, answers: Object.fromEntries(known) });
    if (!judged.ok) return judged;
    changed(importId, countsOf(judged.value));
    return ok({ importId });
  },
});
