import { beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '#server/ctx.ts';
import type { TenantId } from '#core/id.ts';
import type { Work } from '#server/jobs/job-types.ts';
import { sendAgain } from '#server/mail/again-job.ts';
import { queueMail } from '#server/mail/outbox.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addOperator, buildWorld } from '#tests/support/world.ts';
import { listMails } from './list-mails.ts';
import { readMail } from './read-mail.ts';
import { sendMailAgain } from './send-mail-again.ts';
import { sendWorkBack } from './send-work-back.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const operator = await addOperator(owner, 'Ad Beheer');
const withServer: Context = { ...ctx, settings: { ...ctx.settings, smtpUrl: 'smtp://127.0.0.1:1' } };
const { rows: addresses } = await owner.query<{ email: string }>('select email from person where id = $1', [
  world.assistant.personId,
]);
const samira = addresses[0]?.email ?? '';

const queue = async (key: string, where = ctx, usefulUntil?: Date): Promise<string> => {
  const mail = {
    tenantId: world.board,
    to: samira,
    subject: `Over ${key}`,
    text: 'Geheim',
    key,
    usefulUntil,
  };
  await where.db.transaction({ tenantId: world.board }, (tx) => queueMail(where, tx, ctx.now(), mail), true);
  const { rows } = await owner.query<{ id: string }>('select id from mail_message where key = $1', [key]);
  return rows[0]?.id ?? '';
};
const setState = (id: string, state: string) =>
  owner.query('update mail_message set state = $1, last_error = $2 where id = $3', [state, 'no answer', id]);
const stateOf = async (id: string): Promise<string | undefined> => {
  const { rows } = await owner.query<{ state: string }>('select state from mail_message where id = $1', [id]);
  return rows[0]?.state;
};
const jobs = async (name: string): Promise<unknown[]> => {
  const { rows } = await owner.query<{ data: unknown }>('select data from pgboss.job where name = $1', [
    name,
  ]);
  return rows.map(({ data }) => data);
};
const list = async (before: Date | null = null) => {
  const outcome = await listMails.execute(ctx, operator, { before });
  if (!outcome.ok) throw new Error('the operator reads the outbox');
  return outcome.value;
};

beforeEach(async () => {
  await owner.query('delete from mail_message; delete from pgboss.job');
});

describe('the outbox', () => {
  test('shows first what needs a decision, then the rest: when, where, which kind and how, and nothing else', async () => {
    await setState(await queue('feedback:twijfel'), 'uncertain');
    await setState(await queue('sign-in:mislukt'), 'failed');
    await queue('invitation:bewaard');
    const sent = await queue('gewoon');
    await setState(sent, 'sent');
    const found = await list();
    expect(found.server).toBeNull();
    expect(found.troubled.map(({ kind, state }) => [kind, state])).toEqual([
      ['feedback', 'uncertain'],
      ['sign-in', 'failed'],
      ['invitation', 'kept'],
    ]);
    expect(found.mails).toEqual([
      {
        ...{ id: sent, organisation: 'Stichting De Brug', kind: 'gewoon', state: 'sent' },
        ...{ attempts: 0, reason: null, createdAt: ctx.now(), shown: null },
      },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Geheim|Over|@/);
  });

  test('says why in our own codes only: what a mail server said may hold an address', async () => {
    const id = await queue('gewoon');
    await owner.query(`update mail_message set state = 'failed', last_error = $1 where id = $2`, [
      `550 ${samira} unknown`,
      id,
    ]);
    expect((await list()).troubled).toMatchObject([{ state: 'failed', reason: null }]);
    await owner.query(`update mail_message set last_error = 'process-ended' where id = $1`, [id]);
    expect((await list()).troubled).toMatchObject([{ reason: 'process-ended' }]);
  });

  test('shows twenty-five at a time', async () => {
    for (let index = 0; index < 26; index += 1) {
      const id = await queue(`mail${index}`);
      await setState(id, 'sent');
      await owner.query(
        `update mail_trace set created_at = created_at - make_interval(mins => $1) where mail_id = $2`,
        [index, id],
      );
    }
    const first = await list();
    expect(first.mails).toHaveLength(25);
    const second = await list(first.olderBefore);
    expect(second.mails.map(({ kind }) => kind)).toEqual(['mail25']);
    expect(second.olderBefore).toBeNull();
  });

  test('is the operator’s, who reads no mail even in a direct session', async () => {
    const mailId = await queue('gewoon');
    const seen = (who: { tenantId: string; personId: string }, table: 'mail_message' | 'mail_trace') =>
      ctx.db.transaction(who, (db) => db.selectFrom(table).selectAll().execute(), false);
    expect(await seen(operator, 'mail_message')).toEqual([]);
    expect(await seen(operator, 'mail_trace')).toMatchObject([{ mail_id: mailId }]);
    expect(await seen(world.otherBoardHr, 'mail_trace')).toEqual([]);
    const removed = ctx.db.transaction(
      operator,
      (db) => db.deleteFrom('mail_trace').executeTakeFirst(),
      true,
    );
    expect(await removed).toMatchObject({ numDeletedRows: 0n });
  });

  test('forgets a mail with the mail', async () => {
    await queue('gewoon');
    await owner.query('delete from mail_message');
    expect((await owner.query('select 1 from mail_trace')).rowCount).toBe(0);
  });
});

describe('in the demonstration', () => {
  const demo: Context = { ...ctx, settings: { ...ctx.settings, demo: true } };
  const madeUp = (is: boolean) =>
    owner.query('update tenant set demonstration = $1 where id = $2', [is, world.board]);

  test('mails of made-up people are shown and can be read; those of others never', async () => {
    const mailId = await queue('gewoon');
    const shown = async () => {
      const outcome = await listMails.execute(demo, operator, {});
      if (!outcome.ok) return outcome.error;
      return [...outcome.value.troubled, ...outcome.value.mails].map((mail) => mail.shown);
    };
    expect(await shown()).toEqual([null]);
    expect(await readMail.execute(demo, operator, { mailId })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
    await madeUp(true);
    expect(await shown()).toEqual([{ recipient: samira, subject: 'Over gewoon' }]);
    expect(await readMail.execute(demo, operator, { mailId })).toMatchObject({ value: { body: 'Geheim' } });
    await madeUp(false);
  });

  test.each(['waiting', 'sent', 'uncertain', 'failed', 'handing-over'])(
    '%s keeps its words to itself',
    async (state) => {
      await madeUp(true);
      const mailId = await queue('gewoon');
      await setState(mailId, state);
      expect(await readMail.execute(demo, operator, { mailId })).toEqual({
        ok: false,
        error: { kind: 'not-found' },
      });
      await madeUp(false);
    },
  );

  test('only: elsewhere there is no such page', async () => {
    await madeUp(true);
    const mailId = await queue('gewoon');
    expect(await readMail.execute(ctx, operator, { mailId })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect((await list()).mails).toMatchObject([{ shown: null }]);
    await madeUp(false);
  });
});

describe('sending again', () => {
  test.each(['uncertain', 'failed', 'kept'])('a mail that is %s', async (state) => {
    const mailId = await queue('gewoon');
    await setState(mailId, state);
    expect(await sendMailAgain.execute(withServer, operator, { mailId })).toMatchObject({ ok: true });
    const [decided] = (await jobs('mail-again')) as { tenantId: TenantId }[];
    expect(decided).toEqual({ tenantId: world.board, mailId, decidedAt: ctx.now().toISOString() });
    const work = (): Work => ({
      ...{ ctx: withServer, isLast: false },
      actor: { kind: 'system', tenantId: world.board },
      data: decided ?? { tenantId: null },
    });
    await sendAgain(work());
    expect(await stateOf(mailId)).toBe('waiting');
    expect(await jobs('mail')).toEqual([{ tenantId: world.board, mailId }]);
    await owner.query(
      `update mail_message set state = 'uncertain', handed_over_at = $1::timestamptz + interval '1 second'`,
      [ctx.now()],
    );
    await sendAgain(work());
    expect(await stateOf(mailId), 'done twice it sends once').toBe('uncertain');
  });

  test.each(['waiting', 'handing-over', 'sent'])('not a mail that is %s', async (state) => {
    const mailId = await queue('gewoon');
    await setState(mailId, state);
    const outcome = await sendMailAgain.execute(withServer, operator, { mailId });
    expect(outcome).toMatchObject({ error: { kind: 'refused', code: 'mail-not-waiting' } });
    expect(await jobs('mail-again')).toEqual([]);
  });

  test('not without a mail server, and not a code that is over', async () => {
    const mailId = await queue('gewoon');
    expect(await sendMailAgain.execute(ctx, operator, { mailId })).toMatchObject({
      error: { code: 'no-mail-server' },
    });
    const late = await queue('code', ctx, new Date(ctx.now().getTime() - 1));
    const outcome = await sendMailAgain.execute(withServer, operator, { mailId: late });
    expect(outcome).toMatchObject({ error: { code: 'mail-too-late' } });
  });
});

describe('work that failed for good', () => {
  const bury = async (): Promise<string> => {
    const { rows } = await owner.query<{ id: string }>(
      `insert into pgboss.job (name, data, source_name, source_id, source_created_on, source_retry_count, source_output)
       values ('dead-letter', $1, 'schedule-run', gen_random_uuid(), now(), 6, '{"reason":"no answer"}') returning id`,
      [{ tenantId: world.board, schedule: 'counterpart.remind' }],
    );
    return rows[0]?.id ?? '';
  };

  test('is shown with its reason, and goes back once', async () => {
    const workId = await bury();
    const [work] = (await list()).work;
    expect(work).toMatchObject({ id: workId, name: 'counterpart.remind', attempts: 7, reason: 'no answer' });
    expect(work).toMatchObject({ organisation: 'Stichting De Brug' });
    expect(await sendWorkBack.execute(ctx, operator, { workId })).toMatchObject({ ok: true });
    expect(await jobs('schedule-run')).toEqual([{ tenantId: world.board, schedule: 'counterpart.remind' }]);
    expect((await list()).work).toEqual([]);
    expect(await sendWorkBack.execute(ctx, operator, { workId })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  test('is the operator’s', async () => {
    expect(await jobs('schedule-run')).toEqual([]);
  });
});
