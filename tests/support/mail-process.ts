// A process of its own that queues a mail or sends what is queued, for tests that kill it. Argument: JSON of MailProcess.
import { Database } from '#server/ctx.ts';
import type { Context } from '#server/ctx.ts';
import { applicationPool } from '#server/db/connection.ts';
import type { Connection } from '#server/db/place.ts';
import { expectedSchema } from '#server/db/migrate.ts';
import { jobSender } from '#server/jobs/send.ts';
import { startWorkers } from '#server/jobs/work.ts';
import { queueMail } from '#server/mail/outbox.ts';
import { sendMail } from '#server/mail/send-job.ts';

export interface MailProcess {
  readonly connection: Connection;
  readonly smtpUrl: string;
  readonly task: 'send' | { readonly queueThenDie: Parameters<typeof queueMail>[3] };
}

const { connection, smtpUrl, task } = JSON.parse(process.argv[2] ?? '') as MailProcess;
const pool = applicationPool(connection, { max: 5 });
const log = { info: () => undefined, error: () => undefined };
const ctx: Context = {
  db: new Database(pool, await expectedSchema()),
  now: () => new Date(),
  handlers: {},
  approvals: {},
  figures: [],
  jobs: jobSender(pool, log),
  settings: {
    publicUrl: 'http://localhost:3000',
    demo: false,
    secretKey: 'a-key-for-tests-that-is-long-enough-to-pass',
    smtpUrl,
    mailFrom: 'ontwikkeldoor@example.nl',
    securityContact: null,
  },
  log,
};

if (task === 'send') {
  await startWorkers(ctx, pool, { handlers: { mail: sendMail }, schedules: [] });
} else {
  const mail = task.queueThenDie;
  await ctx.db.transaction({ tenantId: mail.tenantId }, (tx) => queueMail(ctx, tx, ctx.now(), mail), true);
  process.kill(process.pid, 'SIGKILL');
}
