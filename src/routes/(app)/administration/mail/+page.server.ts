import { listMails } from '#features/mail/server/list-mails.ts';
import { sendTestMail } from '#features/mail/server/send-test-mail.ts';
import { sendMailAgain } from '#features/mail/server/send-mail-again.ts';
import { sendWorkBack } from '#features/mail/server/send-work-back.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([listMails], async (call, event) => {
  const before = event.url.searchParams.get('before');
  const { olderBefore, ...found } = await call(listMails, { before });
  return {
    ...found,
    isFirst: before === null,
    olderHref: olderBefore === null ? null : `?before=${olderBefore.toISOString()}`,
  };
});

export const actions = {
  test: action(sendTestMail, { done: () => ({ to: '/administration/mail#test', message: 'mail.tested' }) }),
  again: action(sendMailAgain, { done: () => ({ to: '/administration/mail', message: 'mail.sent-again' }) }),
  work: action(sendWorkBack, { done: () => ({ to: '/administration/mail', message: 'mail.work-again' }) }),
};
