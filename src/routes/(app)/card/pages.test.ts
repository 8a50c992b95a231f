import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { cardParts } from '#features/card/domain/card.ts';
import { messages } from '#i18n/messages.ts';
import { all, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { faults, hostile } from '#tests/support/sound.ts';
import { sharingData } from '#tests/support/sharing.ts';
import Account from '../account/+page.svelte';
import Compass from '../compass/+page.svelte';
import Card from './+page.svelte';

/** Pages about oneself while little or nothing stands there yet. */
const show = (page: unknown, data: object, locale: 'nl' | 'en' = 'nl', form: object | null = null): Node => {
  const shell = { locale, demo: false, name: 'Samira', personKey: null, path: '/', flash: null, menu: [] };
  const root = rendered(
    render(page as (internals: never, props: never) => object, {
      props: { data: { ...shell, ...data }, form } as never,
      locale,
    }),
  );
  expect(faults(root)).toEqual([]);
  expect(all(root, 'h1')).toHaveLength(1);
  return root;
};
const hrefs = (root: Node) => all(root, 'a').map(({ attributes }) => attributes['href']);
const t = messages('nl');

describe('her own card', () => {
  const empty = { card: {}, filled: [], sharing: sharingData() };
  const sharing = sharingData(['card:offer~leader']);

  test.each(['nl', 'en'] as const)(
    'empty in %s: one thing to begin with, and every part to fill in',
    (locale) => {
      const root = show(Card, empty, locale);
      expect(root.text).toContain(messages(locale).card.start.title);
      expect(hrefs(root)).toEqual([
        '/card/preview',
        '/card/edit/expertise',
        ...cardParts.map((part) => `/card/edit/${part}`),
      ]);
    },
  );

  test('an empty part that is shared says who will see it', () => {
    const seen = t.card.seenBy([t.trust.withPlace('Karin de Wit', t.trust.audiences.leader)]);
    expect(show(Card, empty).text).not.toContain(seen);
    expect(show(Card, { ...empty, sharing }).text).toContain(seen);
  });
});

describe('her own compass, before she answered', () => {
  const compass = { answeredOn: null, readings: [], wishes: {}, shownTo: [], past: [] };

  test.each(['nl', 'en'] as const)('in %s says what will be here and begins', (locale) => {
    const root = show(Compass, { compass, sharing: sharingData() }, locale);
    expect(root.text).toContain(messages(locale).compass.empty.title);
    expect(hrefs(root)).toEqual(['/compass/answer']);
  });

  test('says whether others see it', () => {
    const sharing = sharingData(['compass~coach']);
    expect(show(Compass, { compass, sharing: sharingData() }).text).toContain(t.common.onlyYou);
    const shared = show(Compass, { compass, sharing });
    expect(shared.text).toContain(t.compass.sharedWithOthers);
    expect(shared.text).not.toContain(t.common.onlyYou);
  });
});

describe('her account', () => {
  const at = new Date('2026-11-24T10:00:00Z');
  const account = {
    personId: 'her',
    here: 'a',
    details: { name: 'Samira', email: null as string | null, organisation: 'De Brug', locale: 'en' },
    sessions: [
      { id: 'a', device: 'Firefox, Linux', createdAt: at, lastSeenAt: at },
      { id: 'b', device: '', createdAt: at, lastSeenAt: at },
    ],
    passkeys: [{ id: 'k', device: '', createdAt: at, lastUsedAt: null }],
    tokens: [],
    isFresh: true,
    hasNewPasskey: false,
    addressChange: null,
  };

  test.each(['nl', 'en'] as const)('in %s: her language is chosen, her work one step away', (locale) => {
    const root = show(Account, account, locale);
    const chosen = all(root, 'input', { type: 'radio' }).filter(({ attributes }) => 'checked' in attributes);
    expect(chosen.map(({ attributes }) => attributes['value'])).toEqual(['en']);
    expect(hrefs(root)).toContain('/staff/her');
    expect(root.text).toContain(messages(locale).signIn.account.noEmail);
  });

  test('names that browsers and boards give are texts', () => {
    const details = { ...account.details, name: hostile, organisation: hostile, email: hostile };
    const sessions = account.sessions.map((session) => ({ ...session, device: hostile }));
    expect(all(show(Account, { ...account, details, sessions }), 'img')).toEqual([]);
  });

  test('every session but this one can be ended, each by its own id', () => {
    const root = show(Account, account);
    const ids = all(root, 'input', { name: 'sessionId' }).map(({ attributes }) => attributes['value']);
    expect(ids).toEqual(['b']);
  });

  test('a passkey that was refused says why, also for a reason without a sentence of its own', () => {
    const form = (code: string) => ({
      action: 'passkey',
      values: {},
      fields: {},
      problem: { code },
      theirs: null,
    });
    expect(show(Account, account, 'nl', form('unheard-of')).text).toContain(t.signIn.otherRefusal);
    expect(show(Account, account).text).not.toContain(t.common.problemTitle);
  });
});
