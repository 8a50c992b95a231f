import { afterEach, describe, expect, test, vi } from 'vitest';
import { permissions } from '#access/policy.ts';
import { chooseLanguage } from '#features/sign-in/server/choose-language.ts';
import { endAllSessions } from '#features/sign-in/server/end-all-sessions.ts';
import { endSession } from '#features/sign-in/server/end-session.ts';
import { startPasskey } from '#features/sign-in/server/start-passkey.ts';
import { addPasskey } from '#features/sign-in/server/add-passkey.ts';
import { readAccount } from '#features/sign-in/server/read-account.ts';
import { listMails } from '#features/mail/server/list-mails.ts';
import { checkSchoolList } from '#features/organisation/server/check-school-list.ts';
import { confirmSchoolImport } from '#features/organisation/server/confirm-school-import.ts';
import { readSchoolImports } from '#features/organisation/server/read-school-imports.ts';
import { readSchoolImport } from '#features/organisation/server/read-school-import.ts';
import { readOwnAddressChange } from '#features/staff/server/read-own-address-change.ts';
import { answering, askedOf, her, sendRequest, refusing } from '#tests/support/send-request.ts';
import { pageForms } from '#tests/support/page-forms.ts';
import { load as menu } from './(app)/+layout.server.ts';
import { actions as account, load as accountPage } from './(app)/account/+page.server.ts';
import { POST as newPasskey } from './(app)/account/passkey/+server.ts';
import { load as administration } from './(app)/administration/+page.server.ts';
import { load as mailPage } from './(app)/administration/mail/+page.server.ts';
import { actions as schools } from './(app)/administration/schools/+page.server.ts';
import { actions as list, load as listPage } from './(app)/administration/schools/[importId]/+page.server.ts';
import { POST as signOut } from './(app)/sign-out/+server.ts';
import { load as root } from './+layout.server.ts';
import { GET as ready } from './health/ready/+server.ts';
import { GET as security } from './[x+2e]well-known/security.txt/+server.ts';
import { GET as language } from './language/+server.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('forms of the account and of administration', () => {
  const ofList = { params: { importId: 'l1' }, asks: { importId: 'l1' } };
  pageForms({
    'choosing a language is hers': {
      action: account.language,
      useCase: chooseLanguage,
      fields: { personId: 'a-lie', locale: 'en' },
      output: { locale: 'en' },
      asks: { personId: her, locale: 'en' },
      to: '/account',
      says: 'signIn.language-chosen',
    },
    'a passkey answers the question of this browser': {
      action: account.passkey,
      useCase: addPasskey,
      fields: { personId: 'a-lie', answer: 'a', browser: 'a-lie' },
      steps: { passkey: 'k' },
      asks: { personId: her, here: 's', browser: 'k', answer: 'a', userAgent: '' },
      to: '/account?added=passkey#sessions',
      says: 'signIn.passkey-added',
    },
    'a list of schools is brought in': {
      ...ofList,
      action: list.confirm,
      useCase: confirmSchoolImport,
      output: { importId: 'l1', approvalId: null },
      to: '/administration/schools/l1',
      says: 'organisation.confirmed',
    },
    'a list that ends a board waits for a second person': {
      ...ofList,
      action: list.confirm,
      useCase: confirmSchoolImport,
      output: { importId: 'l1', approvalId: 'a1' },
      to: '/approvals/a1',
      says: 'approvals.asked',
    },
  });

  test('a chosen language holds on this device, ended sessions leave it', async () => {
    answering(chooseLanguage, { locale: 'en' });
    expect((await sendRequest(account.language)).cookies.get('locale')).toBe('en');
    answering(endAllSessions);
    expect((await sendRequest(account.endAll, { steps: { session: 'x' } })).cookies.has('session')).toBe(
      false,
    );
    refusing(endAllSessions, { kind: 'refused', code: 'no' });
    expect((await sendRequest(account.endAll, { steps: { session: 'x' } })).cookies.get('session')).toBe('x');
  });

  test('a list of schools comes with its day, and that many may be gone only when said', async () => {
    const spy = answering(checkSchoolList, { importId: 'l2' });
    const file = new File(['x'], 'scholen.csv');
    await sendRequest(schools.check, {
      files: { file },
      fields: { listDate: '2026-10-01', acceptGone: 'on' },
    });
    expect(askedOf(spy)).toMatchObject({
      fileName: 'scholen.csv',
      boardBytes: null,
      listDate: '2026-10-01',
      acceptGone: true,
    });
    await sendRequest(schools.check, { files: { boards: new File(['b'], 'b.csv') } });
    expect(askedOf(spy)).toEqual({ boardBytes: new Uint8Array([98]), listDate: '', acceptGone: false });
  });
});

describe('pages of the account and of administration', () => {
  test('her account says which session is here', async () => {
    const spy = answering(readAccount, { sessions: [] });
    answering(readOwnAddressChange, null);
    expect((await sendRequest(accountPage)).data).toMatchObject({ sessions: [], personId: her, here: 's' });
    expect(askedOf(spy)).toEqual({ personId: her, here: 's' });
  });

  test('the question for a new passkey is tied to this browser', async () => {
    const spy = answering(startPasskey, { browser: 'k', options: { challenge: 'c' } });
    const came = await sendRequest(newPasskey);
    expect([came.cookies.get('passkey'), askedOf(spy)]).toEqual(['k', { personId: her, here: 's' }]);
    expect(await (came.data as Response).json()).toEqual({ challenge: 'c' });
    refusing(startPasskey, { kind: 'sign-in-needed' });
    expect((await sendRequest(newPasskey, { nobody: true, path: '/account/passkey' })).status).toBe(404);
  });

  test.each([
    [[], null],
    [[{ state: 'failed', listDate: '2026-11-01' }], null],
    [
      [
        { state: 'checked', listDate: '2026-11-01' },
        { state: 'done', listDate: '2026-10-01' },
        { state: 'done', listDate: '2026-09-01' },
      ],
      '2026-10-01',
    ],
  ])('of %j the newest list that was brought in is of %s', async (imports, newest) => {
    answering(readSchoolImports, { imports });
    expect((await sendRequest(administration)).data).toEqual({ newest });
  });

  test.each([
    ['', null, { isFirst: true, olderHref: null }],
    ['?before=2026-11-01', new Date(0), { isFirst: false, olderHref: '?before=1970-01-01T00:00:00.000Z' }],
  ])('mails %j', async (search, olderBefore, shown) => {
    answering(listMails, { mails: [], olderBefore });
    expect((await sendRequest(mailPage, { search })).data).toEqual({ mails: [], ...shown });
  });

  test.each([
    ['', { kind: null, after: undefined }],
    ['?kind=school-new&after=9', { kind: 'school-new', after: '9' }],
  ])('one list of schools %j', async (search, asked) => {
    const spy = answering(readSchoolImport, {});
    await sendRequest(listPage, { search, params: { importId: 'l1' } });
    expect(askedOf(spy)).toEqual({ importId: 'l1', ...asked });
  });
});

describe('around every page', () => {
  const around = async (asked: Parameters<typeof sendRequest>[1]) =>
    (await sendRequest(root, asked)).data as Record<string, unknown>;

  test('says who it is for, and nothing of nobody', async () => {
    const hers = await around({ path: '/plan', search: '?/add&year=2027' });
    expect(hers).toEqual({
      locale: 'nl',
      demo: true,
      name: 'Samira',
      personKey: her,
      owner: `0190a000-0000-7000-8000-000000000002.${her}`,
      tabKey: expect.stringMatching(/^[\w+/]{43}=$/) as string,
      path: '/plan',
      here: '/plan?year=2027',
      flash: null,
    });
    const nobodys = { name: null, personKey: null, owner: null, tabKey: null };
    expect(await around({ nobody: true })).toMatchObject(nobodys);
  });

  test('a message of the last action is said once', async () => {
    const came = await sendRequest(root, { steps: { flash: 'plan.submitted' } });
    expect(came.data).toMatchObject({ flash: 'plan.submitted' });
    expect(came.cookies.has('flash')).toBe(false);
  });

  test('the menu has what one may, in its order, and each way in once', async () => {
    const of = async (may: readonly string[]) =>
      ((await sendRequest(menu, { may })).data as { menu: { href: string }[] }).menu.map(({ href }) => href);
    expect(await of([])).toEqual([]);
    expect(await of(['plan.edit', 'card.edit', 'not.there'])).toEqual(['/card', '/plan']);
    const whole = await of(permissions);
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole[0]).toBe('/');
  });
});

describe('addresses without a page', () => {
  test.each([
    ['?to=en&return=/plan', 'en', '/plan'],
    ['?to=nl', 'nl', '/'],
    ['?to=de&return=//evil.example', 'nl', '/'],
    ['', 'nl', '/'],
  ])('language %j', async (search, locale, to) => {
    const came = await sendRequest(language, { search, nobody: true });
    expect([came.status, came.to, came.cookies.get('locale')]).toEqual([303, to, locale]);
  });

  test('signing out ends this session, and says the same where there was none', async () => {
    const spy = answering(endSession);
    const came = await sendRequest(signOut, { steps: { session: 'x' } });
    expect(askedOf(spy)).toEqual({ personId: her, here: 's', sessionId: 's' });
    expect([came.to, came.flash, came.cookies.has('session')]).toEqual([
      '/sign-in',
      'signIn.signed-out',
      false,
    ]);
    refusing(endSession, { kind: 'not-found' });
    expect((await sendRequest(signOut)).to).toBe('/sign-in');
  });

  test('security.txt is plain text for anybody, when the installation names whom to tell', async () => {
    const asked = (securityContact: string | null) =>
      security({
        locals: {
          ctx: { now: () => new Date(), settings: { securityContact, publicUrl: 'https://door.nl' } },
        },
      } as never);
    const answer = await asked('https://door.nl/melden');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toContain('Contact: https://door.nl/melden\n');
    await expect(asked(null)).rejects.toMatchObject({ status: 404 });
  });

  test.each([
    [true, 200],
    [false, 503],
  ])('the database that is ready: %s, answers %i', async (isReady, status) => {
    const event = { locals: { ctx: { db: { isReady: () => Promise.resolve(isReady) } } } };
    expect((await ready(event as never)).status).toBe(status);
  });
});
