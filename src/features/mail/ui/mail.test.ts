import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { mail as nl } from '#i18n/nl/mail.ts';
import { all, rendered } from '#tests/support/html.ts';
import DeadWork from './DeadWork.svelte';
import MailList from './MailList.svelte';

const createdAt = new Date('2026-11-24T10:00:00Z');
type State = keyof typeof nl.states;
const one = (state: State, reason: string | null = null, attempts = 0, isDemo = false) => ({
  id: `id-${state}`,
  organisation: 'Stichting De Brug',
  kind: 'conversation',
  state,
  attempts,
  reason,
  createdAt,
  shown: isDemo ? { recipient: 'samira@example.nl', subject: 'Je gesprek' } : null,
});
const show = (state: State, reason?: string, attempts?: number) =>
  rendered(
    render(MailList, {
      props: {
        ...{ label: 'Mails', mails: [one(state, reason, attempts)] },
        again: ['failed', 'uncertain', 'kept'],
      },
    }),
  );

describe('a mail in the list', () => {
  test.each<[State, boolean, boolean]>([
    ['waiting', false, false],
    ['handing-over', false, false],
    ['sent', false, false],
    ['kept', true, false],
    ['failed', true, false],
    ['uncertain', true, false],
  ])('%s: can be sent again %s, can be read %s', (state, again, readable) => {
    const page = show(state);
    expect(page.text).toContain(nl.states[state]);
    expect(all(page, 'button').length > 0).toBe(again);
    expect(all(page, 'a').length > 0).toBe(readable);
  });

  test('says kind, board and moment; for whom and about what only in the demonstration', () => {
    const text = show('kept').text;
    expect(text).toContain(nl.kinds['conversation']);
    expect(text).toContain('Stichting De Brug');
    const props = { label: 'Mails', mails: [one('kept', null, 0, true)] };
    const shown = rendered(render(MailList, { props, locale: 'nl' as const }));
    expect(shown.text).toContain('Je gesprek');
    expect(all(shown, 'a')).toHaveLength(1);
  });

  test('without a mail server no button promises that what was kept goes out', () => {
    const props = { label: 'Mails', mails: [one('kept', null, 0)] };
    expect(all(rendered(render(MailList, { props, locale: 'nl' as const })), 'button')).toEqual([]);
  });

  test('in doubt asks before it goes out a second time; one that failed does not', () => {
    const question = (state: State) => all(show(state), 'button')[0]?.attributes['data-confirm'];
    expect(question('uncertain')).toBe(nl.sendAgainConfirm);
    expect(question('failed')).toBeUndefined();
  });

  test('says why in words of our own', () => {
    expect(show('uncertain', 'process-ended', 1).text).toContain(
      'Ontwikkeldoor stopte terwijl de mailserver de mail aannam. Eén keer geprobeerd.',
    );
    expect(show('failed', undefined, 3).text).toContain(
      'De mailserver nam de mail niet aan. 3 keer geprobeerd.',
    );
  });
});

test('work that failed shows its name, reason and a button', () => {
  const work = [
    {
      id: 'a',
      name: 'counterpart.remind',
      since: createdAt,
      attempts: 7,
      reason: 'no answer',
      organisation: null,
    },
  ];
  const page = rendered(render(DeadWork, { props: { work }, locale: 'en' }));
  expect(page.text).toContain('no answer');
  expect(page.text).toContain('tried 7 times, since Tuesday 24 November at 11:00');
  expect(all(page, 'button').map(({ text }) => text)).toEqual(['Try once more counterpart.remind']);
});
