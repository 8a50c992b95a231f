import { profile as en } from '#i18n/en/profile.ts';
import { profile as nl } from '#i18n/nl/profile.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { contactOf } from '#server/people/people.store.ts';
import { personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { StoredVersion } from './profile.store.ts';

const words = { nl, en } as const;

/** Her profile is there to read; the mail holds nothing of what it says. */
export const tellHer = async (
  tools: WriteTools,
  profile: StoredVersion,
  coachName: string,
): Promise<void> => {
  const her = await contactOf(tools.db, profile.personId);
  await mailTo(tools, her, words, ({ mail: t }, { givenName }, at) => ({
    subject: t.givenSubject(coachName),
    text: t.givenText(givenName, coachName, at('/profile')),
    key: `profile:${profile.id}:given:${String(profile.version)}`,
  }));
};

/** Her coach asks to see a part: whether she shows it is hers. */
export const tellOfAsk = async (
  tools: WriteTools,
  personId: string,
  coachName: string,
  part: string,
): Promise<void> => {
  const { personId: coachId } = personOf(tools.actor);
  await mailTo(tools, await contactOf(tools.db, personId), words, ({ mail: t }, { givenName }, at) => ({
    subject: t.askSubject(coachName),
    text: t.askText(givenName, coachName, at('/profile')),
    key: `profile:${personId}:asked:${coachId}:${part}:${tools.today}`,
  }));
};
