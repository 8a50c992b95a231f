import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { shareableThings } from '#core/sharing.ts';
import { messages } from '#i18n/messages.ts';
import { all, only } from '#tests/support/html.ts';
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
import Shared from '../shared/+page.svelte';
import Sharing from '../sharing/+page.svelte';
import Log from '../sharing/log/+page.svelte';
import { sharingData } from '#tests/support/sharing.ts';
import Administration from './+page.svelte';
import Mails from './mail/+page.svelte';
import OneMail from './mail/[mailId]/+page.svelte';
import Schools from './schools/+page.svelte';

/** What the keeper of the product sees, and what everyone sees of who looked. */
const today = isoDate('2026-11-24');
const at = new Date('2026-11-20T09:00:00Z');
const t = messages('nl');

describe('administration', () => {
  test.each(locales)('in %s: says whether the list of schools was ever read', (locale) => {
    const texts = messages(locale).organisation;
    expect(showPage(Administration, { newest: null }, { locale }).text).toContain(texts.schools.noRuns);
    expect(showPage(Administration, { newest: today }, { locale }).text).not.toContain(texts.schools.noRuns);
  });

  test.each([
    ['list-older', { newest: '1 oktober 2026' }],
    ['columns-missing', { columns: 'BRIN' }],
    ['no-good-rows', {}],
    ['list-of-tomorrow', {}],
  ])('a list of schools that was refused (%s) says why, and the day stays', (code, values) => {
    const form = { action: 'check', values: { listDate: '2026-10-01' }, problem: { code, values } };
    const root = showPage(Schools, { today, imports: [] }, { form });
    expect(problemsOf(root).text).toContain(t.organisation.problems[code]?.(values));
    expect(valuesOf(root)['listDate']).toBe('2026-10-01');
    expect(all(root, 'input', { name: 'acceptGone' })).toEqual([]);
  });

  test('only after too many schools were gone it can be said that they are', () => {
    const problem = { code: 'too-many-gone', values: { gone: 400 } };
    const root = showPage(Schools, { today, imports: [] }, { form: { action: 'check', problem } });
    expect(all(root, 'input', { name: 'acceptGone' })).toHaveLength(1);
    expect(problemsOf(root).text).toContain('400');
  });

  test('no file: the way leads to it, and today is filled in', () => {
    const form = { action: 'check', fields: { file: [{ code: 'file-needed' }] } };
    const root = showPage(Schools, { today, imports: [] }, { form });
    expect(problemsOf(root).fields).toEqual(['file']);
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)['listDate']).toBe(today);
  });
});

describe('mail', () => {
  const mail = (given: object = {}) => ({
    id: 'm',
    organisation: 'Stichting De Brug',
    kind: 'sign-in',
    shown: null,
    state: 'sent',
    attempts: 1,
    reason: null,
    createdAt: at,
    ...given,
  });
  const list = (given: object = {}) => ({
    server: { host: 'mail.example.nl:465', from: 'deur@example.nl' },
    tried: null,
    isShown: false,
    isFirst: true,
    troubled: [],
    work: [],
    mails: [],
    olderHref: null,
    ...given,
  });

  test.each(locales)('none in %s; says whether mail leaves the house at all', (locale) => {
    const texts = messages(locale).mail;
    expect(showPage(Mails, list(), { locale }).text).toContain(texts.othersNone);
    expect(showPage(Mails, list({ server: null }), { locale }).text).toContain(texts.leadKept);
    expect(showPage(Mails, list({ server: null }), { locale }).text).toContain(texts.privacy);
    const shown = showPage(Mails, list({ server: null, isShown: true }), { locale }).text;
    expect(shown).toContain(texts.leadShown);
    expect(shown).not.toContain(texts.privacy);
  });

  test.each([
    ['failed', ['?/again'], 0],
    ['uncertain', ['?/again'], 1],
    ['sent', [], 0],
    ['waiting', [], 0],
  ] as const)('%s: can be sent again %j, asked first %i', (state, expected, asks) => {
    const root = showPage(Mails, list({ troubled: [mail({ state })] }));
    expect(actions(root)).toEqual(['?/test', ...expected]);
    expect(all(root, 'button').filter(({ attributes }) => 'data-confirm' in attributes)).toHaveLength(asks);
    expect(root.text).toContain(t.mail.states[state]);
  });

  test('what is wrong stands on the first page only', () => {
    const data = list({ isFirst: false, troubled: [mail({ state: 'failed' })] });
    expect(showPage(Mails, data).text).not.toContain(t.mail.troubledTitle);
  });

  test.each([
    [null, t.mail.test.button],
    [{ state: 'waiting', answer: null, means: null }, t.mail.test.states.waiting('a@example.nl')],
    [
      { state: 'waiting', answer: 'ECONNREFUSED', means: 'no-connection' },
      t.mail.test.means['no-connection'],
    ],
    [{ state: 'failed', answer: 'EAUTH 535', means: 'wrong-password' }, t.mail.test.answer('EAUTH 535')],
    [{ state: 'sent', answer: null, means: null }, 'nam de proefmail'],
    [{ state: 'uncertain', answer: 'gone', means: 'other' }, 'toch aankwam'],
  ])('a test mail %j says in words how it went', (tried, expected) => {
    const mailTried = tried === null ? null : { to: 'a@example.nl', at, sentAt: at, ...tried };
    const root = showPage(Mails, list({ tried: mailTried }));
    expect(root.text).toContain(expected);
    expect(actions(root)).toEqual(['?/test']);
  });

  test('without a mail server the settings are named, and a passkey is the way in', () => {
    const root = showPage(Mails, list({ server: null }));
    expect(root.text).toContain('SMTP_URL');
    expect(hrefs(root)).toContain('/account#passkeys');
    expect(actions(root)).toEqual([]);
  });

  test.each(['no-mail-server', 'mail-too-late', 'mail-not-waiting', 'unheard-of'])('refused: %s', (code) => {
    const root = showPage(Mails, list(), { form: { action: 'again', problem: { code } } });
    expect(problemsOf(root).text).toContain(t.mail.refusals[code] ?? t.mail.otherRefusal);
  });

  test('one mail of the demonstration is read as text', () => {
    const one = {
      subject: 'Je code',
      recipient: 's@x.example',
      body: hostile,
      createdAt: at,
      hasInvitation: false,
    };
    const root = showPage(OneMail, { mail: one });
    expect(all(root, 'img')).toEqual([]);
    expect(root.text).not.toContain(t.mail.read.invitation);
  });
});

describe('what she shows, and who looked', () => {
  const data = {
    sharing: sharingData(['compass~leader']),
    people: [{ value: 'c', label: 'Ada' }],
    asked: { chosen: '', named: '', error: null as string | null },
    makes: true,
    isShownThings: true,
  };
  const look = {
    at,
    who: 'Karin de Wit',
    event: 'card.read',
    kind: 'looked',
    times: 1,
    address: null,
    erased: null,
  };
  const boxes = (root: ReturnType<typeof showPage>) => all(root, 'input', { type: 'checkbox' });

  test.each(locales)(
    'in %s: a box for every thing and every reader by name, and nothing preset',
    (locale) => {
      const texts = messages(locale).trust;
      const root = showPage(Sharing, data, { locale });
      expect(boxes(root)).toHaveLength(shareableThings.length * 2);
      const ticked = boxes(root).filter(({ attributes }) => attributes['checked'] !== undefined);
      expect(ticked.map(({ attributes }) => attributes['value'])).toEqual(['compass~leader']);
      expect(root.text).toContain(texts.withPlace('Karin de Wit', texts.audiences.leader));
      expect(root.text).toContain(texts.allWith('Carla Coach'));
      expect(hrefs(root)).toEqual(expect.arrayContaining(['/sharing/log', '/sharing/data', '/shared']));
    },
  );

  test('a name that more colleagues have shows them, and what was typed', () => {
    const people = Array.from({ length: 9 }, (_, n) => ({
      value: `c${String(n)}`,
      label: `Ada ${String(n)}`,
    }));
    const root = showPage(Sharing, {
      ...data,
      people,
      asked: { chosen: '', named: 'ada', error: 'which-one' },
    });
    const form = only(root, 'form', { method: 'get' });
    expect(all(form, 'input', { type: 'radio' })).toHaveLength(8);
    expect(only(form, 'input', { name: 'withNamed' }).attributes['value']).toBe('ada');
    expect(hrefs(root)).toContain('#with');
  });

  test('says what changed just now, by name, with a way back', () => {
    const sharing = { ...data.sharing, changed: '+compass~leader,-plan~coach' };
    const root = showPage(Sharing, { ...data, sharing });
    expect(root.text).toContain(t.trust.nowShown(t.trust.things.compass, 'Karin de Wit, je leidinggevende'));
    expect(root.text).toContain(t.trust.noLonger(t.trust.things.plan, 'Carla Coach, je coach'));
    expect(all(root, 'form', { action: '?/undo' })).toHaveLength(1);
    const odd = showPage(Sharing, { ...data, sharing: { ...sharing, changed: 'nonsense' } });
    expect(all(odd, 'form', { action: '?/undo' })).toHaveLength(0);
  });

  test('who makes nothing is not offered boxes', () => {
    const root = showPage(Sharing, { ...data, makes: false });
    expect(boxes(root)).toHaveLength(0);
    expect(root.text).toContain(t.trust.makesNothing);
  });

  test('looks come first, changes are folded; each with who, what and how often', () => {
    const looks = [
      { ...look, times: 3 },
      { ...look, who: null, kind: 'changed', times: 20, event: 'counterpart.promised' },
      { ...look, event: 'unheard.of' },
    ];
    const root = showPage(Log, { looks, olderHref: '?before=x' });
    const tables = all(root, 'tbody').map((body) => all(body, 'tr').map(({ text }) => text));
    expect(tables[0]?.[0]).toContain('Karin de Wit');
    expect(tables[0]?.[0]).toContain(t.trust.times(3));
    expect(tables[0]?.[1]).toContain(t.trust.otherSubject);
    expect(tables[1]?.[0]).toContain(t.trust.system);
    expect(only(root, 'details').text).toContain(t.trust.changesTitle(1));
    expect(hrefs(root)).toContain('?before=x');
  });

  test('what was shared with me leads to each thing', () => {
    const people = [{ personId: 'p', name: 'Samira', things: ['plan', 'card:offer', 'advice', 'feedback'] }];
    const root = showPage(Shared, { people });
    expect(hrefs(root)).toEqual(
      expect.arrayContaining(['/plan/p', '/card/p', '/advice/p', '/feedback/person/p']),
    );
    expect(showPage(Shared, { people: [] }).text).toContain(t.trust.withMe.emptyTitle);
  });
});
