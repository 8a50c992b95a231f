import { beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '#server/ctx.ts';
import { queueMail } from '#server/mail/outbox.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersTurnedAway } from '#tests/support/outsider.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { listMails } from './list-mails.ts';
import { readMail } from './read-mail.ts';
import { sendMailAgain } from './send-mail-again.ts';
import { sendWorkBack } from './send-work-back.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const admin = await addPerson(owner, world.board, { role: 'administrator', name: 'Ad Beheer' });
const otherAdmin = await addPerson(owner, world.otherBoard, { role: 'administrator', name: 'Odette Beheer' });
const withServer: Context = { ...ctx, settings: { ...ctx.settings, smtpUrl: 'smtp://127.0.0.1:1' } };
const { rows: addresses } = await owner.query<{ email: string }>('select email from person where id = $1', [
  world.assistant.personId,
]);
const samira = addresses[0]?.email ?? '';
/** Everyone in the organisation without that role, too. */
const colleagues = [
  ...world.outsiders,
  { name: 'hr', actor: world.hr },
  { name: 'the board', actor: world.boardMember },
  { name: 'she for whom it is', actor: world.assistant },
];
const outsiders = [...colleagues, { name: 'administrator of another board', actor: otherAdmin }];

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
  const outcome = await listMails.execute(ctx, admin, { before });
  if (!outcome.ok) throw new Error('the administrator reads the outbox');
  return outcome.value;
};

beforeEach(async () => {
  await owner.query('delete from mail_message; delete from pgboss.job');
});

describe('the outbox', () => {
  test('shows first what needs a decision, then the rest, and never what is in a mail', async () => {
    await setState(await queue('twijfel'), 'uncertain');
    await setState(await queue('mislukt'), 'failed');
    await queue('gewoon');
    const { troubled, mails, hasServer } = await list();
    expect(hasServer).toBe(false);
    expect(troubled.map(({ subject, state }) => [subject, state])).toEqual([
      ['Over twijfel', 'uncertain'],
      ['Over mislukt', 'failed'],
    ]);
    expect(mails).toMatchObject([{ subject: 'Over gewoon', recipient: samira, state: 'kept' }]);
    expect(JSON.stringify(await list())).not.toContain('Geheim');
  });

  test('shows twenty-five at a time', async () => {
    for (let index = 0; index < 26; index += 1) {
      const id = await queue(`mail-${index}`);
      await owner.query(
        `update mail_message set created_at = created_at - make_interval(mins => $1) where id = $2`,
        [index, id],
      );
    }
    const first = await list();
    expect(first.mails).toHaveLength(25);
    const second = await list(first.olderBefore);
    expect(second.mails.map(({ subject }) => subject)).toEqual(['Over mail-25']);
    expect(second.olderBefore).toBeNull();
  });

  test('is the administrator’s, each of one organisation', async () => {
    await queue('gewoon');
    await expectOutsidersTurnedAway({ ctx, owner, useCase: listMails, input: {}, outsiders: colleagues });
    const elsewhere = await listMails.execute(ctx, otherAdmin, {});
    expect(elsewhere).toMatchObject({ ok: true, value: { mails: [], troubled: [], work: [] } });
  });
});

describe('a kept mail', () => {
  test('can be read, and she for whom it is sees that', async () => {
    const mailId = await queue('gewoon');
    expect(await readMail.execute(ctx, admin, { mailId })).toMatchObject({
      ok: true,
      value: { body: 'Geheim' },
    });
    const { rows } = await owner.query(
      `select actor_person_id, subject_person_id, kind from audit_event where event = 'mail.mail-read'`,
    );
    expect(rows).toEqual([
      { actor_person_id: admin.personId, subject_person_id: world.assistant.personId, kind: 'looked' },
    ]);
  });

  test.each(['waiting', 'sent', 'uncertain', 'failed', 'handing-over'])(
    '%s keeps its words to itself',
    async (state) => {
      const mailId = await queue('gewoon');
      await setState(mailId, state);
      expect(await readMail.execute(ctx, admin, { mailId })).toEqual({
        ok: false,
        error: { kind: 'not-found' },
      });
    },
  );

  test('is nobody else’s', async () => {
    const mailId = await queue('gewoon');
    await expectOutsidersTurnedAway({ ctx, owner, useCase: readMail, input: { mailId }, outsiders });
  });
});

describe('sending again', () => {
  test.each(['uncertain', 'failed', 'kept'])('a mail that is %s', async (state) => {
    const mailId = await queue('gewoon');
    await setState(mailId, state);
    expect(await sendMailAgain.execute(withServer, admin, { mailId })).toMatchObject({ ok: true });
    expect(await stateOf(mailId)).toBe('waiting');
    expect(await jobs('mail')).toEqual([{ tenantId: world.board, mailId }]);
  });

  test.each(['waiting', 'handing-over', 'sent'])('not a mail that is %s', async (state) => {
    const mailId = await queue('gewoon');
    await setState(mailId, state);
    const outcome = await sendMailAgain.execute(withServer, admin, { mailId });
    expect(outcome).toMatchObject({ error: { kind: 'refused', code: 'mail-not-waiting' } });
    expect(await jobs('mail')).toEqual([]);
  });

  test('not without a mail server, and not a code that is over', async () => {
    const mailId = await queue('gewoon');
    expect(await sendMailAgain.execute(ctx, admin, { mailId })).toMatchObject({
      error: { code: 'no-mail-server' },
    });
    const late = await queue('code', ctx, new Date(ctx.now().getTime() - 1));
    const outcome = await sendMailAgain.execute(withServer, admin, { mailId: late });
    expect(outcome).toMatchObject({ error: { code: 'mail-too-late' } });
  });

  test('is the administrator’s to decide', async () => {
    const mailId = await queue('gewoon');
    await expectOutsidersTurnedAway({
      ctx: withServer,
      owner,
      useCase: sendMailAgain,
      input: { mailId },
      outsiders,
    });
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
    expect(await sendWorkBack.execute(ctx, admin, { workId })).toMatchObject({ ok: true });
    expect(await jobs('schedule-run')).toEqual([{ tenantId: world.board, schedule: 'counterpart.remind' }]);
    expect((await list()).work).toEqual([]);
    expect(await sendWorkBack.execute(ctx, admin, { workId })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  test('is its own administrator’s', async () => {
    const workId = await bury();
    await expectOutsidersTurnedAway({ ctx, owner, useCase: sendWorkBack, input: { workId }, outsiders });
    expect(await jobs('schedule-run')).toEqual([]);
  });
});
