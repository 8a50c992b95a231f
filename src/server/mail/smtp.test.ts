import { afterAll, describe, expect, test } from 'vitest';
import { startSmtp } from '#tests/support/smtp.ts';
import { deliver, smtpServer } from './smtp.ts';

describe('SMTP_URL', () => {
  test.each([
    ['smtp://mail.example.nl', { host: 'mail.example.nl', port: 587, secure: false, requireTLS: false }],
    ['smtp://mail.example.nl:25', { port: 25 }],
    ['smtps://mail.example.nl', { port: 465, secure: true, requireTLS: false }],
    ['smtp://deur:geheim@mail.example.nl', { requireTLS: true }],
    ['smtp://deur:geheim@localhost:1025', { requireTLS: false }],
    ['smtp://deur:geheim@mail.example.nl?requireTLS=false', { requireTLS: false }],
    ['smtp://mail.example.nl?requireTLS=true', { requireTLS: true }],
    ['smtp://[::1]:1025', { host: '::1', port: 1025 }],
  ])('%s', (url, expected) => {
    expect(smtpServer(url)).toMatchObject(expected);
  });
});

describe('a server that wants to know who we are', async () => {
  const server = await startSmtp({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'deur@school' && password === 'p@ss/wd') done(null, { user: username });
      else done(new Error('wrong'));
    },
  });
  afterAll(server.close);
  const parcel = {
    from: 'deur@example.nl',
    to: 'samira@example.nl',
    content: Buffer.from('Subject: x\r\n\r\nDag'),
  };
  const send = (who: string) =>
    deliver(server.url.replace('//', `//${who}@`), parcel, () => Promise.resolve());

  test('hears it, whatever signs are in it', async () => {
    const who = `${encodeURIComponent('deur@school')}:${encodeURIComponent('p@ss/wd')}`;
    expect(await send(who)).toEqual({ kind: 'taken' });
    expect(server.mails).toHaveLength(1);
  });

  test('and a wrong password is about us, not about the mail: it can be tried again', async () => {
    expect(await send('deur:fout')).toMatchObject({ kind: 'not-reached' });
    expect(server.mails).toHaveLength(1);
  });
});

test('when the last word before the content is no, nothing goes out', async () => {
  const server = await startSmtp();
  const parcel = { from: 'deur@example.nl', to: 'samira@example.nl', content: Buffer.from('Dag') };
  const outcome = await deliver(server.url, parcel, () =>
    Promise.reject(new Error('another process has it')),
  );
  expect(outcome).toMatchObject({ kind: 'not-reached' });
  await server.close();
  expect(server.mails).toEqual([]);
});
