import { round as english } from '#i18n/en/round.ts';
import { round } from '#i18n/nl/round.ts';
import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { feedback as en } from '#i18n/en/feedback.ts';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { feedback as nl } from '#i18n/nl/feedback.ts';
import { all, byId, only, rendered } from '#tests/support/html.ts';
import { modes, sources } from '#shapes/round/domain/instrument.ts';
import { headings } from '../domain/feedback.ts';
import type { Mode, Question } from '#shapes/round/domain/instrument.ts';
import type { ThemeResult } from '#shapes/round/domain/results.ts';
import { lowest } from '#shapes/round/domain/box.ts';
import { linkLifecycle, roundLifecycle } from '#shapes/round/domain/states.ts';
import type { LinkState } from '#shapes/round/domain/states.ts';
import Adjustment from './Adjustment.svelte';
import ChoosePeople from './ChoosePeople.svelte';
import GuestCheck from '#shapes/round/ui/GuestCheck.svelte';
import GuestWelcome from '#shapes/round/ui/GuestWelcome.svelte';
import PeopleList from './PeopleList.svelte';
import PerPerson from './PerPerson.svelte';
import QuestionFields from './QuestionFields.svelte';
import Results from './Results.svelte';
import RunningMore from '#shapes/round/ui/RunningMore.svelte';
import RoundStatus from './RoundStatus.svelte';
import { feedbackWords } from './words.ts';
import SheetFields from '#shapes/round/ui/SheetFields.svelte';

const id = (n: number): string => `0190aaaa-0000-7000-8000-00000000000${String(n)}`;
const overview: Question = { id: id(1), theme: 'level', code: 'overview', wording: null };
const reads: Question = { id: id(2), theme: 'level', code: null, wording: 'Ik lees goed voor.' };
const calm: Question = { id: id(3), theme: 'qualities', code: 'calm', wording: null };
const questions = [overview, reads, calm];
const nothing = formView('nl', null, 'save');
const until = isoDate('2026-12-24');

describe('the catalogues', () => {
  test.each([
    ['Dutch', nl, round],
    ['English', en, english],
  ])('%s has a word for everything that can be shown', (_, t, words) => {
    for (const source of sources) expect(t.sources[source]).toMatch(/\S/);
    for (const state of linkLifecycle.states) expect(words.links[state]).toMatch(/\S/);
    for (const state of roundLifecycle.states) expect(t.list.states[state]).toMatch(/\S/);
    for (const state of linkLifecycle.states.filter((one) => one !== 'sent'))
      expect(round.guest.over[state].title).toMatch(/\S/);
    for (const mode of modes) {
      expect(t.invite.who[mode](lowest)).toHaveLength(5);
      expect(t.guest.whoSees[mode]('Samira Bakker', lowest).join(' ')).toContain('Samira');
      expect(t.guest.whoSees[mode]('Samira Bakker', lowest).join(' ')).not.toContain('Bakker');
    }
    expect(t.scale).toHaveLength(5);
  });

  test.each([
    ['nl', nl],
    ['en', en],
  ] as const)(
    'a mail in %s says who asks, what for, who sees what, how long, and that one need not answer',
    (locale, t) => {
      const mail = messages(locale).round.frame({
        ...t.mail,
        reader: 'Noor Prins',
        asker: 'Samira Bakker',
        text: 'Help je mij?',
        reminder: 'named',
        link: 'https://x.nl/f/abc',
        until: 'morgen',
        who: ['eerste', 'tweede'],
      });
      for (const words of [
        'Noor',
        'Samira Bakker',
        'Help je mij?',
        'https://x.nl/f/abc',
        'morgen',
        '- tweede',
      ]) {
        expect(mail).toContain(words);
      }
      expect(mail).not.toContain('Prins');
    },
  );

  test.each([
    ['nl', nl, 'Dan hoef je niets te doen. Niemand ziet'],
    ['en', en, 'Then you need not do anything. Nobody sees'],
  ] as const)('a reminder in %s without names is for who answered already, too', (locale, t, words) => {
    const told = messages(locale).round;
    const frame = { ...t.mail, reader: 'Noor', asker: 'Samira', text: 'x', link: 'y', until: 'z', who: [] };
    expect(told.frame({ ...frame, reminder: 'together' })).toContain(words);
    for (const reminder of ['named', null] as const)
      expect(told.frame({ ...frame, reminder })).not.toContain(words);
  });
});

describe('choosing questions', () => {
  test('begins with the stored ones; a form that came back counts instead', () => {
    const page = rendered(render(QuestionFields, { props: { questions, view: nothing, returned: false } }));
    const ticked = all(page, 'input', { type: 'checkbox' }).filter(
      ({ attributes }) => 'checked' in attributes,
    );
    expect(ticked.map(({ attributes }) => attributes['value'])).toEqual(['overview', 'calm']);
    expect(byId(page, 'own.level.0').attributes['value']).toBe('Ik lees goed voor.');
    const view = formView(
      'nl',
      {
        action: 'save',
        values: {},
        fields: { codes: [{ code: 'no-question' }] },
        problem: null,
        theirs: null,
      },
      'save',
      nl.problems,
    );
    const back = rendered(render(QuestionFields, { props: { questions, view, returned: true } }));
    expect(all(back, 'input', { type: 'checkbox' }).some(({ attributes }) => 'checked' in attributes)).toBe(
      false,
    );
    expect(byId(back, 'codes-error').text).toContain('minstens één vraag');
  });

  test('stands under its three headings', () => {
    const page = rendered(
      render(QuestionFields, { props: { questions: [], view: nothing, returned: false } }),
    );
    expect(all(page, 'h2').map(({ text }) => text)).toEqual(
      headings.map((heading) => nl.headings[heading].title),
    );
  });
});

describe('choosing people', () => {
  const props = { colleague: nothing, person: nothing };

  test('offers the colleagues of her school, and anybody else', () => {
    const colleagues = [{ id: id(9), name: 'Joost Visser' }];
    const page = rendered(render(ChoosePeople, { props: { ...props, colleagues } }));
    expect(only(page, 'input', { value: id(9) }).attributes['type']).toBe('radio');
    expect(page.text).toContain('Joost Visser');
    expect(all(page, 'form')).toHaveLength(2);
  });

  test('without colleagues there is one form', () => {
    const page = rendered(render(ChoosePeople, { props: { ...props, colleagues: [] } }));
    expect(only(page, 'form').attributes['action']).toBe('?/person');
  });
});

describe('the people of a round', () => {
  const person = (state: LinkState | 'undelivered') => ({
    id: id(5),
    name: 'Noor Prins',
    source: 'trainer' as const,
    state,
    address: state === 'undelivered' ? 'noor@elders.nl' : null,
    counts: true,
  });
  const list = (state: LinkState | 'undelivered', buttons: 'drop' | 'recall' | 'none') =>
    rendered(render(PeopleList, { props: { people: [person(state)], buttons } }));

  test.each([
    ['chosen', 'drop', '?/drop'],
    ['sent', 'drop', null],
    ['sent', 'recall', '?/recall'],
    ['undelivered', 'recall', '?/recall'],
    ['answered', 'recall', null],
    ['recalled', 'recall', null],
    ['chosen', 'none', null],
  ] as const)('%s, with buttons to %s: %s', (state, buttons, action) => {
    const page = list(state, buttons);
    expect(page.text).toContain(round.links[state]);
    expect(all(page, 'form').map((form) => form.attributes['action'])).toEqual(
      action === null ? [] : [action],
    );
  });

  test('a link that did not arrive says so, with the address to look at again', () => {
    expect(list('undelivered', 'recall').text).toContain(nl.people.undelivered('noor@elders.nl'));
    expect(list('sent', 'recall').text).not.toContain('noor@elders.nl');
  });

  test('somebody who does not count towards the colleagues that are needed', () => {
    const people = [person('sent'), { ...person('sent'), id: id(6), counts: false }];
    const page = rendered(render(PeopleList, { props: { people, buttons: 'none' } }));
    expect(page.text.split(round.notCounted)).toHaveLength(2);
  });

  test('taking a link back is asked about first, by name', () => {
    expect(only(list('sent', 'recall'), 'button').attributes['data-confirm']).toContain('Noor Prins');
  });
});

describe('filling in', () => {
  const sheet = {
    ratings: { [id(1)]: '4' as const, [id(2)]: 'unknown' as const },
    texts: { level: 'Goed bezig.' },
  };
  const page = rendered(
    render(SheetFields, {
      props: {
        words: feedbackWords(nl),
        theme: 'level',
        questions,
        wording: (question: Question) => question.wording ?? 'Overzicht',
        sheet,
        view: nothing,
        textLabel: 'Iets erbij?',
        textHint: nl.guest.textHint,
      },
    }),
  );

  test('asks the questions of that heading only', () => {
    expect(all(page, 'legend').map(({ text }) => text)).toEqual(['Overzicht', 'Ik lees goed voor.']);
  });

  test('has five figures with a word, and two ways not to answer', () => {
    const values = all(page, 'input', { name: `ratings.${id(1)}` }).map(
      ({ attributes }) => attributes['value'],
    );
    expect(values).toEqual(['1', '2', '3', '4', '5', 'unknown', 'rather-not']);
    expect(page.text).toContain(round.ratherNot);
  });

  test('shows what was chosen and written before', () => {
    const checked = all(page, 'input').filter(({ attributes }) => 'checked' in attributes);
    expect(checked.map(({ attributes }) => attributes['value'])).toEqual(['4', 'unknown']);
    expect(only(page, 'textarea').text).toBe('Goed bezig.');
    expect(page.text).toContain('Noem geen leerlingen');
  });
});

describe('how a round stands', () => {
  const status = (mode: Mode, answered: number | null, more: Partial<Record<string, unknown>> = {}) =>
    rendered(
      render(RoundStatus, {
        props: {
          roundId: id(7),
          firstHeading: 'level',
          mode,
          sent: 4,
          answered,
          least: lowest,
          colleagues: 6,
          until,
          waiting: true,
          ownViewMissing: false,
          ...more,
        },
      }),
    );

  test.each([
    ['named', 0],
    ['together', null],
  ] as const)('%s can be finished whatever came in, and says first what that means', (mode, answered) => {
    const page = status(mode, answered);
    expect(only(page, 'button').attributes['data-confirm']).toBe(round.running.closeConfirm[mode](5));
  });

  test('without names it says that nobody is told a number, when it ends, and how many were asked', () => {
    const page = status('together', null);
    expect(page.text).toContain(nl.round.waiting.sealed);
    expect(page.text).toContain(nl.round.waiting.sealedText(4, 6));
    expect(page.text).toContain(nl.round.waiting.ends('donderdag 24 december 2026'));
    expect(page.text).not.toContain(nl.round.waiting.more(6, 5));
    expect(status('together', null, { colleagues: 4 }).text).toContain(nl.round.waiting.more(4, 5));
  });

  test('says how many answered and until when the links work', () => {
    expect(status('named', 1).text).toContain('1 van 4 mensen hebben geantwoord');
    expect(status('named', 1).text).toContain('donderdag 24 december');
    expect(status('named', 1, { waiting: false }).text).toContain(nl.round.waiting.expired);
    expect(status('named', 4).text).toContain('Alle 4 mensen');
  });

  test('asks for her own view first while it is missing', () => {
    expect(only(status('named', 1, { ownViewMissing: true }), 'a').attributes['href']).toBe(
      `/feedback/${id(7)}/own/level`,
    );
  });

  test('offers one reminder, and none after that', () => {
    const more = (reminded: boolean, waiting: boolean) =>
      rendered(render(RunningMore, { props: { mode: 'named', reminded, waiting } }));
    expect(all(more(false, true), 'form', { action: '?/remind' })).toHaveLength(1);
    expect(all(more(true, true), 'form', { action: '?/remind' })).toHaveLength(0);
    expect(more(true, true).text).toContain(round.running.reminded);
    expect(all(more(false, false), 'form', { action: '?/remind' })).toHaveLength(0);
    expect(only(more(false, true), 'form', { action: '?/withdraw' }).text).toContain(round.running.withdraw);
  });
});

describe('the results', () => {
  const level: ThemeResult = {
    theme: 'level',
    ownText: 'Zo zie ik het.',
    questions: [
      { question: overview, own: 4, others: [2, 3, 5] },
      { question: reads, own: null, others: null },
    ],
    remarks: [
      { text: 'Leest mooi.', by: { name: 'Noor Prins', source: 'trainer' } },
      { text: 'Mag vaker.', by: { name: null, source: 'teacher' } },
      { text: 'Zonder naam.', by: null },
    ],
  };
  const hidden: ThemeResult = { ...level, theme: 'qualities', questions: [], remarks: null, ownText: '' };
  const silent: ThemeResult = { ...hidden, theme: 'skills', remarks: [] };

  test('for herself: her words, her view beside the others’, and who said what where that is known', () => {
    const page = rendered(render(Results, { props: { headings: [level], least: lowest, name: null } }));
    for (const words of [
      'Ik houd overzicht over de groep.',
      '2, 3, 5',
      round.results.heldBack(5),
      nl.results.ownText,
      'Noor Prins, opleider',
      'leraar',
    ]) {
      expect(page.text).toContain(words);
    }
    const figures = all(page, 'figure').map(({ text }) => text);
    expect(figures).toContain('Zonder naam.');
  });

  test('for others: about her by first name', () => {
    const page = rendered(
      render(Results, {
        props: { headings: [level], least: lowest, name: 'Samira Bakker' },
      }),
    );
    expect(page.text).toContain('Samira houdt overzicht over de groep.');
    expect(page.text).toContain(nl.results.ownTextOf('Samira'));
    expect(page.text).not.toContain('Bakker');
  });

  test('say why something is not there', () => {
    const page = rendered(
      render(Results, {
        props: { headings: [hidden, silent], least: lowest, name: null },
      }),
    );
    expect(page.text).toContain(round.results.remarksHeldBack(10));
    expect(page.text).toContain(round.results.noRemarks);
  });

  test('per person, in words', () => {
    const giver = { id: id(8), name: 'Noor Prins', source: 'trainer' as const };
    const props = {
      givers: [{ giver, ratings: [{ question: calm, rating: 2 }] }],
    };
    const page = rendered(render(PerPerson, { props, locale: 'nl' as const }));
    expect(only(page, 'summary').text).toBe('Noor Prins, opleider');
    expect(only(page, 'dd').text).toBe('2, soms');
  });

  test('what she adjusts: both texts after a conflict, and the newest version to save over', () => {
    const form = {
      action: 'adjust',
      values: { adjustment: 'van hier' },
      fields: {},
      problem: null,
      theirs: { adjustment: 'van daar', version: 7 },
    };
    const adjustment = { text: 'van daar', version: 7 };
    const props = { adjustment, view: formView('nl', form, 'adjust') };
    const page = rendered(render(Adjustment, { props }));
    expect(page.text).toContain('van daar');
    expect(only(page, 'textarea').text).toBe('van hier');
    expect(only(page, 'input', { name: 'version' }).attributes['value']).toBe('7');
  });
});

const drawn = { words: feedbackWords(nl) };
const welcome = { ...drawn, base: '/f/abc', state: 'sent' as const };

describe('the guest', () => {
  const form = {
    asker: 'Samira Bakker',
    reader: 'Noor Prins',
    topic: 'De rekengroep',
    mode: 'together' as const,
    questions,
    themes: ['level', 'qualities'],
    sheet: { ratings: {}, texts: {} },
    least: lowest,
    asked: { people: 7, colleagues: 6 },
    words: false,
    until,
  };

  test.each(modes)('hears first what it is for and who sees what (%s)', (mode) => {
    const props = { ...welcome, form: { ...form, mode } };
    const page = rendered(render(GuestWelcome, { props, locale: 'nl' as const }));
    for (const line of nl.guest.whoSees[mode]('Samira Bakker', lowest)) expect(page.text).toContain(line);
    expect(page.text.includes(nl.guest.asked('Samira Bakker', 7, 6))).toBe(mode === 'together');
    expect(page.text).toContain('geen beoordeling');
    expect(page.text).toContain('Noem geen leerlingen');
    const [start] = all(page, 'a');
    expect(start?.attributes['href']).toBe('/f/abc/level');
    expect(start?.text).toBe(round.guest.start);
  });

  test('is not asked for words that nobody would ever see', () => {
    const hears = (words: boolean) =>
      rendered(
        render(GuestWelcome, { props: { ...welcome, form: { ...form, words } }, locale: 'nl' as const }),
      );
    expect(hears(false).text).toContain(round.guest.noWords(10));
    expect(hears(true).text).not.toContain(round.guest.noWords(10));
    const fields = { ...drawn, theme: 'level', questions, sheet: form.sheet, view: nothing };
    const labels = { wording: () => 'x', textLabel: 'y', textHint: 'z' };
    const page = rendered(
      render(SheetFields, { props: { ...fields, ...labels, writes: false }, locale: 'nl' as const }),
    );
    expect(all(page, 'textarea')).toEqual([]);
    expect(all(page, 'fieldset')).toHaveLength(2);
  });

  test('goes on where something was filled in', () => {
    const begun = { ...form, sheet: { ratings: { [id(1)]: '3' as const }, texts: {} } };
    const page = rendered(
      render(GuestWelcome, { props: { ...welcome, form: begun }, locale: 'nl' as const }),
    );
    expect(page.text).toContain(round.guest.goOn);
  });

  test('sees before sending exactly what will go', () => {
    const sheet = {
      ratings: { [id(1)]: '4' as const, [id(2)]: 'rather-not' as const },
      texts: { level: ' Leest mooi. ' },
    };
    const props = { ...drawn, base: '/f/abc', guest: { ...form, sheet } };
    const page = rendered(render(GuestCheck, { props, locale: 'nl' as const }));
    expect(all(page, 'dd').map(({ text }) => text)).toEqual([
      '4, vaak',
      round.ratherNot,
      round.guest.nothing,
    ]);
    expect(page.text).toContain(round.guest.unanswered(1));
    expect(only(page, 'blockquote').text).toBe('Leest mooi.');
    expect(all(page, 'a').map(({ attributes }) => attributes['href'])).toEqual([
      '/f/abc/level',
      '/f/abc/qualities',
    ]);
  });
});
