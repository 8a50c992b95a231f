import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { readRules } from '#server/knowledge/rule.store.ts';
import { command, personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { answerRule, askInput, dueFor } from '../domain/data-request.ts';
import type { Subject } from '../domain/data-request.ts';
import { countedKinds } from '../domain/own-data.ts';
import { addRequest, readListed } from './data-request.store.ts';
import { tellKeepers } from './data-request-mails.ts';
import { countParts } from './own-data.store.ts';

/** She asks HR to erase what others have a part in, or to correct what stands in HR's list (AVG articles 16 and 17). */
export const askDataRequest = command({
  permission: 'data-request.ask',
  audit: 'trust.request-asked',
  input: askInput,
  run: async (tools, input) => {
    const { db, actor, now, today, changed } = tools;
    const asked = await stands(tools, input, input.personId);
    if (asked === null) return err(refused('nothing-there'));
    const shouldBe = input.sort === 'correct' ? input.shouldBe : '';
    const dueOn = dueFor(await readRules(db, [answerRule]), today);
    const given = { ...asked, shouldBe, note: input.note, dueOn };
    const id = await addRequest(db, personOf(actor), given, now);
    if (id === null) return err(refused('already-asked'));
    changed(id, { sort: input.sort, subject: input.subject });
    await tellKeepers(tools, { id, ...personOf(actor), dueOn }, 'asked');
    return ok({ requestId: id });
  },
});

/** How it stands at the ask: how much there is of the kind, or what the list says. */
async function stands(
  { db, today }: WriteTools,
  input: Subject,
  personId: string,
): Promise<(Subject & { counted: number | null; nowIs: string }) | null> {
  if (input.sort === 'correct') {
    const listed = await readListed(db, personId, today);
    return { sort: 'correct', subject: input.subject, counted: null, nowIs: listed?.[input.subject] ?? '' };
  }
  const [found] = countedKinds(await countParts(db, personId, today, [input.subject]));
  return found === undefined
    ? null
    : { sort: 'erase', subject: input.subject, counted: found.count, nowIs: '' };
}
