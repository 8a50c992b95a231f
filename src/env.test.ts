import { describe, expect, test } from 'vitest';
import { readEnvironment } from './env.ts';

describe('settings', () => {
  test('nothing configured is the demonstration on this machine', () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      dataDir: './data',
      databaseUrl: null,
      embedded: null,
      demo: true,
      demoAsked: false,
      smtpUrl: null,
      mailFrom: 'ontwikkeldoor@localhost.invalid',
      secretKey: null,
      securityContact: null,
      drainSeconds: 0,
    });
  });

  test('with a database elsewhere there may be a proxy, which is given time', () => {
    const elsewhere = { DATABASE_URL: 'postgresql://u@h/d' };
    expect(readEnvironment(elsewhere).drainSeconds).toBe(5);
    expect(readEnvironment({ ...elsewhere, DRAIN_SECONDS: '0' }).drainSeconds).toBe(0);
    expect(readEnvironment({ DRAIN_SECONDS: '20' }).drainSeconds).toBe(20);
  });

  test.each([
    ['a database', { DATABASE_URL: 'postgresql://u@h/d' }],
    ['a mail server', { SMTP_URL: 'smtps://u:p@mail.nl' }],
    ['an address', { PUBLIC_URL: 'https://door.nl' }],
  ])('%s configured is no demonstration, unless one says so', (_, given) => {
    expect(readEnvironment(given).demo).toBe(false);
    expect(readEnvironment({ ...given, DEMO: '1' }).demo).toBe(true);
    expect(readEnvironment({ DEMO: '0' }).demo).toBe(false);
  });

  test('the address follows the port, and loses its last slash', () => {
    expect(readEnvironment({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(readEnvironment({ PUBLIC_URL: 'https://door.nl/' }).publicUrl).toBe('https://door.nl');
  });

  test('a blank value is no value, and what is not ours is left alone', () => {
    expect(readEnvironment({ PORT: ' ', DATABASE_URL: '', PATH: '/bin', DEMO: undefined })).toEqual(
      readEnvironment({}),
    );
  });

  test.each([
    ['veilig@door.nl', 'mailto:veilig@door.nl'],
    ['https://door.nl/melden', 'https://door.nl/melden'],
  ])('whom to tell of a weakness: %s', (given, contact) => {
    expect(readEnvironment({ SECURITY_CONTACT: given }).securityContact).toBe(contact);
  });

  test('where the embedded server listens comes as JSON', () => {
    const place = { host: '/tmp/socket', port: 5432, user: 'od', database: 'od' };
    expect(readEnvironment({ ONTWIKKELDOOR_PG: JSON.stringify(place) }).embedded).toEqual(place);
  });

  test.each([
    ['PORT', '0'],
    ['SECURITY_CONTACT', 'http://door.nl'],
    ['SECURITY_CONTACT', 'Jan'],
    ['PORT', '70000'],
    ['PORT', 'x'],
    ['PUBLIC_URL', 'door.nl'],
    ['PUBLIC_URL', 'ftp://door.nl'],
    ['DATABASE_URL', 'mysql://u@h/d'],
    ['SMTP_URL', 'http://mail.nl'],
    ['MAIL_FROM', 'nobody'],
    ['DEMO', 'yes'],
    ['BODY_SIZE_LIMIT', 'abc'],
    ['XFF_DEPTH', '0'],
    ['SECRET_KEY', 'too short'],
    ['DRAIN_SECONDS', '-1'],
    ['DRAIN_SECONDS', 'soon'],
    ['ONTWIKKELDOOR_PG', '{'],
    ['ONTWIKKELDOOR_PG', '{"host":"h"}'],
  ])('%s=%s stops the start and is named', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`wrong settings\\n  ${name}`));
  });

  test('every wrong one is named at once', () => {
    const wrong = (): unknown => readEnvironment({ PORT: 'x', MAIL_FROM: 'y', DEMO: 'z' });
    for (const name of ['PORT', 'MAIL_FROM', 'DEMO']) expect(wrong).toThrow(name);
  });
});
