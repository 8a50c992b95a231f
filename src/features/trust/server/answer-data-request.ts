import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { answerInput } from '../domain/data-request.ts';
import { closeRequest, readRequest } from './data-request.store.ts';
import { tellAsker } from './data-request-mails.ts';
import { requestSubject } from './request-subject.ts';
import { eraseAsProduct } from './own-data.store.ts';

/**
 * HR says it is done, or why not. A yes to erasing is carried out here, by the same lines that counted; a correction HR made
 * in her list before she says so.
 */
export const answerDataRequest = command({
  permission: 'data-request.answer',
  audit: 'trust.request-answered',
  input: answerInput,
  about: requestSubject,
  run: async (tools, input) => {
    const { db, actor, now, today, changed } = tools;
    const request = await readRequest(db, input.requestId);
    if (request === null) return err(notFound);
    const given = {
      state: input.say,
      answer: input.answer,
      by: personOf(actor).personId,
      ...(input.say === 'refused' && { reason: input.reason }),
    };
    if (!(await closeRequest(db, request.id, given, now))) return err(refused('request-answered'));
    const erases = input.say === 'done' && request.sort === 'erase';
    if (erases) await eraseAsProduct(db, request.personId, today, request.subject);
    changed(request.id, erases ? { erased: request.subject, count: request.counted ?? 0 } : {});
    await tellAsker(tools, request, input.say);
    return ok({ requestId: request.id });
  },
});
