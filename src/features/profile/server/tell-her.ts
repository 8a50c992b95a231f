import { profile as en } from '#i18n/en/profile.ts';
import { profile as nl } from '#i18n/nl/profile.ts';
import { dayInNetherlands } from '#core/date.ts';
import { personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { readContact } from './people.store.ts';
import type { StoredVersion } from './profile.store.ts';

const words = { nl, en } as const;

/** Her profile is there to read; the mail holds nothing of what it says. */
export async function tellHer(
  { ctx, db, actor, mail }: Pick<WriteTools, 'ctx' | 'db' | 'actor' | 'mail'>,
  profile: StoredVersion,
  coachName: string,
): Promise<void> {
  const her = await readContact(db, profile.personId);
  if (her === null || her.email === null) return;
  const { mail: texts } = words[her.locale];
  await mail({
    tenantId: personOf(actor).tenantId,
    to: her.email,
    subject: texts.givenSubject(coachName),
    text: texts.givenText(her.givenName, coachName, `${ctx.settings.publicUrl}/profile`),
    key: `profile:${profile.id}:given:${String(profile.version)}`,
  });
}

/** Her coach asks to see a part: whether she shows it is hers. */
export async function tellOfAsk(
  { ctx, db, actor, now, mail }: Pick<WriteTools, 'ctx' | 'db' | 'actor' | 'now' | 'mail'>,
  personId: string,
  coachName: string,
  part: string,
): Promise<void> {
  const her = await readContact(db, personId);
  if (her === null || her.email === null) return;
  const { tenantId, personId: coachId } = personOf(actor);
  const { mail: texts } = words[her.locale];
  await mail({
    tenantId,
    to: her.email,
    subject: texts.askSubject(coachName),
    text: texts.askText(her.givenName, coachName, `${ctx.settings.publicUrl}/profile`),
    key: `profile:${personId}:asked:${coachId}:${part}:${dayInNetherlands(now)}`,
  });
}
