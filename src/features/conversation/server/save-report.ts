import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { editionState, reportContent } from '../domain/report.ts';
import type { ReportContent } from '../domain/report.ts';
import { subjects } from '../domain/subjects.ts';
import { beginReport } from '../domain/talk.ts';
import { addEdition, readEditions, saveEdition } from './report.store.ts';
import { conversationSubject, saveTalk } from './talk.store.ts';
import { takePart } from './taking-part.ts';

/** Both may write the report until one of them agrees. Edition 1 with version 0 begins it. */
export const saveReport = command({
  permission: 'conversation.take-part',
  audit: 'conversation.report-saved',
  input: z.strictObject({
    conversationId: z.uuid(),
    edition: z.coerce.number().int().min(1),
    version: z.coerce.number().int().min(0),
    ...reportContent,
  }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async (tools, { conversationId, edition, version, ...content }) => {
    const part = await takePart(tools, conversationId);
    if (!part.ok) return part;
    const { talk, me } = part.value;
    const begun = beginReport(talk, tools.today);
    if (!begun.ok) return err(refused(begun.error));
    const last = (await readEditions(tools.db, conversationId, talk.leaderId)).at(-1);
    const place = { tenantId: me.tenantId, conversationId, edition };
    if (last === undefined) {
      if (edition !== 1 || version !== 0) return err({ kind: 'conflict', theirs: null });
      await addEdition(tools.db, place, content, me.personId, tools.now);
    } else {
      if (last.edition === edition && isSame(last, content)) return ok({ edition, version: last.version });
      if (last.edition !== edition || last.version !== version)
        return err({ kind: 'conflict', theirs: last });
      if (editionState(last) !== 'draft') return err(refused('someone-agreed'));
      await saveEdition(tools.db, place, content, { version: version + 1, by: me.personId }, tools.now);
    }
    await saveTalk(tools.db, talk.id, begun.value);
    tools.changed(conversationId, { edition });
    return ok({ edition, version: version + 1 });
  },
});

const isSame = (one: ReportContent, other: ReportContent): boolean =>
  subjects.every((subject) => one.texts[subject] === other.texts[subject]) &&
  one.learningWish === other.learningWish &&
  one.followUpOn === other.followUpOn &&
  one.agreements.length === other.agreements.length &&
  one.agreements.every((line, index) => {
    const twin = other.agreements[index];
    return line.what === twin?.what && line.owner === twin.owner && line.dueOn === twin.dueOn;
  });
