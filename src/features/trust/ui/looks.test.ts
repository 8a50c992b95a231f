import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { messages } from '#i18n/messages.ts';
import { all, rendered } from '#tests/support/html.ts';
import Looks from './Looks.svelte';

type Look = Parameters<typeof show>[0][number];
const show = (
  looks: readonly {
    at: Date;
    who: string | null;
    event: string;
    kind: 'looked' | 'changed';
    times: number;
    address: { state: string; from: string | null; to: string | null } | null;
    erased: { kind: string; count: number } | null;
    leaving: string | null;
  }[],
  olderHref: string | null = null,
  locale: 'nl' | 'en' = 'nl',
) =>
  rendered(
    render(Looks, {
      props: { looks, olderHref },
      locale,
    }),
  );
const look = (given: Partial<Look> = {}): Look => ({
  at: new Date('2026-11-24T10:05:00Z'),
  who: 'Carla Coach',
  event: 'profile.read',
  kind: 'looked',
  times: 1,
  address: null,
  erased: null,
  leaving: null,
  ...given,
});
const lastCell = (given: Partial<Look>, locale: 'nl' | 'en' = 'nl'): string | undefined =>
  all(show([look(given)], null, locale), 'td').at(-1)?.text;

describe('who looked at her file', () => {
  test('nobody yet: it says so, without an empty table', () => {
    const root = show([]);
    expect(root.text).toBe(messages('nl').trust.noLooks);
    expect(all(root, 'table')).toEqual([]);
  });

  test.each([
    [{}, 'ontwikkelprofiel bekeken'],
    [{ kind: 'changed', times: 40, event: 'conversation.report-saved' }, 'gesprek veranderd, 40 keer'],
    [{ event: 'card.read', times: 2 }, 'talentenkaart bekeken, 2 keer'],
  ] as const)('%j', (given, words) => {
    expect(lastCell(given)).toBe(words);
  });

  test.each([
    ['counts', 'samira@oud.nl', 'samira@nieuw.nl', 'je mailadres: samira@oud.nl → samira@nieuw.nl, geldt nu'],
    ['asked', null, 'samira@nieuw.nl', 'je mailadres: geen → samira@nieuw.nl, gevraagd'],
    ['settled', null, 'samira@oud.nl', 'je mailadres: samira@oud.nl, door HR uitgezocht'],
    ['unheard', 'samira@oud.nl', null, 'je mailadres: samira@oud.nl → geen'],
  ])('an address that is %s says the old and the new one', (state, from, to, words) => {
    const address = { state, from, to };
    expect(lastCell({ event: 'approval.given', kind: 'changed', address })).toBe(words);
    expect(lastCell({ event: 'approval.given', kind: 'changed', address }, 'en')).toContain(to ?? 'none');
  });

  test.each([
    [{ kind: 'card', count: 3 }, 'gewist: Talentenkaart (3)'],
    [{ kind: 'of-tomorrow', count: 1 }, 'gewist: gegevens (1)'],
  ])('what was erased says which kind and how much: %j', (erased, words) => {
    expect(lastCell({ event: 'trust.kind-erased', kind: 'changed', erased })).toBe(words);
  });

  test.each([
    ['taken-pdf', 'dossier gedownload (PDF)', messages('nl').trust.linkHolder],
    ['offered', 'mail: neem je dossier mee', messages('nl').trust.system],
  ])('about leaving: %s, and by whom', (leaving, words, who) => {
    const given = { event: 'leaving.tended', kind: 'changed' as const, leaving, who: null };
    expect(lastCell(given)).toBe(words);
    expect(show([look(given)]).text).toContain(who);
  });

  test('something that has no name yet is still a line, and what nobody did was the system', () => {
    const { otherSubject, looked, system } = messages('nl').trust;
    expect(lastCell({ event: 'unheard.of' })).toBe(`${otherSubject} ${looked}`);
    expect(show([look({ who: null })]).text).toContain(system);
  });

  test('in English, and with the way to what is older', () => {
    expect(lastCell({ times: 3 }, 'en')).toMatch(/viewed, 3 times$/);
    const root = show([look()], '?before=2026');
    expect(all(root, 'a').map(({ attributes }) => attributes['href'])).toEqual(['?before=2026']);
  });
});
