import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LinkActor } from '#access/actor.ts';
import type { TenantId } from '#core/id.ts';
import * as guests from '#shapes/round/server/guest.ts';
import { autosaveAnswers, readLink, sendAnswers } from '#features/feedback/server/round.ts';
import { readUnclaimed } from '#features/operators/server/use-setup-link.ts';
import { askCode } from '#features/sign-in/server/ask-code.ts';
import { chooseOrganisation } from '#features/sign-in/server/choose-organisation.ts';
import { enterAsPersona } from '#features/sign-in/server/enter-as-persona.ts';
import { readOwnChallenge } from '#features/sign-in/server/read-challenge.ts';
import { readChoices } from '#features/sign-in/server/read-choices.ts';
import { readDemonstrationMail } from '#features/sign-in/server/read-demonstration-mail.ts';
import { startPasskeySignIn } from '#features/sign-in/server/start-passkey-sign-in.ts';
import { useCode } from '#features/sign-in/server/use-code.ts';
import { useLink } from '#features/sign-in/server/use-link.ts';
import { usePasskey } from '#features/sign-in/server/use-passkey.ts';
import { answering, askedOf, sendRequest, refusing } from '#tests/support/send-request.ts';
import { pageForms } from '#tests/support/page-forms.ts';
import { POST as becomePersona } from './demo/sign-in/+server.ts';
import { load as linkPage } from './f/[token]/+page.server.ts';
import { actions as answers, load as stepPage } from './f/[token]/[step]/+page.server.ts';
import { actions as door, load as doorPage } from './sign-in/+page.server.ts';
import { actions as choose, load as choosePage } from './sign-in/choose/+page.server.ts';
import { actions as code, load as codePage } from './sign-in/code/+page.server.ts';
import { actions as link } from './sign-in/link/[token]/+page.server.ts';
import { POST as askPasskey } from './sign-in/passkey/+server.ts';

vi.mock('#shapes/round/server/guest.ts', { spy: true });

const guest: LinkActor = { kind: 'link', tenantId: 't' as TenantId, linkId: 'l' };
const nobody = true;
const step = { client: '192.0.2.1', userAgent: '', previous: null };
const isIn = { kind: 'in', token: 'secret', returnTo: '/plan' };

afterEach(() => {
  vi.restoreAllMocks();
});

describe('every door in', () => {
  const doors = {
    code: { action: code.check, useCase: useCode, fields: { code: '123456' }, steps: { 'sign-in': 'b' } },
    link: { action: link.open, useCase: useLink, fields: {} },
    choice: { action: choose.enter, useCase: chooseOrganisation, fields: { personId: 'p' } },
    passkey: { action: door.passkey, useCase: usePasskey, fields: { answer: 'a' }, steps: { passkey: 'k' } },
  };

  test.each(Object.entries(doors))('by %s: the cookie, and where she wanted to go', async (_, asked) => {
    answering(asked.useCase, isIn);
    const came = await sendRequest(asked.action, { ...asked, nobody });
    expect(came).toMatchObject({ status: 303, to: '/plan' });
    expect(came.cookies.get('session')).toBe('secret');
    expect([came.cookies.has('sign-in'), came.cookies.has('passkey')]).toEqual([false, false]);
  });

  test.each(Object.entries(doors))('by %s: to no other site', async (_, asked) => {
    for (const returnTo of ['//evil.example', 'https://evil.example', '/\\evil.example', '']) {
      answering(asked.useCase, { ...isIn, returnTo });
      expect((await sendRequest(asked.action, { ...asked, nobody })).to).toBe('/');
    }
  });

  test.each(Object.entries(doors))(
    'by %s: first a choice, where one has several places',
    async (_, asked) => {
      answering(asked.useCase, { kind: 'choose', browser: 'b2' });
      const came = await sendRequest(asked.action, { ...asked, nobody });
      expect(came.to).toBe('/sign-in/choose');
      expect([came.cookies.get('sign-in'), came.cookies.has('session')]).toEqual(['b2', false]);
    },
  );

  test.each(Object.entries(doors))('by %s: refused leaves no cookie', async (_, asked) => {
    refusing(asked.useCase, { kind: 'refused', code: 'wrong-code' });
    const came = await sendRequest(asked.action, { ...asked, nobody });
    expect([came.status, came.cookies.has('session')]).toEqual([422, false]);
    refusing(asked.useCase, { kind: 'too-many', retryAfterSeconds: 60 });
    expect((await sendRequest(asked.action, { ...asked, nobody })).status).toBe(429);
  });
});

describe('what the doors ask', () => {
  pageForms({
    'a code by mail, in this browser': {
      action: door.ask,
      useCase: askCode,
      fields: { email: 'ada@school.nl', returnTo: '//evil.example' },
      output: { browser: 'b' },
      asks: { email: 'ada@school.nl', returnTo: '/', client: '192.0.2.1' },
      to: '/sign-in/code',
    },
    'a code goes with the browser that asked for it': {
      action: code.check,
      useCase: useCode,
      fields: { code: '123456', browser: 'a-lie' },
      steps: { 'sign-in': 'b' },
      output: isIn,
      asks: { browser: 'b', code: '123456', browserSession: step },
      to: '/plan',
    },
    'a link needs no browser, and ends the session that was here': {
      action: link.open,
      useCase: useLink,
      params: { token: 'l' },
      steps: { session: 'old' },
      output: isIn,
      asks: { link: 'l', browserSession: { ...step, previous: 'old' } },
      to: '/plan',
    },
    'a choice goes with the browser that proved itself': {
      action: choose.enter,
      useCase: chooseOrganisation,
      fields: { personId: 'p', browser: 'a-lie' },
      steps: { 'sign-in': 'b' },
      output: isIn,
      asks: { browser: 'b', personId: 'p', browserSession: step },
      to: '/plan',
    },
    'a passkey answers the question of this browser': {
      action: door.passkey,
      useCase: usePasskey,
      fields: { answer: 'a', returnTo: '/card', browser: 'a-lie' },
      steps: { passkey: 'k', 'sign-in': 'not this one' },
      output: isIn,
      asks: { browser: 'k', answer: 'a', returnTo: '/card', browserSession: step },
      to: '/plan',
    },
    'a passkey without anything asks nothing': {
      action: door.passkey,
      useCase: usePasskey,
      fields: {},
      output: isIn,
      asks: { browser: null, answer: '', returnTo: '/', browserSession: step },
      to: '/plan',
    },
  });

  test('asking a code ties it to this browser', async () => {
    answering(askCode, { browser: 'b-new' });
    const came = await sendRequest(door.ask, { nobody, fields: { email: 'ada@school.nl' } });
    expect(came.cookies.get('sign-in')).toBe('b-new');
  });

  test('the question for a passkey is tied to this browser too', async () => {
    const spy = answering(startPasskeySignIn, { browser: 'k-new', options: { challenge: 'c' } });
    const came = await sendRequest(askPasskey, { nobody });
    expect(came.cookies.get('passkey')).toBe('k-new');
    expect(await (came.data as Response).json()).toEqual({ challenge: 'c' });
    expect(askedOf(spy)).toEqual({ client: '192.0.2.1' });
    refusing(startPasskeySignIn, { kind: 'too-many', retryAfterSeconds: 5 });
    expect((await sendRequest(askPasskey, { nobody })).status).toBe(429);
  });
});

describe('pages before the door', () => {
  test.each([
    ['?return=/plan', '/plan'],
    ['?return=//evil.example', '/'],
    ['', '/'],
  ])('sign-in %j leads back to %s, at once for who is in', async (search, returnTo) => {
    answering(readUnclaimed, { isUnclaimed: true });
    expect((await sendRequest(doorPage, { search, nobody })).data).toEqual({
      ...{ returnTo, kept: null, isUnclaimed: true },
    });
    expect(await sendRequest(doorPage, { search })).toMatchObject({ status: 303, to: returnTo });
  });

  test.each([
    ['words', 'words'],
    ['files', 'files'],
    ['none', 'none'],
    ['<b>', null],
  ])('what became of the words is said when it is %s', async (said, kept) => {
    const search = `?return=/plan&kept=${said}`;
    answering(readUnclaimed, { isUnclaimed: false });
    expect((await sendRequest(doorPage, { search, nobody })).data).toMatchObject({ returnTo: '/plan', kept });
  });

  test.each([
    ['asked', 200, { email: 'a@b.nl', works: true, mail: null }],
    ['used', 200, { email: 'a@b.nl', works: false, mail: null }],
    ['verified', 303, null],
  ])('a code that is %s', async (state, status, data) => {
    const spy = answering(readOwnChallenge, { email: 'a@b.nl', state });
    answering(readDemonstrationMail, null);
    const came = await sendRequest(codePage, { nobody, steps: { 'sign-in': 'b' } });
    expect([came.status, came.data]).toEqual([status, data]);
    expect(askedOf(spy)).toEqual({ browser: 'b' });
  });

  test('without anything to choose there is nothing to choose', async () => {
    answering(readChoices, { choices: [] });
    expect(await sendRequest(choosePage, { nobody })).toMatchObject({ status: 303, to: '/sign-in' });
    answering(readChoices, { choices: ['a'], more: 'x' });
    expect((await sendRequest(choosePage, { nobody })).data).toEqual({ choices: ['a'] });
  });

  test('the demonstration lets in who was chosen, and nobody who is not there', async () => {
    const spy = answering(enterAsPersona, { token: 'secret' });
    const came = await sendRequest(becomePersona, { nobody, fields: { persona: 'samira' } });
    expect([came.to, came.cookies.get('session')]).toEqual(['/', 'secret']);
    expect(askedOf(spy)).toEqual({ persona: 'samira', browserSession: step });
    const back = async (returnTo: string) =>
      (await sendRequest(becomePersona, { nobody, fields: { returnTo } })).to;
    expect([await back('/plan?year=2027'), await back('//evil.example')]).toEqual(['/plan?year=2027', '/']);
    refusing(enterAsPersona, { kind: 'not-found' });
    expect(await sendRequest(becomePersona, { nobody })).toMatchObject({
      ...{ status: 303, to: '/demo', flash: 'signIn.not-in-any-more' },
    });
  });
});

describe('who answers by a link', () => {
  const params = { token: 'l1', step: 'check' };
  const form = { themes: ['a', 'b'] };
  const fields = { token: 'a-lie', words: 'Goed' };

  const held = (who: LinkActor | null) => vi.mocked(guests.guestOf).mockResolvedValue(who);

  test.each([
    ['the first page', linkPage],
    ['a step', stepPage],
    ['keeping', answers.draft],
    ['going on', answers.next],
    ['sending', answers.send],
  ])('without a link that works there is no %s', async (_, handler) => {
    held(null);
    const spies = [readLink, autosaveAnswers, sendAnswers].map((useCase) => answering(useCase));
    expect((await sendRequest(handler, { params, fields })).status).toBe(404);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  test.each([
    ['keeping', answers.draft, autosaveAnswers, null],
    ['going on', answers.next, autosaveAnswers, '/f/l1/check'],
    ['sending', answers.send, sendAnswers, '/f/thanks'],
  ])('%s is done as a guest, also by who is signed in', async (_, handler, useCase, to) => {
    held(guest);
    const spy = answering(useCase, { version: 2 });
    const came = await sendRequest(handler, { params, fields });
    expect(came.to).toBe(to);
    expect(came.locals.actor).toBe(guest);
    expect(spy.mock.lastCall?.slice(1, 3)).toEqual([guest, { token: 'l1', words: 'Goed' }]);
  });

  test('going on leads to the heading that was asked, and nowhere else', async () => {
    held(guest);
    answering(autosaveAnswers, { version: 2 });
    const came = await sendRequest(answers.next, { params, fields, search: '?/next&to=..%2F..%2Fplan' });
    expect(came.to).toBe('/f/l1/..%2F..%2Fplan');
  });

  test.each([
    ['a', form, 200],
    ['check', form, 200],
    ['c', form, 404],
    ['', form, 404],
    ['a', null, 303],
  ])('step %j of %j answers %i', async (at, shown, status) => {
    held(guest);
    answering(readLink, { state: 'open', form: shown });
    const came = await sendRequest(stepPage, { params: { token: 'l1', step: at } });
    expect([came.status, came.to]).toEqual([status, status === 303 ? '/f/l1' : null]);
    if (status === 200) expect(came.data).toMatchObject({ steps: ['a', 'b', 'check'], here: at });
  });
});
