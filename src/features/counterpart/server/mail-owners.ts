import { z } from 'zod';
import { ok } from '#core/result.ts';
import { waitingPlaces } from '#core/waiting.ts';
import { counterpart as en } from '#i18n/en/counterpart.ts';
import { formatDay } from '#i18n/format.ts';
import { counterpart as nl } from '#i18n/nl/counterpart.ts';
import type { CounterpartTexts } from '#i18n/nl/counterpart.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { command } from '#server/usecase.ts';
import { digestOf } from '../domain/digest.ts';
import type { Digest, Mentionable } from '../domain/digest.ts';
import { readOwnerMails, writeMentioned } from './digest.store.ts';
import type { OwnerMail } from './digest.store.ts';

/**
 * One mail a working day to each owner with something new or late; no mail per counterpart, a late one at most once a
 * week, and no name of whose it is: a mail box is read by others too.
 */
export const mailOwners = command({
  permission: 'counterpart.keep',
  audit: 'counterpart.owners-mailed',
  input: z.strictObject({}),
  run: async (tools) => {
    const { db, today, now } = tools;
    const digests = (await readOwnerMails(db, { today, now })).flatMap((owner) => {
      const digest = digestOf(owner.ones, today);
      return digest === null ? [] : [{ owner, digest }];
    });
    for (const { owner, digest } of digests) {
      await mailTo(tools, owner, { nl, en }, (t, _, at) => ({
        ...words(t, owner, digest, at),
        key: `counterpart:digest:${owner.personId}:${today}`,
      }));
    }
    const ids = (of: 'fresh' | 'late'): string[] =>
      digests.flatMap(({ digest }) => digest[of].map(({ id }) => id));
    await writeMentioned(db, ids('fresh'), ids('late'), today);
    return ok({ mails: digests.length });
  },
});

function words(
  { mail: t, kinds }: CounterpartTexts,
  { locale, givenName }: OwnerMail,
  { fresh, late, waiting }: Digest<Mentionable>,
  at: (path: string) => string,
): { subject: string; text: string } {
  const line = (one: Mentionable): string => `- ${kinds[one.kind]}: ${t.by(formatDay(locale, one.dueOn))}`;
  const part = (title: string, ones: readonly Mentionable[]): string[] =>
    ones.length === 0 ? [] : [`${title}\n${ones.map(line).join('\n')}`];
  const paragraphs = [
    t.greeting(givenName),
    ...part(t.late(late.length), late),
    ...part(t.fresh, fresh),
    ...(late.length === 0 ? [] : [`${t.lateAt}\n${at(waitingPlaces['counterpart-late'])}`]),
    `${t.waiting(waiting)}\n${at(waitingPlaces.counterpart)}`,
    t.why,
  ];
  return { subject: t.subject(fresh.length, late.length), text: `${paragraphs.join('\n\n')}\n` };
}

export const counterpartSchedule: Schedule = {
  name: 'counterpart.mail-owners',
  cron: '0 7 * * 1-5',
  run: async (ctx, actor) => {
    await mailOwners.execute(ctx, actor, {});
  },
};
