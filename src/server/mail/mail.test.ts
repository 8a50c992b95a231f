import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import type { MailProcess } from '#tests/support/mail-process.ts';
import { startSmtp } from '#tests/support/smtp.ts';
import type { SmtpForTests } from '#tests/support/smtp.ts';
import { buildWorld } from '#tests/support/world.ts';
import type { Context } from '../ctx.ts';
import { startWorkers } from '../jobs/work.ts';
import type { Workers } from '../jobs/work.ts';
import { queueMail } from './outbox.ts';
import type { Posted } from '#core/posted.ts';
import type { OutgoingMail } from '#core/posted.ts';
import { sendMail } from './send-job.ts';
import { resumeMails, tidyOutbox } from './outbox-maintenance.ts';

const { ctx: base, owner, pool, connection } = await testDatabase();
const world = await buildWorld(owner);
const now = (): Date => new Date();
const tenantId = world.board;
const system = { kind: 'system', tenantId } as const;
await owner.query(`update pgboss.queue set retry_delay = 1, retry_backoff = false where name = 'mail'`);

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});
const withServer = (smtpUrl: string | null): Context => ({
  ...base,
  now,
  settings: { ...base.settings, smtpUrl },
});
const smtp = async (...args: Parameters<typeof startSmtp>): Promise<SmtpForTests> => {
  const server = await startSmtp(...args);
  closing.push(server.close);
  return server;
};
const work = async (ctx: Context): Promise<Workers> => {
  const workers = await startWorkers(ctx, pool, { handlers: { mail: sendMail }, schedules: [] });
  closing.push(workers.stop);
  return workers;
};
const mailTo = (to: string, key: string): OutgoingMail => ({
  tenantId,
  to,
  key,
  subject: 'Welkom',
  text: 'Dag!',
});
const queue = (ctx: Context, mail: OutgoingMail): Promise<Posted> =>
  ctx.db.transaction({ tenantId }, (tx) => queueMail(ctx, tx, ctx.now(), mail), true);
const row = async (key: string): Promise<Record<string, unknown>> => {
  const { rows } = await owner.query<Record<string, unknown>>('select * from mail_message where key = $1', [
    key,
  ]);
  return rows[0] ?? {};
};
const stateOf = async (key: string): Promise<unknown> => (await row(key))['state'];
const openJobs = async (): Promise<number> => {
  const { rowCount } = await owner.query(
    `select from pgboss.job where name = 'mail' and state < 'completed'`,
  );
  return rowCount ?? 0;
};
beforeEach(async () => {
  await owner.query(`delete from pgboss.job`);
});

describe('a queued mail', () => {
  test('is a row and a job of the same transaction, or neither', async () => {
    const ctx = withServer('smtp://127.0.0.1:1');
    const change = ctx.db.transaction(
      { tenantId },
      async (tx) => {
        await queueMail(ctx, tx, now(), mailTo('a@example.nl', 'rolled-back'));
        throw new Error('no');
      },
      true,
    );
    await expect(change).rejects.toThrow('no');
    expect(await row('rolled-back')).toEqual({});
    expect(await openJobs()).toBe(0);
    await queue(ctx, mailTo('a@example.nl', 'twice'));
    await queue(ctx, mailTo('a@example.nl', 'twice'));
    expect(await stateOf('twice')).toBe('waiting');
    expect(await openJobs()).toBe(1);
  });

  test('knows for which of our people it is', async () => {
    const { rows } = await owner.query<{ email: string }>('select email from person where id = $1', [
      world.assistant.personId,
    ]);
    await queue(withServer(null), mailTo(rows[0]?.email ?? '', 'whose'));
    expect(await row('whose')).toMatchObject({ person_id: world.assistant.personId });
  });

  test('is kept, with its words, where there is no mail server', async () => {
    await queue(withServer(null), mailTo('a@example.nl', 'kept'));
    expect(await row('kept')).toMatchObject({ state: 'kept', body: 'Dag!' });
    expect(await openJobs()).toBe(0);
  });

  test('is not for another organisation', async () => {
    const mail = { ...mailTo('a@example.nl', 'elsewhere'), tenantId: world.otherBoard };
    await expect(queue(withServer(null), mail)).rejects.toThrow('row-level security');
  });
});

describe('sending', () => {
  test('once, and its words are forgotten then', async () => {
    const server = await smtp();
    const ctx = withServer(server.url);
    await queue(ctx, mailTo('samira@example.nl', 'once'));
    const workers = await work(ctx);
    await vi.waitFor(async () => expect(await stateOf('once')).toBe('sent'), 5000);
    expect(server.mails).toMatchObject([{ from: 'ontwikkeldoor@example.nl', to: ['samira@example.nl'] }]);
    expect(server.mails[0]?.raw).toContain('Dag!');
    expect(await row('once')).toMatchObject({ body: '', attempts: 1 });
    await workers.stop();
  });

  test('by two processes at the same time is still once', async () => {
    const server = await smtp();
    const ctx = withServer(server.url);
    await queue(ctx, mailTo('samira@example.nl', 'race'));
    const { id } = await row('race');
    const job = { ctx, data: { tenantId, mailId: id }, actor: system, isLast: false };
    await Promise.allSettled(Array.from({ length: 5 }, () => sendMail(job)));
    expect(server.mails).toHaveLength(1);
    expect(await stateOf('race')).toBe('sent');
  });

  test('waits for a server that is down', async () => {
    const gone = await startSmtp();
    await gone.close();
    const ctx = withServer(gone.url);
    await queue(ctx, mailTo('samira@example.nl', 'down'));
    const workers = await work(ctx);
    await vi.waitFor(async () => expect((await row('down'))['attempts']).toBe(1), 5000);
    expect(await row('down')).toMatchObject({
      state: 'waiting',
      last_error: expect.stringContaining('ECONNREFUSED') as string,
    });
    const back = await smtp({}, gone.port);
    await vi.waitFor(async () => expect(await stateOf('down')).toBe('sent'), 15_000);
    expect(back.mails).toHaveLength(1);
    await workers.stop();
  }, 30_000);

  test.each([
    ['later, when the server says later', 451, 'waiting'],
    ['never, when the server says never', 550, 'failed'],
  ])('%s', async (_, responseCode, expected) => {
    const no = Object.assign(new Error('mailbox'), { responseCode });
    for (const refusing of [
      { onRcptTo: (_to: unknown, _session: unknown, done: (error: Error) => void) => done(no) },
      {
        onData: (stream: NodeJS.ReadableStream, _session: unknown, done: (error: Error) => void) => {
          stream.on('end', () => done(no)).resume();
        },
      },
    ]) {
      const server = await smtp(refusing);
      const ctx = withServer(server.url);
      const key = `${Object.keys(refusing).join()}-${String(responseCode)}`;
      await queue(ctx, mailTo('samira@example.nl', key));
      const job = { ctx, data: { tenantId, mailId: (await row(key))['id'] }, actor: system, isLast: false };
      await Promise.allSettled([sendMail(job)]);
      expect(await row(key)).toMatchObject({
        state: expected,
        last_error: expect.stringContaining(String(responseCode)) as string,
      });
    }
  });

  test('is given up after the last attempt', async () => {
    const ctx = withServer('smtp://127.0.0.1:1');
    await queue(ctx, mailTo('samira@example.nl', 'last'));
    await sendMail({
      ctx,
      data: { tenantId, mailId: (await row('last'))['id'] },
      actor: system,
      isLast: true,
    });
    expect(await row('last')).toMatchObject({ state: 'failed', body: 'Dag!' });
  });

  test('does not bother with a code that is no longer valid', async () => {
    const server = await smtp();
    const ctx = withServer(server.url);
    await queue(ctx, { ...mailTo('samira@example.nl', 'late'), usefulUntil: new Date(Date.now() - 1000) });
    await sendMail({
      ctx,
      data: { tenantId, mailId: (await row('late'))['id'] },
      actor: system,
      isLast: false,
    });
    expect(await row('late')).toMatchObject({ state: 'failed', last_error: 'too-late' });
    expect(server.mails).toEqual([]);
  });
});

describe('a process that dies', () => {
  const start = (task: MailProcess['task'], smtpUrl: string): ChildProcess => {
    const argument: MailProcess = { connection, smtpUrl, task };
    const child = spawn(process.execPath, ['tests/support/mail-process.ts', JSON.stringify(argument)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    closing.push(() => Promise.resolve(child.kill('SIGKILL')));
    return child;
  };
  /** A new process notices at its next round; the test does not wait for the heartbeat to be missed. */
  const timePasses = () =>
    owner.query(`
      with a as (update pgboss.job set heartbeat_on = now() - interval '2 minutes', started_on = now() - interval '10 minutes' where state = 'active'),
      b as (update mail_message set handed_over_at = handed_over_at - interval '5 minutes')
      update pgboss.queue set monitor_on = null, monitor_claim_on = null`);

  test('between the commit and sending: one mail after the restart', async () => {
    const server = await smtp();
    const dying = start({ queueThenDie: mailTo('samira@example.nl', 'died-early') }, server.url);
    const [, signal] = (await once(dying, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    expect(await stateOf('died-early')).toBe('waiting');
    const workers = await work(withServer(server.url));
    await vi.waitFor(async () => expect(await stateOf('died-early')).toBe('sent'), 10_000);
    await workers.stop();
    expect(server.mails).toHaveLength(1);
  }, 30_000);

  test('before any of the content went out: one mail after the restart', async () => {
    let child: ChildProcess | null = null;
    const server = await smtp({
      onRcptTo: (_address, _session, done) => {
        if (child === null) {
          done();
          return;
        }
        child.kill('SIGKILL');
        child = null;
      },
    });
    const ctx = withServer(server.url);
    await queue(ctx, mailTo('samira@example.nl', 'died-before-content'));
    const dying = (child = start('send', server.url));
    await once(dying, 'exit');
    expect(await stateOf('died-before-content')).toBe('waiting');
    await timePasses();
    const workers = await work(ctx);
    await vi.waitFor(async () => expect(await stateOf('died-before-content')).toBe('sent'), 40_000);
    await workers.stop();
    expect(server.mails).toHaveLength(1);
  }, 60_000);

  test('while the content goes out: in doubt, and not sent again', async () => {
    let child: ChildProcess | null = null;
    let received = 0;
    const server = await smtp({
      onData: (stream, _session, done) => {
        received += 1;
        stream.on('data', () => child?.kill('SIGKILL'));
        stream.on('end', () => setTimeout(done, 1000));
      },
    });
    const ctx = withServer(server.url);
    await queue(ctx, mailTo('samira@example.nl', 'died-handing-over'));
    const dying = (child = start('send', server.url));
    await once(dying, 'exit');
    child = null;
    expect(await stateOf('died-handing-over')).toBe('handing-over');
    await timePasses();
    const workers = await work(ctx);
    await vi.waitFor(async () => expect(await stateOf('died-handing-over')).toBe('uncertain'), 40_000);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await workers.stop();
    expect(received).toBe(1);
    expect(await openJobs()).toBe(0);
  }, 60_000);
});

test('an answer that never comes leaves a doubt', async () => {
  const server = await smtp({
    onData: (stream) => {
      stream.on('end', () => server.hangUp()).resume();
    },
  });
  const ctx = withServer(server.url);
  await queue(ctx, mailTo('samira@example.nl', 'no-answer'));
  await sendMail({
    ctx,
    data: { tenantId, mailId: (await row('no-answer'))['id'] },
    actor: system,
    isLast: false,
  });
  expect(await stateOf('no-answer')).toBe('uncertain');
});

describe('tending the outbox', () => {
  test('gives a mail without a job one again', async () => {
    const server = await smtp();
    const ctx = withServer(server.url);
    await queue(ctx, mailTo('samira@example.nl', 'forgotten'));
    await owner.query(`delete from pgboss.job`);
    await owner.query(
      `update mail_message set created_at = now() - interval '1 hour' where key = 'forgotten'`,
    );
    await resumeMails.run(ctx, system);
    expect(await openJobs()).toBeGreaterThanOrEqual(1);
    const before = await openJobs();
    await resumeMails.run(ctx, system);
    expect(await openJobs()).toBe(before);
  });

  test('sends what was kept once there is a mail server: what is of use, and not so old that it would surprise', async () => {
    await owner.query('delete from mail_message');
    const without = withServer(null);
    for (const key of ['young', 'too-old', 'over']) await queue(without, mailTo('a@example.nl', key));
    await owner.query(
      `update mail_message set created_at = now() - interval '15 days' where key = 'too-old'`,
    );
    await owner.query(`update mail_message set expires_at = now() - interval '1 minute' where key = 'over'`);
    await resumeMails.run(without, system);
    expect(await openJobs()).toBe(0);
    const ctx = withServer((await smtp()).url);
    await owner.query('update tenant set demonstration = true where id = $1', [tenantId]);
    await resumeMails.run(ctx, system);
    expect(await stateOf('young')).toBe('kept');
    await owner.query('update tenant set demonstration = false where id = $1', [tenantId]);
    await resumeMails.run(ctx, system);
    expect([await stateOf('young'), await stateOf('too-old'), await stateOf('over')]).toEqual([
      'waiting',
      'kept',
      'kept',
    ]);
    expect(await openJobs()).toBe(1);
  });

  test('what is asked again goes out if it never did, and not twice', async () => {
    const [without, ctx] = [withServer(null), withServer((await smtp()).url)];
    const again = mailTo('a@example.nl', 'asked-again');
    expect(await queue(without, again)).toBe('kept');
    expect(await queue(ctx, again)).toBe('under-way');
    expect(await queue(ctx, again)).toBe('sent-before');
    expect([await stateOf('asked-again'), await openJobs()]).toEqual(['waiting', 1]);
    await owner.query(`update mail_message set state = 'failed' where key = 'asked-again'`);
    expect(await queue(ctx, again)).toBe('under-way');
  });

  test('removes what is old and the words of what came too late', async () => {
    const ctx = withServer(null);
    await queue(ctx, { ...mailTo('a@example.nl', 'stale-code'), usefulUntil: new Date(Date.now() - 1000) });
    await queue(ctx, mailTo('a@example.nl', 'old'));
    await owner.query(`update mail_message set created_at = now() - interval '91 days' where key = 'old'`);
    await tidyOutbox.run(ctx, system);
    expect(await row('old')).toEqual({});
    expect(await row('stale-code')).toMatchObject({ state: 'kept', body: '' });
    expect(await row('too-old')).toMatchObject({ body: 'Dag!' });
  });
});
