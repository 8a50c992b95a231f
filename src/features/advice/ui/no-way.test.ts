import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { all, only, rendered } from '#tests/support/html.ts';
import { because } from '../domain/reason.ts';
import NoWay from './NoWay.svelte';

const drawn = (locale: Locale, enoughHours: number | null, isComplete = true) => {
  const { advicePages } = messages(locale);
  const props = {
    isComplete,
    enoughHours,
    hrefWith: (hours: number) => `?ceiling=${String(hours)}#ways`,
    whyNot: [because('turn.finish-diploma', { level: 'vmbo' })],
  };
  return { root: rendered(render(NoWay, { props, locale })), t: advicePages.plans };
};

describe.each(['nl', 'en'] as const)('no way within her hours, in %s', (locale) => {
  test('names the hours that are enough, and leads there', () => {
    const { root, t } = drawn(locale, 12);
    expect(root.text).toContain('12');
    expect(only(root, 'a').attributes['href']).toBe('?ceiling=12#ways');
    expect(only(root, 'a').text).toBe(t.withHours(12));
  });

  test('promises nothing where more hours do not help', () => {
    const { root, t } = drawn(locale, null);
    expect(all(root, 'a')).toEqual([]);
    expect(root.text).toContain(t.noWayAtAll);
    expect(root.text).toContain('vmbo');
  });

  test('does not say that there is none when it did not look everywhere', () => {
    const { root, t } = drawn(locale, null, false);
    expect(root.text).toContain(t.notCompleteText);
    expect(root.text).not.toContain(t.noWayAtAll);
  });
});
