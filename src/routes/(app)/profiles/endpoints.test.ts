import { afterEach, describe, expect, test, vi } from 'vitest';
import { isoDate } from '#core/date.ts';
import { advise } from '#features/advice/domain/advise.ts';
import { placesOf } from '#features/advice/domain/reach.ts';
import { prepareConversation } from '#features/advice/server/prepare-conversation.ts';
import { readCard } from '#features/card/server/read-card.ts';
import { readCompass } from '#features/compass/server/read-compass.ts';
import { readFeedbackResults } from '#features/feedback/server/read-feedback-results.ts';
import { autosaveProfile, saveProfile } from '#features/profile/server/profile-document.ts';
import { listProfiles } from '#features/profile/server/list-profiles.ts';
import { readAsks } from '#features/profile/server/read-asks.ts';
import { readOrientation } from '#features/profile/server/read-orientation.ts';
import { readProfile } from '#features/profile/server/read-profile.ts';
import { takeOverLine } from '#features/profile/server/take-over-line.ts';
import { readLooksAtFile } from '#features/trust/server/read-looks.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { takeAlong } from '#features/trust/server/take-along.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import { answering, askedOf, her, sendRequest, refusing } from '#tests/support/send-request.ts';
import { pageForms } from '#tests/support/page-forms.ts';
import { sharingData } from '#tests/support/sharing.ts';
import { flashText } from '#i18n/flash.ts';
import { adviceTextsIn } from '#features/advice/ui/advice-texts.ts';
import { load as ownPage } from '../profile/+page.server.ts';
import { load as logPage } from '../sharing/log/+page.server.ts';
import { GET as along } from '../sharing/take-along/json/+server.ts';
import { load as listPage } from './+page.server.ts';
import { actions as coach, load as coachPage } from './[personId]/+page.server.ts';
import { load as doubtPage } from './[personId]/lines/[line]/+page.server.ts';
import { advisedLine } from '#screens/profile/advised-line.ts';
import { GET as pdf } from './[personId]/pdf/+server.ts';
import { workLine } from '#screens/profile/work-line.ts';
import { catalogues } from '#src/texts.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const params = { personId: 'ada' };
const there = '/profiles/ada';
const written = {
  params,
  fields: { personId: 'a-lie', version: '3', 'content.ambitions': 'Leraar worden', up: '1', extra: 'x' },
  asks: { personId: 'ada', version: '3', content: { ambitions: 'Leraar worden' } },
};

describe('forms of a profile', () => {
  pageForms({
    'room for one more step leads to the steps': {
      ...written,
      action: coach.keep,
      useCase: saveProfile,
      search: '?/keep&more',
      asks: { ...written.asks, up: '1' },
      to: `${there}#steps`,
      says: 'profile.kept',
    },
    'a doubt about a line keeps what was written, and asks why': {
      ...written,
      action: coach.keep,
      useCase: saveProfile,
      search: '?/keep&doubt=lead-a-group',
      asks: { ...written.asks, up: '1' },
      to: `${there}/lines/lead-a-group`,
    },
  });

  test('a draft is of the person in the address', async () => {
    const spy = answering(autosaveProfile, { version: 4 });
    expect((await sendRequest(coach.draft, written)).data).toEqual({ version: 4 });
    expect(askedOf(spy)).toEqual(written.asks);
  });
});

describe('a line that the coach takes over', () => {
  const person = aPerson();
  const { steps, routes } = advise(readNational(), person, isoDate('2026-11-24'));
  const places = placesOf(steps, routes, person.school);
  const [first] = places;
  const line = first?.step.code ?? '';
  const taking = async (conversation: object, fields = {}, search = '?/take') => {
    answering(prepareConversation, conversation);
    const spy = answering(takeOverLine, { version: 4, place: 2 });
    const came = await sendRequest(coach.take, {
      params,
      search,
      fields: { ...written.fields, line, ...fields },
    });
    return { came, asked: askedOf(spy) };
  };

  test('goes along with all that was written, in the words of the reasoning', async () => {
    const { came, asked } = await taking({ judges: true, shown: { places } }, { title: 'a-lie' });
    const { personId, version, content } = written.asks;
    expect(asked).toEqual({
      personId,
      version,
      content,
      line: {
        line,
        title: first?.step.name.nl,
        direction: first?.step.direction,
        kind: expect.stringMatching(/^(in-function|task|module|qualification)$/) as string,
        why: expect.stringContaining('Je ') as string,
      },
    });
    expect([came.to, came.flash]).toEqual([`${there}#lines`, 'profile.lineTaken']);
  });

  test('to be changed, opens at its own place among the steps', async () => {
    const { came } = await taking({ judges: true, shown: { places } }, {}, '?/take&change=1');
    expect([came.to, came.flash]).toEqual([`${there}#content.steps.2.title`, 'profile.lineToChange']);
    for (const locale of ['nl', 'en'] as const)
      for (const says of ['profile.lineTaken', 'profile.lineToChange'])
        expect(flashText(catalogues(locale), says)).toBeTruthy();
  });

  test.each([
    ['she shows nothing', { judges: false, shown: null }, {}],
    ['somebody else may read it but not judge it', { judges: false, shown: { places } }, {}],
    ['the line is not among her advice', { judges: true, shown: { places } }, { line: 'moon' }],
  ])('is no line when %s', async (_, conversation, fields) => {
    expect((await taking(conversation, fields)).asked).toMatchObject({ line: null });
  });

  test.each(steps.map((step) => [step.code, step] as const))('%s fits in a profile', (_, step) => {
    for (const locale of ['nl', 'en'] as const) {
      const advised = advisedLine(adviceTextsIn(locale), step);
      expect(advised.title).toBe(step.name[locale]);
      expect(advised.kind === 'qualification').toBe(step.kind === 'qualification');
      expect(advised.why).not.toMatch(/undefined|NaN/);
    }
  });

  test('the question why it does not fit is about a line that she was shown', async () => {
    const at = { params: { personId: 'ada', line } };
    const before = { step: line, reason: 'other', note: '' };
    answering(prepareConversation, {
      fullName: 'Ada',
      judges: true,
      shown: { places },
      rejections: [before],
    });
    expect((await sendRequest(doubtPage, at)).data).toEqual({
      personId: 'ada',
      fullName: 'Ada',
      place: first,
      before,
    });
    expect((await sendRequest(doubtPage, { params: { ...at.params, line: 'moon' } })).status).toBe(404);
    answering(prepareConversation, { judges: false, shown: { places }, rejections: [] });
    expect((await sendRequest(doubtPage, at)).status).toBe(404);
  });
});

describe('what a coach reads beside the profile', () => {
  const person = { functionTitle: null, functionCode: 'conciërge', schools: ['De Brug'] };
  const part = (isShown: boolean, isThere: boolean) => ({ isShown, isThere });
  const reading = async (card: object, feedback: object, compass: object, isCoach = true, writes = false) => {
    answering(readProfile, { person, isCoach, writes });
    const conversation = answering(prepareConversation, { shown: null });
    conversation.mockClear();
    answering(readOrientation, { orientation: { card, feedback, compass } });
    const parts = [readCard, readFeedbackResults, readCompass].map((useCase) =>
      answering(useCase, { read: true }),
    );
    for (const spy of parts) spy.mockClear();
    const { data } = await sendRequest(coachPage, { params });
    const conversations = conversation.mock.calls.length;
    return {
      data: data as Record<string, unknown>,
      conversations,
      calls: parts.map((spy) => spy.mock.calls.length),
    };
  };

  test.each([
    [part(true, true), part(true, true), part(true, true), [1, 1, 1]],
    [part(true, true), part(false, true), part(true, false), [1, 0, 0]],
    [part(false, false), part(true, true), part(false, true), [0, 1, 0]],
    [part(false, true), part(false, true), part(false, true), [0, 0, 0]],
  ])('card %j, feedback %j, compass %j reads %j', async (card, feedback, compass, calls) => {
    const found = await reading(card, feedback, compass);
    expect(found.calls).toEqual(calls);
    expect(['card', 'feedback', 'compass'].map((name) => (found.data[name] === null ? 0 : 1))).toEqual(calls);
  });

  test('who is not her coach is shown the profile and nothing beside it', async () => {
    const found = await reading(part(true, true), part(true, true), part(true, true), false);
    expect(found.calls).toEqual([0, 0, 0]);
    expect(found.data).toMatchObject({ orientation: null, card: null, feedback: null, compass: null });
  });

  test('advice stands beside a profile that this coach writes now', async () => {
    const none = part(false, false);
    expect((await reading(none, none, none)).conversations).toBe(0);
    const writing = await reading(none, none, none, true, true);
    expect(writing.conversations).toBe(1);
    expect(writing.data).toMatchObject({ conversation: { shown: null } });
  });

  test('the list says what everybody does and where', async () => {
    answering(listProfiles, { people: [{ person: { ...person, functionTitle: 'Klussenman' } }] });
    expect((await sendRequest(listPage)).data).toMatchObject({ people: [{ work: 'Klussenman, De Brug' }] });
  });

  test.each([
    [{ functionTitle: 'Klussenman', functionCode: 'concierge', schools: ['A', 'B'] }, 'Klussenman, A, B'],
    [{ functionTitle: null, functionCode: null, schools: ['A'] }, 'A'],
    [{ functionTitle: '', functionCode: null, schools: [] }, ''],
    [{ functionTitle: 'X', functionCode: null, schools: ['', 'B'] }, 'X, B'],
  ])('%j is «%s»', (person, line) => {
    expect(workLine(person)).toBe(line);
  });
});

describe('her own pages', () => {
  const person = { functionTitle: 'A', functionCode: null, schools: [] };

  test.each([
    ['', undefined],
    ['?number=2', '2'],
  ])('her profile %j', async (search, number) => {
    answering(readAsks, { asks: [], coaches: ['Cees'] });
    const spy = answering(readProfile, { person });
    answering(readSharing, sharingData());
    const { data } = await sendRequest(ownPage, { search });
    expect(askedOf(spy)).toEqual({ personId: her, number });
    expect(data).toMatchObject({ coaches: ['Cees'], work: 'A', sharing: sharingData() });
  });

  test.each([
    [null, null],
    [new Date('2026-11-24T08:00:00Z'), '?before=2026-11-24T08:00:00.000Z'],
  ])('who looked, older than %s: %s', async (olderBefore, olderHref) => {
    const spy = answering(readLooksAtFile, { looks: [], olderBefore });
    const { data } = await sendRequest(logPage, { search: '?before=2026-12-01' });
    expect(askedOf(spy)).toEqual({ personId: her, before: '2026-12-01' });
    expect(data).toEqual({ looks: [], olderHref });
  });

  test('all that stands about her is hers to take along, as data', async () => {
    const spy = answering(takeAlong, { file: { card: [] } });
    const answer = (await sendRequest(along)).data as Response;
    expect(askedOf(spy)).toEqual({ personId: her });
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="ontwikkeldoor.json"');
    expect(JSON.parse(await answer.text())).toEqual({ file: { card: [] } });
  });

  test.each([
    ['who may not read it', { kind: 'not-found' }],
    ['a version that never was', { kind: 'invalid', fields: {} }],
  ] as const)('there is no paper for %s', async (_, problem) => {
    refusing(readProfile, problem);
    expect((await sendRequest(pdf, { params })).status).toBe(404);
  });

  test('there is no paper of a profile that is not shown', async () => {
    answering(readProfile, { person, shown: null });
    expect((await sendRequest(pdf, { params })).status).toBe(404);
  });
});
