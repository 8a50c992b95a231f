import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { ownerRoles } from '#core/counterpart.ts';
import { counterpartItems } from '#core/counterpart.ts';
import { isoDate } from '#core/date.ts';
import { messages } from '#i18n/messages.ts';
import { all, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { nextStepCodes } from '../domain/next-step.ts';
import type { NextStep, Stage } from '../domain/next-step.ts';
import MoreSteps from './MoreSteps.svelte';
import Stages from './Stages.svelte';
import { stageText } from './stage-text.ts';
import WaitingPicture from './WaitingPicture.svelte';
import WaitingWith from './WaitingWith.svelte';

const t = messages('nl').home;
const both = ['nl', 'en'] as const;
const today = isoDate('2026-11-24');

describe('every next step', () => {
  test.each(nextStepCodes)(
    '%s has a title, a text and a button, with and without a number or a name',
    (code) => {
      for (const locale of both) {
        const words = messages(locale).home.steps[code];
        expect(words, locale).toBeDefined();
        for (const given of [
          { count: 0, name: '' },
          { count: 1, name: '' },
          { count: 3, name: 'Karin' },
        ]) {
          expect(words?.title(given), locale).toMatch(/^\S.*\S$/);
          expect(words?.text(given)).not.toMatch(/undefined|null|NaN/);
        }
        expect(words?.button.length).toBeGreaterThan(2);
        expect(words?.title({ count: 2, name: 'Karin' })).not.toMatch(/\.$/);
      }
    },
  );

  test('one is not said in the plural', () => {
    const answer = t.steps['answer-steps'];
    expect(answer?.title({ count: 1, name: '' })).not.toBe(
      answer?.title({ count: 2, name: '' }).replace('2', '1'),
    );
  });
});

describe('what else there is to do', () => {
  test('is a list of links in the order given', () => {
    const steps: NextStep[] = [
      { code: 'agree-report', href: '/conversations/1', name: 'Karin' },
      { code: 'answer-compass', href: '/compass', count: 2 },
    ];
    const links = all(rendered(render(MoreSteps, { props: { today, steps } })), 'a');
    expect(links.map(({ attributes }) => attributes['href'])).toEqual(['/conversations/1', '/compass']);
    expect(links[0]?.text).toContain('Karin');
  });

  test('says of whom what waits is, how many more, and the first day', () => {
    const steps: NextStep[] = [
      {
        code: 'answer-steps',
        href: '/plan/answers',
        count: 5,
        people: 4,
        who: ['Samira', 'Esra', 'Samira'],
        due: today,
      },
    ];
    const root = rendered(render(MoreSteps, { props: { today, steps } }));
    expect(root.text).toContain('voor 4 mensen: Samira, Esra en nog 2 · eerste voor dinsdag 24 november');
  });
});

describe('where she is on the way', () => {
  const none: readonly Stage[] = [
    { code: 'card', state: 'open', href: '/card', parts: 0 },
    { code: 'conversation', state: 'open', href: '/conversations', at: 'none' },
    { code: 'feedback', state: 'open', href: '/feedback', asked: 0, answered: 0, isDraft: false },
    { code: 'compass', state: 'open', href: '/compass', directions: 0 },
    { code: 'profile', state: 'open', href: '/profile', at: 'none' },
    { code: 'plan', state: 'open', href: '/plan', steps: 0, waiting: 0, ideas: 0 },
  ];
  const way = (stages: readonly Stage[] = none): Node => rendered(render(Stages, { props: { stages } }));

  test('each stage is a link, named once, and says when nothing is there yet', () => {
    const rows = all(way(), 'li');
    expect(new Set(all(way(), 'a').map(({ text }) => text)).size).toBe(6);
    for (const row of rows) expect(row.text).toContain(t.stageSays.none);
  });

  test('no two states look the same', () => {
    const icon = (state: Stage['state']): string =>
      JSON.stringify(all(way(none.map((one) => ({ ...one, state }))), 'svg')[0]?.children);
    expect(new Set([icon('done'), icon('begun'), icon('open')]).size).toBe(3);
  });

  const says = { state: 'begun', href: '/' } as const;
  test.each<[Stage, string, string]>([
    [{ ...says, code: 'card', parts: 3 }, '3 van 5 onderdelen', '3 of 5 parts'],
    [{ ...says, code: 'conversation', at: 'begun' }, 'begonnen', 'begun'],
    [{ ...says, code: 'conversation', at: 'report' }, 'verslag schrijven', 'report to write'],
    [
      { ...says, code: 'feedback', asked: 1, answered: 0, isDraft: false },
      '1 collega gevraagd',
      '1 colleague asked',
    ],
    [
      { ...says, code: 'feedback', asked: 0, answered: 0, isDraft: true },
      'begonnen, nog niet verstuurd',
      'begun, not sent yet',
    ],
    [{ ...says, code: 'feedback', asked: 6, answered: 4, isDraft: false }, '4 antwoorden', '4 answers'],
    [{ ...says, code: 'compass', directions: 6 }, '6 van 6 richtingen', '6 of 6 directions'],
    [{ ...says, code: 'profile', at: 'given' }, 'ligt klaar voor jou', 'ready for you'],
    [
      { ...says, code: 'plan', steps: 2, waiting: 1, ideas: 0 },
      '2 stappen, 1 wacht op de school',
      '2 steps, 1 waits for the school',
    ],
    [
      { ...says, code: 'plan', steps: 3, waiting: 2, ideas: 1 },
      '3 stappen, 2 wachten op de school, 1 idee',
      '3 steps, 2 wait for the school, 1 idea',
    ],
  ])('%j is said in words of the thing', (stage, nl, en) => {
    expect(stageText(t, stage)).toBe(nl);
    expect(stageText(messages('en').home, stage)).toBe(en);
  });
});

describe('what waits on the other side', () => {
  const one = {
    ownerRole: 'hr',
    ownerName: 'Henk Hofman' as string | null,
    count: 1,
    late: 0,
    nextDue: isoDate('2026-12-08'),
    title: 'Module gedrag',
    itemKind: 'plan-step',
    href: '/counterparts?whose=own&state=waiting&owner=hr',
  };
  const picture = (given: Partial<typeof one> = {}): Node =>
    rendered(render(WaitingPicture, { props: { today, waiting: [{ ...one, ...given }] } }));

  test('names the thing when it is one, who is at turn and until when, with the way to it', () => {
    const root = picture();
    for (const words of ['Module gedrag', 'Henk Hofman', t.state.open, t.until('dinsdag 8 december')])
      expect(root.text).toContain(words);
    expect(all(root, 'a').map(({ attributes }) => attributes['href'])).toEqual([one.href]);
  });

  test('says how many wait with one owner, and the first day, in one row', () => {
    const root = picture({ count: 3, title: '' });
    expect(all(root, 'li')).toHaveLength(1);
    for (const words of ['3 vragen', 'Henk Hofman', 'eerste voor dinsdag 8 december'])
      expect(root.text).toContain(words);
  });

  test('is called late as soon as one of them is', () => {
    expect(picture({ count: 3 }).text).not.toContain(t.state.late);
    expect(picture({ count: 3, late: 1 }).text).toContain(t.state.late);
  });

  test.each(ownerRoles)('%s without a name is called by the role', (ownerRole) => {
    for (const locale of both) expect(messages(locale).home.owners[ownerRole], locale).toBeTruthy();
    expect(picture({ ownerName: null, ownerRole }).text).toContain(t.owners[ownerRole] ?? '-');
  });

  test.each(counterpartItems)('%s without a title is called by what it is', (itemKind) => {
    expect(picture({ title: '', itemKind }).text).toContain(t.items[itemKind] ?? '-');
  });
});

describe('what waits with others', () => {
  const list = (
    rows: readonly { ownerRole: string; schoolName: string | null; count: number; late: number }[],
    href: string | null = '/counterparts?whose=others&state=waiting&owner=x',
  ): Node =>
    rendered(
      render(WaitingWith, {
        props: { rows: rows.map((row) => ({ ...row, ownerName: 'Karin de Wit', href })) },
      }),
    );

  test.each([
    ['a leader, at her school', 'leader', 'De Brug', true],
    ['HR, of the whole organisation', 'hr', null, false],
    ['the board', 'board', null, false],
    ['a role seen from above', 'leader', null, false],
  ])('%s', (_, ownerRole, schoolName, withSchool) => {
    const root = list([{ ownerRole, schoolName, count: 3, late: 1 }]);
    expect(root.text).toContain(t.ownersAbove[ownerRole] ?? '-');
    expect(root.text.includes('De Brug')).toBe(withSchool);
    expect(only(root, 'li').text).toContain(t.waitsWith(3, 1));
    expect(only(root, 'li').text).toContain('Karin de Wit');
    expect(only(root, 'a').attributes['href']).toContain('owner=x');
  });

  test('numbers as they were published lead to no list of rows', () => {
    const root = list([{ ownerRole: 'hr', schoolName: null, count: 3, late: 1 }], null);
    expect(root.text).toContain(t.waitsWithMany(3, 1));
    expect(all(root, 'a')).toEqual([]);
  });

  test('says how many are late only when some are', () => {
    expect(t.waitsWith(1, 0)).not.toBe(t.waitsWith(2, 0).replace('2', '1'));
    for (const locale of both) {
      const say = messages(locale).home.waitsWith;
      expect(say(3, 2)).toContain('2');
      expect(say(3, 0)).not.toContain('0');
    }
  });
});
