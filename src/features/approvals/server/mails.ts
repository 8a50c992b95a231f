import { approvals as en } from '#i18n/en/approvals.ts';
import { approvals as nl } from '#i18n/nl/approvals.ts';
import type { Handler } from '#server/ctx.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { holdersOf } from '#server/people/people.store.ts';
import type { WriteTools } from '#server/usecase.ts';
import { readApproval } from './approvals.store.ts';
import type { StoredApproval } from './approvals.store.ts';

const words = { nl, en } as const;

/** Everybody else with that role hears that somebody waits; of what it changes the mail says nothing. */
export const onApprovalAsked: Handler<'approval.asked'> = async (tools, { approvalId }) => {
  const { db, today } = tools;
  const one = await readApproval(db, approvalId);
  if (one === null) return;
  const holders = await holdersOf(db, one.role, today);
  for (const holder of holders.filter(({ id }) => id !== one.askedBy))
    await mailTo(tools, holder, words, ({ mail: t }, { id }, at) => ({
      subject: t.askedSubject(one.asker),
      text: t.askedText(one.asker, at(`/approvals/${one.id}`)),
      key: `approval:${one.id}:asked:${id}`,
    }));
};

/** Who asked hears yes or no, and from whom; null is somebody at the server's shell. */
export async function tellAsker(
  tools: WriteTools,
  one: StoredApproval,
  answer: 'given' | 'refused',
  by: string | null,
): Promise<void> {
  const holders = await holdersOf(tools.db, one.role, tools.today);
  const asker = holders.find(({ id }) => id === one.askedBy);
  await mailTo(tools, asker, words, ({ mail: t }, _, at) => ({
    subject: t.answeredSubject[answer],
    text: t.answeredText[answer](by, at(`/approvals/${one.id}`)),
    key: `approval:${one.id}:answered`,
  }));
}
