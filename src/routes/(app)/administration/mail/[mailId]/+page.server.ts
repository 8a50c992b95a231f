import { readMail } from '#features/mail/server/read-mail.ts';
import { page } from '#web/door.ts';

export const load = page([readMail], async (call, event) => ({
  mail: await call(readMail, { mailId: event.params['mailId'] }),
}));
