import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { shareableThings } from '#core/sharing.ts';
import type { PersonId } from '#core/id.ts';
import { messages } from '#i18n/messages.ts';
import { all, only, rendered } from '#tests/support/html.ts';
import type { Share } from '../domain/share.ts';
import ThingShares from './ThingShares.svelte';

const t = messages('nl').trust;
const share = (audience: Share['audience'], given: Partial<Share> = {}): Share => ({
  id: `id-${audience}`,
  thing: 'compass',
  audience,
  audiencePersonId: null,
  personName: null,
  ...given,
});
const page = (
  thing: (typeof shareableThings)[number],
  shares: readonly Share[],
  locale: 'nl' | 'en' = 'nl',
) => rendered(render(ThingShares, { props: { t: messages(locale).trust, thing, shares } }));

describe('to whom a thing is shown', () => {
  test.each(shareableThings)('%s: to nobody, and everybody may be chosen', (thing) => {
    const root = page(thing, []);
    expect(only(root, 'h3').text).toBe(t.things[thing]);
    expect(all(root, 'li')).toEqual([]);
    expect(all(root, 'option').map(({ attributes }) => attributes['value'])).toEqual([
      'leader',
      'coach',
      'hr',
      'team',
    ]);
  });

  test.each([
    ['compass', 'Alleen jij ziet dit.'],
    ['feedback', 'Alleen jij ziet dit.'],
    ['profile', 'Alleen jij en de coach die het schrijft, lezen dit.'],
    ['plan', 'Alleen jij ziet dit. Een stap die je voorlegt, ziet ook wie erop antwoordt.'],
  ] as const)('nobody of %s is said as it is', (thing, line) => {
    expect(all(page(thing, []), 'p', { class: 'quiet' }).map(({ text }) => text)).toEqual([line]);
  });

  test('each can be taken back, by a button that says what and from whom', () => {
    const root = page('compass', [
      share('leader'),
      share('person', { personName: 'Wil Smit', audiencePersonId: 'x' as PersonId }),
    ]);
    const rows = all(root, 'li');
    expect(rows.map((row) => only(row, 'button').text)).toEqual([
      `${t.stop} ${t.stopAbout(t.things.compass, t.audiences.leader)}`,
      `${t.stop} ${t.stopAbout(t.things.compass, 'Wil Smit')}`,
    ]);
    expect(rows.map((row) => only(row, 'input', { name: 'shareId' }).attributes['value'])).toEqual([
      'id-leader',
      'id-person',
    ]);
    expect(all(root, 'option').map(({ text }) => text)).not.toContain(t.audiences.leader);
  });

  test('shown to every group: nothing is left to choose', () => {
    const root = page(
      'compass',
      (['leader', 'coach', 'hr', 'team'] as const).map((one) => share(one)),
    );
    expect(all(root, 'select')).toEqual([]);
    expect(all(root, 'form')).toHaveLength(4);
  });

  test('in English too', () => {
    const texts = messages('en').trust;
    expect(page('profile', [], 'en').text).toContain(texts.nobodyOf['profile'] ?? '-');
    expect(page('compass', [share('hr')], 'en').text).toContain(texts.stop);
  });
});
