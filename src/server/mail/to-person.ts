import type { HandlerTools } from '../ctx.ts';
import type { OutgoingMail, Posted } from '#core/posted.ts';

type MailTools = Pick<HandlerTools, 'ctx' | 'actor' | 'mail'>;

/** Who reads it. */
interface Addressee {
  readonly email: string | null;
  readonly locale: 'nl' | 'en';
}

/** Where something stands in the product. */
type Address = (path: string) => string;

/**
 * One mail to one person: `letter` is given the texts in her language, herself, and what makes an address of a path. To who
 * has no address none goes.
 *
 *     await mailTo(tools, her, { nl, en }, (t, { givenName }, at) => ({
 *       subject: t.mail.subject,
 *       text: t.mail.text(givenName, at('/profile')),
 *       key: `profile:${id}:given`,
 *     }));
 */
export async function mailTo<To extends Addressee, Texts>(
  { ctx, actor, mail }: MailTools,
  to: To | null | undefined,
  words: Readonly<Record<Addressee['locale'], Texts>>,
  letter: (t: Texts, to: To, at: Address) => Omit<OutgoingMail, 'to' | 'tenantId'>,
): Promise<Posted | null> {
  if (to?.email == null) return null;
  if (!('tenantId' in actor) || actor.tenantId === null) throw new Error('a mail is of an organisation');
  const at: Address = (path) => `${ctx.settings.publicUrl}${path}`;
  return mail({ tenantId: actor.tenantId, to: to.email, ...letter(words[to.locale], to, at) });
}
