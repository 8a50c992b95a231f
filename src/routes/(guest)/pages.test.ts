import { round } from '#i18n/nl/round.ts';
import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { modes } from '#shapes/round/domain/instrument.ts';
import { headings } from '#features/feedback/domain/feedback.ts';
import type { Question } from '#shapes/round/domain/instrument.ts';
import { lowest } from '#shapes/round/domain/box.ts';
import { messages } from '#i18n/messages.ts';
import { all, only, readHtml } from '#tests/support/html.ts';
import {
  actions,
  hrefs,
  leadsNowhere,
  locales,
  problemsOf,
  showPage,
  valuesOf,
} from '#tests/support/page.ts';
import { hostile } from '#tests/support/sound.ts';
import Letter from './f/[token]/+page.svelte';
import Sheet from './f/[token]/[step]/+page.svelte';
import SignIn from './sign-in/+page.svelte';
import Choose from './sign-in/choose/+page.svelte';
import Code from './sign-in/code/+page.svelte';

/** What people see who did not sign in: the door itself, and a question about a colleague. */
const t = messages('nl').signIn;
const required = [{ code: 'required' }];

describe('the door', () => {
  const data = (given: object = {}) => ({ returnTo: '/plan', ...given });

  test.each(locales)('in %s: one address to fill in, and where she was going is kept', (locale) => {
    const root = showPage(SignIn, data(), { locale });
    expect(only(root, 'label').text).toBe(messages(locale).signIn.ask.email);
    expect(all(root, 'input', { name: 'returnTo' }).map(({ attributes }) => attributes['value'])).toEqual([
      '/plan',
      '/plan',
    ]);
    expect(actions(root)).toEqual(['?/ask', '?/passkey']);
  });

  test('a passkey is offered by the script alone', () => {
    expect(only(showPage(SignIn, data()), 'section').attributes).toHaveProperty('hidden');
  });

  test('says of a new installation where one begins, and of no other', () => {
    const said = (isUnclaimed: boolean) => showPage(SignIn, { ...data(), isUnclaimed }).text;
    expect(said(true)).toContain(t.ask.unclaimed);
    expect(said(false)).not.toContain(t.ask.unclaimed);
  });

  test.each([
    ['', required, t.ask.missing],
    ['geen adres', [{ code: 'not-an-email' }], messages('nl').errors.fields['not-an-email']?.()],
  ])('«%s»: what was typed stays, with the sentence', (email, problems, sentence) => {
    const form = { action: 'ask', values: { email, returnTo: '/card' }, fields: { email: problems } };
    const root = showPage(SignIn, data(), { form });
    expect(problemsOf(root).text).toContain(sentence);
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)).toMatchObject({ email, returnTo: '/card' });
  });

  test.each(['passkey-failed', 'passkey-unknown', 'unheard-of'])(
    'a passkey that was refused (%s)',
    (code) => {
      const root = showPage(SignIn, data(), { form: { action: 'passkey', problem: { code } } });
      expect(problemsOf(root).text).toContain(t.refusals[code]?.() ?? t.otherRefusal);
    },
  );

  test('the demonstration is offered only there', () => {
    const demo = '/demo?return=%2Fplan';
    expect(hrefs(showPage(SignIn, data({ demo: true })))).toContain(demo);
    expect(hrefs(showPage(SignIn, data({ demo: false })))).not.toContain(demo);
  });

  test('an address with markup is text', () => {
    const form = {
      action: 'ask',
      values: { email: hostile, returnTo: hostile },
      fields: { email: required },
    };
    expect(all(showPage(SignIn, data(), { form }), 'img')).toEqual([]);
  });
});

describe('the code', () => {
  const data = (given: object = {}) => ({
    works: true,
    email: 's@brug.example' as string | null,
    mail: { isShown: false, text: null as string | null },
    ...given,
  });

  test.each(locales)('in %s: says where it was sent, and what to do when nothing comes', (locale) => {
    const texts = messages(locale).signIn.code;
    const root = showPage(Code, data(), { locale });
    expect(root.text).toContain('s@brug.example');
    expect(all(root, 'li').map(({ text }) => text)).toEqual(texts.noMail);
    expect(only(root, 'input').attributes['autocomplete']).toBe('one-time-code');
  });

  test('a wrong code does not come back: it is typed anew', () => {
    const fields = { code: [{ code: 'wrong-code', values: { left: 2 } }] };
    const root = showPage(Code, data(), { form: { action: 'check', values: { code: '123456' }, fields } });
    expect(valuesOf(root)['code']).toBe('');
    expect(problemsOf(root).text).toContain('2');
    expect(leadsNowhere(root)).toEqual([]);
  });

  test('nothing typed: its own sentence', () => {
    const root = showPage(Code, data(), { form: { action: 'check', fields: { code: required } } });
    expect(problemsOf(root).text).toContain(t.code.missing);
  });

  test.each(['code-over', 'no-place', 'unheard-of'])('refused while the code still works (%s)', (code) => {
    const root = showPage(Code, data(), { form: { action: 'check', problem: { code } } });
    expect(problemsOf(root).text).toContain(t.refusals[code]?.() ?? t.otherRefusal);
  });

  test.each([
    ['nothing asked', { works: false }, undefined],
    ['no address known', { email: null }, undefined],
    ['used up by the last try', { works: false }, 'no-place'],
  ])('%s: why, and the way to a new one', (_, given, code) => {
    const form = code === undefined ? {} : { form: { action: 'check', problem: { code } } };
    const root = showPage(Code, data(given), form);
    expect(root.text).toContain(t.refusals[code ?? 'code-over']?.());
    expect(hrefs(root)).toEqual(['/sign-in']);
    expect(actions(root)).toEqual([]);
  });

  test('the mail of the demonstration is read only there', () => {
    const mail = { isShown: true, text: 'Je code is 123456.' };
    expect(showPage(Code, data({ mail })).text).toContain('123456');
    expect(showPage(Code, data({ mail: { ...mail, text: null } })).text).toContain(t.code.demonstrationNone);
    expect(showPage(Code, data()).text).not.toContain(t.code.demonstrationTitle);
  });
});

test('two organisations know her: each has its own button, by name', () => {
  const choices = [
    { personId: 'a', organisation: 'De Brug' },
    { personId: 'b', organisation: hostile },
  ];
  const root = showPage(Choose, { choices });
  expect(all(root, 'input', { name: 'personId' }).map(({ attributes }) => attributes['value'])).toEqual([
    'a',
    'b',
  ]);
  expect(all(root, 'button')[0]?.text).toContain(t.choose.enterAt('De Brug'));
  expect(all(root, 'img')).toEqual([]);
});

const f = messages('nl').feedback;
const question: Question = { id: 'q1', theme: 'level', code: 'overview', wording: null };
const own: Question = { id: 'q2', theme: 'skills', code: null, wording: 'Hoe rustig ben ik?' };

describe('a question about a colleague', () => {
  const letter = (given: object = {}) => ({
    state: 'sent',
    form: {
      asker: 'Samira Bakker',
      reader: 'Noor',
      topic: 'Voorlezen',
      mode: 'named',
      themes: ['level', 'skills'],
      sheet: { ratings: {}, texts: {} },
      least: lowest,
      asked: { people: 7, colleagues: 6 },
      words: true,
      until: isoDate('2026-12-24'),
      ...given,
    } as object | null,
  });
  const show = (data: object, locale: 'nl' | 'en' = 'nl') =>
    showPage(Letter, data, { locale, params: { token: 'tok' } });

  test.each(modes)('%s: says first who sees the answer', (mode) => {
    for (const locale of locales) {
      const root = show(letter({ mode }), locale);
      for (const line of messages(locale).feedback.guest.whoSees[mode]('Samira Bakker', lowest))
        expect(root.text).toContain(line);
    }
  });

  test('begins at the first heading, and goes on where something was filled in', () => {
    expect(show(letter()).text).toContain(round.guest.start);
    const begun = show(letter({ sheet: { ratings: { q1: '4' }, texts: {} } }));
    expect(begun.text).toContain(round.guest.goOn);
    expect(hrefs(begun)).toEqual(['/f/tok/level']);
  });

  test.each(['answered', 'recalled', 'expired'] as const)(
    'a link that was %s says so, and shows nothing of anyone',
    (state) => {
      for (const locale of locales) {
        const root = show({ state, form: null }, locale);
        expect(root.text).toContain(messages(locale).round.guest.over[state].title);
        expect(root.text).not.toContain('Samira');
        expect([...hrefs(root), ...actions(root)]).toEqual([]);
      }
    },
  );

  test('no search engine keeps it', () => {
    const shell = { locale: 'nl', ...letter() };
    const { head } = render(Letter as never, { props: { data: shell, params: { token: 'tok' } } });
    expect(only(readHtml(head), 'meta', { name: 'robots' }).attributes['content']).toBe('noindex');
  });
});

describe('the sheet of a guest', () => {
  const data = (here: string, given: object = {}) => ({
    here,
    steps: ['level', 'skills', 'check'],
    guest: {
      asker: 'Samira Bakker',
      questions: [question, own],
      themes: headings.filter((heading) => heading !== 'qualities'),
      sheet: { ratings: {}, texts: {} },
      version: 3,
      ...given,
    },
  });
  const show = (...[here, given, options]: [string, object?, Parameters<typeof showPage>[2]?]) =>
    showPage(Sheet, data(here, given), { ...options, params: { token: 'tok' } });

  test('asks about her by name, in the words of the ready question or in hers', () => {
    expect(all(show('level'), 'legend').map(({ text }) => text)).toEqual([
      f.questions.overview.about('Samira'),
    ]);
    expect(all(show('skills'), 'legend').map(({ text }) => text)).toEqual(['Hoe rustig ben ik?']);
  });

  test.each([
    ['level', '?/next&to=skills'],
    ['skills', '?/next&to=check'],
    ['check', '?/send'],
  ])('from «%s» to %s', (here, action) => {
    expect(actions(show(here))).toEqual([action]);
  });

  test('what is kept stands there again; the steps say what is done', () => {
    const root = show('level', { sheet: { ratings: { q1: 'unknown' }, texts: { level: 'Fijn.' } } });
    expect(valuesOf(root)).toMatchObject({ 'ratings.q1': 'unknown', 'texts.level': 'Fijn.', version: '3' });
    expect(only(root, 'nav').text).toContain(`(${f.steps.done})`);
  });

  test('too long: the words stay', () => {
    const fields = { 'texts.level': [{ code: 'too-long', values: { maximum: 2000 } }] };
    const values = { version: '2', texts: { level: 'x' }, ratings: { q1: '5' } };
    const root = show('level', {}, { form: { action: 'next', values, fields } });
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)).toMatchObject({ 'texts.level': 'x', 'ratings.q1': '5', version: '2' });
  });

  test('filled in on two screens: both texts', () => {
    const theirs = { version: 8, sheet: { ratings: {}, texts: { level: 'Van de telefoon' } } };
    const form = { action: 'next', values: { texts: { level: 'Van de laptop' } }, theirs };
    const root = show('level', {}, { form });
    expect(root.text).toContain('Van de telefoon');
    expect(valuesOf(root)).toMatchObject({ 'texts.level': 'Van de laptop', version: '8' });
  });

  test('before sending everything is read once more, also what was left open', () => {
    const sheet = { ratings: { q1: '4' }, texts: { level: 'Goed bezig.' } };
    const root = show('check', { sheet });
    expect(all(root, 'dd').map(({ text }) => text)).toEqual([
      round.results.figure(4, f.scale[3] ?? ''),
      round.guest.nothing,
    ]);
    expect(root.text).toContain('Goed bezig.');
    expect(root.text).toContain(round.guest.unanswered(1));
    expect(hrefs(root)).toContain('/f/tok/level');
  });

  test.each([
    ['nothing filled in', { problem: { code: 'nothing-filled-in' } }, round.guest.nothingFilledIn],
    ['changed on another screen', { theirs: { version: 9 } }, round.guest.conflictSend],
  ])('%s: said', (_, given, words) => {
    expect(show('check', {}, { form: { action: 'send', ...given } }).text).toContain(words);
  });
});
