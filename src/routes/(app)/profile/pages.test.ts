import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { ProfileContent } from '#features/profile/domain/content.ts';
import { isWritable, profileLifecycle } from '#features/profile/domain/states.ts';
import type { ProfileState } from '#features/profile/domain/states.ts';
import { messages } from '#i18n/messages.ts';
import { all, only } from '#tests/support/html.ts';
import { actions, hrefs, leadsNowhere, problemsOf, showPage, valuesOf } from '#tests/support/page.ts';
import { hostile } from '#tests/support/sound.ts';
import { sharingData } from '#tests/support/sharing.ts';
import Profiles from '../profiles/+page.svelte';
import Theirs from '../profiles/[personId]/+page.svelte';
import Own from './+page.svelte';

/** Her development profile as she, her coach and others see it, in every state. */
const t = messages('nl').profile;
const common = messages('nl').common;
const day = isoDate('2026-11-24');
const content: ProfileContent = {
  qualities: 'Blijft rustig.',
  ambitions: 'Een eigen groepje.',
  learningNeed: 'Uitleggen waarom.',
  steps: [
    { adviceId: 'a1', title: 'Rekengroepje', kind: 'in-function', direction: 'expert', why: 'Je kracht.' },
  ],
};
const version = (given: object = {}) => ({
  profileId: 'p1',
  number: 1,
  state: 'settled',
  coachName: 'Coby Coach',
  content,
  version: 4,
  changedOn: day,
  givenOn: day as typeof day | null,
  reaction: '',
  settledOn: day as typeof day | null,
  ...given,
});
const person = { id: 'her', givenName: 'Samira', fullName: 'Samira Bakker' };
const profile = (given: object = {}) => ({
  person,
  viewer: 'self',
  isCoach: false,
  state: 'settled',
  open: null as object | null,
  shown: version() as object | null,
  before: null as object | null,
  isNewest: true,
  settledNumber: 1 as number | null,
  numbers: [1],
  ...given,
});
const own = (given: object = {}, more: object = {}) => ({
  asks: [],
  coaches: [],
  profile: profile(given),
  work: 'Onderwijsassistent, De Brug',
  sharing: sharingData(),
  ...more,
});
const open = { coachName: 'Coby Coach', hasAuthor: true };
const begun = { settledNumber: null, shown: null };

describe('her own profile', () => {
  test.each(['nl', 'en'] as const)(
    'before it is begun, in %s: what will be here and where to look first',
    (locale) => {
      const texts = messages(locale).profile;
      const root = showPage(Own, own({ state: 'orientation', ...begun }), { locale });
      expect(root.text).toContain(texts.own.orientation.title);
      expect(root.text).toContain(texts.own.orientation.noCoach);
      expect(hrefs(root)).toEqual(['/card', '/conversations', '/feedback', '/compass']);
      expect(actions(root)).toEqual([]);
    },
  );

  test('does not say that she has no coach once she has', () => {
    const coaches = [{ id: 'c', name: 'Coby' }];
    const root = showPage(Own, own({ state: 'orientation', ...begun }, { coaches }));
    expect(root.text).not.toContain(t.own.orientation.noCoach);
  });

  test.each([
    ['draft', { ...begun, open }, t.own.draft('Coby Coach')],
    ['draft', { open, shown: version() }, t.own.draftNew('Coby Coach')],
    ['given', { open, shown: version({ state: 'given', settledOn: null }) }, t.own.given('Coby Coach')],
    ['wishes', { open, shown: version({ state: 'wishes', settledOn: null }) }, t.own.wishes('Coby Coach')],
    ['closed', { ...begun }, t.own.closed],
  ])('%s: says whose turn it is', (state, given, words) => {
    expect(showPage(Own, own({ state, ...given })).text).toContain(words);
  });

  test.each(profileLifecycle.states)('%s: only what was given to her can be answered', (state) => {
    const shown = version({ state });
    const root = showPage(Own, own({ state, open, shown }));
    const answers = actions(root).filter((action) => ['?/agree', '?/changes', '?/end'].includes(action));
    expect(answers.length > 0).toBe(state === 'given');
  });

  test('a given profile that is not the one she reads cannot be agreed to', () => {
    const root = showPage(
      Own,
      own({ state: 'given', open, shown: version(), isNewest: false, numbers: [1, 2] }),
    );
    expect(actions(root)).not.toContain('?/agree');
    expect(root.text).toContain(t.oldVersion);
    expect(hrefs(root)).toContain('/profile');
  });

  test('a settled one leads on to her plan; an earlier version does not', () => {
    expect(hrefs(showPage(Own, own()))).toContain('/plan');
    expect(hrefs(showPage(Own, own({ isNewest: false, numbers: [1, 2] })))).not.toContain('/plan');
  });

  test.each([
    ['nl', 'en'],
    ['en', 'nl'],
  ] as const)('can be taken along on paper in %s, and in %s too', (locale, other) => {
    const root = showPage(Own, own({ shown: version({ number: 3 }), numbers: [3] }), { locale });
    expect(hrefs(root)).toContain(`/profile/pdf?number=3&lang=${locale}`);
    expect(hrefs(root)).toContain(`/profile/pdf?number=3&lang=${other}`);
  });

  test('nothing to take along where nothing is written', () => {
    expect(hrefs(showPage(Own, own({ state: 'draft', open, ...begun }))).join()).not.toContain('pdf');
  });

  test('says above who reads it: nobody but the two, or those it is shared with', () => {
    expect(showPage(Own, own()).text).toContain(t.onlyCoach);
    const root = showPage(Own, own({}, { sharing: sharingData(['profile~leader']) }));
    expect(root.text).toContain(t.shared);
    expect(root.text).not.toContain(t.onlyCoach);
  });

  test('a draft that she does not see cannot be shared either', () => {
    expect(actions(showPage(Own, own({ state: 'draft', open, ...begun })))).not.toContain('?/share');
    expect(actions(showPage(Own, own()))).toContain('?/share');
  });

  test('what the coach asks to see is hers to show or to put aside', () => {
    const asks = [
      { id: 'k1', part: 'card', coachName: 'Coby' },
      { id: 'k2', part: 'compass', coachName: 'Coby' },
    ];
    const root = showPage(Own, own({}, { asks }));
    expect(root.text).toContain(t.asks.card('Coby'));
    expect(root.text).toContain(t.asks.compass('Coby'));
    const asked = all(root, 'input', { name: 'askId' }).map(({ attributes }) => attributes['value']);
    expect(asked).toEqual(['k1', 'k2']);
    expect(actions(root).filter((action) => action === '?/aside')).toHaveLength(2);
  });

  test('when her coach stopped she hands it to another, and the choice stays after a mistake', () => {
    const data = own(
      { state: 'draft', open: { ...open, hasAuthor: false }, shown: version({ state: 'draft' }) },
      {
        coaches: [
          { id: 'c1', name: 'Dana' },
          { id: 'c2', name: 'Els' },
        ],
      },
    );
    const form = {
      action: 'hand',
      values: { coachId: 'c2' },
      fields: { coachId: [{ code: 'not-an-option' }] },
    };
    const root = showPage(Own, data, { form });
    expect(root.text).toContain(t.own.coachLeft('Coby Coach'));
    expect(valuesOf(root)['coachId']).toBe('c2');
    expect(problemsOf(root).fields).toEqual(['coachId']);
    expect(leadsNowhere(root)).toEqual([]);
    expect(root.text).not.toContain(t.own.draft('Coby Coach'));
  });

  test('and when nobody else is there yet, it says what comes first', () => {
    const root = showPage(Own, own({ state: 'draft', open: { ...open, hasAuthor: false }, ...begun }));
    expect(root.text).toContain(t.own.noOtherCoach);
    expect(actions(root)).not.toContain('?/hand');
  });

  test('words that must change stay when nothing was said', () => {
    const data = own({ state: 'given', open, shown: version({ state: 'given' }) });
    const fields = { text: [{ code: 'required' }] };
    const root = showPage(Own, data, { form: { action: 'changes', values: { text: ' ' }, fields } });
    expect(problemsOf(root).text).toContain(messages('nl').errors.fields['required']?.());
  });

  test.each(
    Object.keys(t.problems).filter((code) =>
      ['changed-meanwhile', 'not-now', 'not-your-draft'].includes(code),
    ),
  )('a refusal (%s) is said above, in both languages', (code) => {
    for (const locale of ['nl', 'en'] as const) {
      const texts = messages(locale).profile.problems;
      const root = showPage(Own, own(), { locale, form: { action: 'agree', problem: { code } } });
      expect(problemsOf(root).text).toContain(texts[code as keyof typeof texts]());
    }
  });

  test('shows what changed since the version before', () => {
    const before = version({ content: { ...content, qualities: 'Blijft kalm.' } });
    const root = showPage(Own, own({ shown: version({ number: 2 }), before, numbers: [1, 2] }));
    expect(root.text).toContain(t.changesTitle(1));
    expect(root.text).toContain('kalm');
  });

  test('her own words under it are hers', () => {
    const root = showPage(Own, own({ shown: version({ reaction: 'Ik herken me hierin.' }) }));
    expect(only(root, 'blockquote').text).toBe('Ik herken me hierin.');
    expect(root.text).toContain(t.ownReaction);
  });

  test('what anyone wrote is text', () => {
    const texts = { qualities: hostile, ambitions: hostile, learningNeed: hostile };
    const step = { adviceId: null, title: hostile, kind: null, direction: null, why: hostile };
    const shown = version({ coachName: hostile, reaction: hostile, content: { ...texts, steps: [step] } });
    const root = showPage(Own, own({ shown, open: { coachName: hostile, hasAuthor: true } }));
    expect([...all(root, 'img'), ...all(root, 'script')]).toEqual([]);
  });
});

const part = (isThere: boolean, isShown = false, isAsked = false) => ({ isThere, isShown, isAsked });
const orientation = {
  card: part(true, true),
  conversation: part(true),
  feedback: part(true),
  compass: part(false),
};
/** `writes` is what the use case says: her coach, in the newest version, while it is being written. */
const theirs = (given: object = {}, more: object = {}) => {
  const one = { ...profile({ viewer: 'author', isCoach: true }), ...given };
  const writes = one.viewer === 'author' && one.isNewest && isWritable(one.state as ProfileState);
  return {
    profile: { ...one, writes, lines: [] },
    work: 'Onderwijsassistent, De Brug',
    orientation: null,
    card: null,
    feedback: null,
    compass: null,
    conversation: null,
    ...more,
  };
};

describe('the profile as the coach has it', () => {
  test.each(['nl', 'en'] as const)('not begun, in %s: one button, and what happens then', (locale) => {
    const texts = messages(locale).profile;
    const root = showPage(Theirs, theirs({ state: 'orientation', shown: null }), { locale });
    expect(root.text).toContain(texts.notYet('Samira'));
    expect(actions(root)).toEqual(['?/start']);
    expect(hrefs(root)).toEqual(['/profiles', '/advice/her']);
  });

  test.each([
    ['draft', { state: 'draft', shown: version({ state: 'draft' }) }, true],
    ['with wishes', { state: 'wishes', shown: version({ state: 'wishes', reaction: 'Minder taal.' }) }, true],
    ['given', { state: 'given', shown: version({ state: 'given' }) }, false],
    ['settled', {}, false],
    ['a draft, an earlier version open', { state: 'draft', isNewest: false, numbers: [1, 2] }, false],
  ])('%s: a form is there only while it is hers to write', (_, given, writes) => {
    const root = showPage(Theirs, theirs({ open, ...given }));
    expect(actions(root).some((action) => action.startsWith('?/keep'))).toBe(writes);
  });

  test('a draft says that nobody else reads it; with wishes it says that she reads along', () => {
    const draft = showPage(Theirs, theirs({ state: 'draft', shown: version({ state: 'draft' }) }));
    expect(draft.text).toContain(t.write.privacy('Samira'));
    const wishes = showPage(
      Theirs,
      theirs({ state: 'wishes', shown: version({ state: 'wishes', reaction: 'Minder taal.' }) }),
    );
    expect(wishes.text).toContain(t.write.openToHer('Samira'));
    expect(only(wishes, 'blockquote').text).toBe('Minder taal.');
  });

  test('kept in another window: the words of both stand beside each other, and the newer version goes on', () => {
    const shown = version({ state: 'draft', version: 9 });
    const values = { content: { ...content, qualities: 'Mijn woorden.', steps: {} } };
    const form = { action: 'keep', values, theirs: { version: 9 } };
    const root = showPage(Theirs, theirs({ state: 'draft', shown }), { form });
    expect(root.text).toContain(t.write.conflict);
    expect(root.text).toContain('Blijft rustig.');
    expect(valuesOf(root)).toMatchObject({ version: '9', 'content.qualities': 'Mijn woorden.' });
  });

  test('what is missing is named, and the way leads to the field', () => {
    const fields = { qualities: [{ code: 'no-qualities' }], 'steps.0.title': [{ code: 'no-step' }] };
    const prefixed = Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [`content.${key}`, value]),
    );
    const form = { action: 'give', values: { content: { qualities: '', ambitions: 'x' } }, fields: prefixed };
    const shown = version({ state: 'draft', content: { ...content, qualities: '', steps: [] } });
    const root = showPage(Theirs, theirs({ state: 'draft', shown }), { form });
    expect(problemsOf(root).fields).toHaveLength(2);
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)['content.ambitions']).toBe('x');
  });

  test('given can be taken back, settled can get a new version', () => {
    expect(actions(showPage(Theirs, theirs({ state: 'given', shown: version({ state: 'given' }) })))).toEqual(
      ['?/back'],
    );
    expect(actions(showPage(Theirs, theirs()))).toEqual(['?/revise']);
    expect(actions(showPage(Theirs, theirs({ isNewest: false, numbers: [1, 2] })))).toEqual([]);
  });

  test('a profile that stopped goes on only with whoever wrote it', () => {
    expect(actions(showPage(Theirs, theirs({ state: 'closed', shown: null })))).toEqual(['?/start']);
    expect(actions(showPage(Theirs, theirs({ state: 'closed', shown: null, viewer: 'other' })))).toEqual([]);
  });

  test.each([
    [true, t.write.otherCoach('Coby Coach')],
    [false, t.write.handOverFirst('Samira', 'Coby Coach')],
  ])('with another coach (still there: %s) it says so and reads nothing', (hasAuthor, words) => {
    const given = { viewer: 'other', state: 'draft', open: { ...open, hasAuthor }, shown: null };
    const root = showPage(Theirs, theirs(given));
    expect(root.text).toContain(words);
    expect(actions(root)).toEqual([]);
  });

  test('the orientation shows of each part whether it may be read', () => {
    const card = {
      parts: ['expertise'],
      card: { expertise: [{ id: 'i', part: 'expertise', title: 'Lezen', detail: '' }] },
    };
    const root = showPage(Theirs, theirs({ state: 'orientation', shown: null }, { orientation, card }));
    expect(root.text).toContain(t.standings.shown);
    expect(root.text).toContain(t.standings.held);
    expect(root.text).toContain(t.standings['not-shown']);
    expect(root.text).toContain(t.standings.absent);
    expect(root.text).toContain('Lezen');
    expect(actions(root)).toContain('?/ask');
  });

  test('feedback that was shown has figures, or says why there are none', () => {
    const question = (code: string) => ({ id: code, theme: 'level', code, wording: null });
    const round = {
      requestId: 'r',
      topic: 'Voorlezen',
      askedOn: day,
      answered: 3,
      least: { answers: 5, remarks: 10 },
      adjustment: 'Ik oefen dit.',
      headings: [
        {
          theme: 'level',
          ownText: '',
          remarks: [{ text: 'Ga zo door', by: { name: null, source: 'trainer' } }],
          questions: [
            { question: question('overview'), own: 4, others: [3, 5] },
            { question: { ...question('y'), code: null, wording: 'Hoe druk?' }, own: null, others: null },
            { question: { ...question('x'), code: null, wording: 'Hoe rustig?' }, own: 2, others: [] },
          ],
        },
      ],
    };
    const shown = { ...orientation, feedback: part(true, true) };
    const feedback = { rounds: [round] };
    const root = showPage(
      Theirs,
      theirs({ state: 'orientation', shown: null }, { orientation: shown, feedback }),
    );
    const values = all(root, 'dd').map(({ text }) => text);
    const { results } = messages('nl').feedback;
    const { heldBack, noAnswer } = messages('nl').round.results;
    expect(values).toContain(`${results.others}: 3, 5`);
    expect(values).toContain(`${results.others}: ${heldBack(5)}`);
    expect(values).toContain(`${results.others}: ${noAnswer}`);
    expect(root.text).toContain('Ga zo door');
    expect(root.text).toContain('Ik oefen dit.');
  });

  test('a refusal is said above, and the heading of the window says that something is wrong', () => {
    const root = showPage(Theirs, theirs(), { form: { action: 'revise', problem: { code: 'not-now' } } });
    expect(problemsOf(root).text).toBe(`${common.problemTitle} ${t.problems['not-now']()}`);
  });
});

describe('the profile as others read it', () => {
  test('says that it was shown, and that the look is seen', () => {
    const root = showPage(Theirs, theirs({ viewer: 'other', isCoach: false }));
    expect(root.text).toContain(t.shownToYou('Samira'));
    expect(actions(root)).toEqual([]);
    expect(hrefs(root)).toEqual([`/profiles/her/pdf?number=1&lang=nl`]);
  });

  test('her reaction to a version that is not settled stays between the two', () => {
    const draft = version({ state: 'wishes', reaction: 'Niet dit.' });
    const root = showPage(Theirs, theirs({ viewer: 'other', isCoach: false, shown: draft }));
    expect(root.text).not.toContain('Niet dit.');
  });
});

describe('the list of the coach', () => {
  const row = (given: object = {}) => ({
    person,
    orientation,
    state: 'draft',
    isMine: true,
    changedOn: day,
    work: 'Onderwijsassistent, De Brug',
    ...given,
  });

  test.each(['nl', 'en'] as const)('empty in %s says who will be here', (locale) => {
    const root = showPage(Profiles, { people: [] }, { locale });
    expect(root.text).toContain(messages(locale).profile.list.empty);
    expect(hrefs(root)).toEqual([]);
  });

  test.each(profileLifecycle.states)('%s is said in words', (state) => {
    const root = showPage(Profiles, { people: [row({ state })] });
    expect(root.text).toContain(t.states[state]);
    expect(hrefs(root)).toEqual(['/profiles/her']);
  });

  test('counts what is there, not what may be read, and leaves out a day that is not known', () => {
    const root = showPage(Profiles, { people: [row({ changedOn: null })] });
    expect(root.text).toContain(t.list.progress(3));
    expect(root.text).not.toContain('sinds');
  });

  test('with another coach: that, and nothing of how far it is', () => {
    const root = showPage(Profiles, { people: [row({ isMine: false, state: 'given' })] });
    expect(root.text).toContain(t.list.otherCoach);
    expect(root.text).not.toContain(t.states.given);
  });
});
