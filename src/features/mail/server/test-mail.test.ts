import { describe, expect, test } from 'vitest';
import type { Context } from '#server/ctx.ts';
import type { PersonActor } from '#access/actor.ts';
import { sendMail } from '#server/mail/send-job.ts';
import { testDatabase } from '#tests/support/database.ts';
import { startSmtp } from '#tests/support/smtp.ts';
import { addOperator } from '#tests/support/world.ts';
import { listMails } from './list-mails.ts';
import { sendTestMail } from './send-test-mail.ts';

const { ctx, owner } = await testDatabase();
const operator = await addOperator(owner, 'Ada Een');
const at = (smtpUrl: string | null): Context => ({ ...ctx, settings: { ...ctx.settings, smtpUrl } });

/** Sends it and does the work of the queue once; what the page shows then. */
const tried = async (where: Context, who: PersonActor = operator) => {
  await owner.query('delete from mail_message');
  const sent = await sendTestMail.execute(where, who, {});
  if (!sent.ok) return sent.error;
  const { rows } = await owner.query<{ id: string }>('select id from mail_message');
  const data = { tenantId: operator.tenantId, mailId: rows[0]?.id };
  const actor = { kind: 'system', tenantId: operator.tenantId } as const;
  await sendMail({ ctx: where, data, actor, isLast: false }).catch(() => undefined);
  const list = await listMails.execute(where, operator, {});
  return list.ok ? list.value.tried : list.error;
};

describe('a test mail', () => {
  test('goes the way of all mails to the operator’s own address, and says that the server took it', async () => {
    const smtp = await startSmtp();
    expect(await tried(at(smtp.url))).toMatchObject({ state: 'sent', answer: null, means: null });
    await smtp.close();
    const { rows } = await owner.query<{ email: string }>('select email from person where id = $1', [
      operator.personId,
    ]);
    expect(smtp.mails.map(({ to }) => to)).toEqual([[rows[0]?.email]]);
    expect(smtp.mails[0]?.raw).toContain('Subject: Proefmail van Ontwikkeldoor');
  });

  test('that a server refuses or that finds none tells what was answered and what that means', async () => {
    const smtp = await startSmtp({
      onMailFrom: (_address, _session, done) => {
        done(Object.assign(new Error('sender address rejected'), { responseCode: 550 }));
      },
    });
    expect(await tried(at(smtp.url))).toMatchObject({
      state: 'failed',
      means: 'sender-refused',
      answer: expect.stringContaining('550') as string,
    });
    await smtp.close();
    expect(await tried(at(smtp.url))).toMatchObject({ state: 'waiting', means: 'no-connection' });
  });

  test('without a server is none, and the setting has no password in what is shown', async () => {
    expect(await tried(at(null))).toMatchObject({ code: 'no-mail-server' });
    const list = await listMails.execute(at('smtps://deur:geheim@mail.example.nl'), operator, {});
    expect(list).toMatchObject({ value: { server: { host: 'mail.example.nl:465' } } });
    expect(JSON.stringify(list)).not.toContain('geheim');
  });
});
