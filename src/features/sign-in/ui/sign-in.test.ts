import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { signIn as en } from '#i18n/en/sign-in.ts';
import { signIn as nl } from '#i18n/nl/sign-in.ts';
import { all, only, rendered } from '#tests/support/html.ts';
import { personas } from '../domain/persona.ts';
import PasskeyButton from './PasskeyButton.svelte';
import Passkeys from './Passkeys.svelte';
import Personas from './Personas.svelte';
import Sessions from './Sessions.svelte';

const at = new Date('2026-11-24T10:00:00Z');

describe('where she is signed in', () => {
  const sessions = [
    { id: 'a', device: 'Firefox, Linux', createdAt: at, lastSeenAt: at },
    { id: 'b', device: '', createdAt: at, lastSeenAt: at },
  ];
  const page = rendered(render(Sessions, { props: { sessions, here: 'a', mayEnd: true } }));

  test('names each device, and this one', () => {
    const [here, there] = all(page, 'li');
    expect(here?.text).toContain('Firefox, Linux');
    expect(here?.text).toContain('dit apparaat');
    expect(there?.text).toContain('Onbekend apparaat');
    expect(there?.text).toContain('Laatst gebruikt: dinsdag 24 november om 11:00');
  });

  test('offers to end the others, each button saying which', () => {
    const buttons = all(page, 'button').map(({ text }) => text);
    expect(buttons).toEqual([
      'Log hier uit op Onbekend apparaat',
      'Log uit op je andere apparaten',
      'Log overal uit',
    ]);
  });

  test('offers nothing to end while she has not just signed in', () => {
    const props = { sessions, here: 'a', mayEnd: false } as const;
    expect(all(rendered(render(Sessions, { props })), 'button')).toEqual([]);
  });
});

describe('a passkey button', () => {
  const props = {
    kind: 'authenticate',
    options: '/sign-in/passkey',
    action: '?/passkey',
    label: 'Log in',
    stopped: 'Nee',
  } as const;
  const page = rendered(render(PasskeyButton, { props: { ...props, hidden: { returnTo: '/plan' } } }));

  test('stays out of sight until a script can serve it', () => {
    expect(only(page, 'section').attributes).toMatchObject({ hidden: '', 'data-passkey': 'authenticate' });
  });

  test('has a place for the answer, and takes along what the form knows', () => {
    const fields = all(page, 'input').map(({ attributes }) => [attributes['name'], attributes['value']]);
    expect(fields).toEqual([
      ['returnTo', '/plan'],
      ['answer', ''],
    ]);
  });
});

test('passkeys say when they were made and used', () => {
  const passkeys = [
    { id: 'a', device: 'Chrome, Android', createdAt: at, lastUsedAt: null },
    { id: 'b', device: 'Safari, iPhone', createdAt: at, lastUsedAt: at },
  ];
  const page = rendered(
    render(Passkeys, { props: { passkeys, stopped: '', mayChange: true }, locale: 'en' }),
  );
  expect(all(page, 'li').map(({ text }) => text)).toEqual([
    expect.stringContaining('Not used yet'),
    expect.stringContaining('Last used: Tuesday 24 November at 11:00'),
  ]);
  const none = rendered(
    render(Passkeys, { props: { passkeys: [], stopped: '', mayChange: true }, locale: 'en' }),
  );
  expect(none.text).toContain('You have no passkey yet.');
});

test.each([
  ['nl', 'Verwijder passkey van onbekend apparaat'],
  ['en', 'Remove passkey of unknown device'],
] as const)('removing a passkey of a device without a name is a whole sentence (%#)', (locale, words) => {
  const passkeys = [{ id: 'a', device: '', createdAt: at, lastUsedAt: null }];
  const page = rendered(render(Passkeys, { props: { passkeys, stopped: '', mayChange: true }, locale }));
  expect(all(page, 'button')[0]?.text).toBe(words);
});

describe('the people of the demonstration', () => {
  test.each([
    ['nl', nl],
    ['en', en],
  ])('each have words in %s', (_, { demonstration }) => {
    expect(Object.keys(demonstration.personas).sort()).toEqual([...personas].sort());
  });

  test('stand with their function and school, each with a button of her own', () => {
    const card = { persona: 'assistant', name: 'Samira', organisation: 'De Brug', school: 'De Regenboog' };
    const groups = [
      { group: 'way' as const, cards: [card, { ...card, persona: 'hr', name: 'Priya', school: null }] },
    ];
    const page = rendered(render(Personas, { props: { groups } }));
    expect(page.text).toContain('Onderwijsassistent, De Regenboog');
    expect(page.text).toContain('HR-adviseur, De Brug');
    expect(all(page, 'button').map(({ text }) => text)).toEqual(['Kies Samira', 'Kies Priya']);
  });
});
