import { afterEach, describe, expect, test, vi } from 'vitest';
import { closeRequest } from '#features/feedback/server/round.ts';
import { listRequests } from '#features/feedback/server/list-requests.ts';
import { readFeedbackResults } from '#features/feedback/server/read-feedback-results.ts';
import { readInvitationText } from '#features/feedback/server/read-invitation.ts';
import { readPeople } from '#features/feedback/server/read-people.ts';
import { readOwnRequest } from '#features/feedback/server/read-request.ts';
import { autosaveAdjustment } from '#features/feedback/server/save-adjustment.ts';
import { autosaveInvitation } from '#features/feedback/server/save-invitation.ts';
import { autosaveOwnView, saveOwnView } from '#features/feedback/server/save-own-view.ts';
import { autosaveQuestions } from '#features/feedback/server/save-questions.ts';
import { startRequest } from '#features/feedback/server/start-request.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { answering, askedOf, her, sendRequest, refusing } from '#tests/support/send-request.ts';
import { pageForms } from '#tests/support/page-forms.ts';
import { sharingData } from '#tests/support/sharing.ts';
import { load as listPage } from './+page.server.ts';
import { actions as round, load as roundPage } from './[roundId]/+page.server.ts';
import { actions as invitation, load as invitationPage } from './[roundId]/invitation/+page.server.ts';
import { actions as own, load as ownPage } from './[roundId]/own/[heading]/+page.server.ts';
import { load as peoplePage } from './[roundId]/people/+page.server.ts';
import { actions as questions, load as questionsPage } from './[roundId]/questions/+page.server.ts';
import { actions as begin } from './new/+page.server.ts';
import { load as shown } from './person/[personId]/+page.server.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const params = { roundId: 'r1' };
const fields = { roundId: 'a-lie', words: 'Wat ik schreef' };
const asks = { roundId: 'r1', words: 'Wat ik schreef' };
const closing = { params: { roundId: 'r1' }, fields: { roundId: 'a-lie' }, asks: { roundId: 'r1' } };
const there = '/feedback/r1';

describe('forms of a round of feedback', () => {
  pageForms({
    'beginning one is hers': {
      action: begin.default,
      useCase: startRequest,
      fields: { personId: 'a-lie', mode: 'named' },
      output: { roundId: 'r9' },
      asks: { personId: her, mode: 'named' },
      to: '/feedback/r9/questions',
      says: 'feedback.started',
    },
    'closing it': {
      ...closing,
      action: round.close,
      useCase: closeRequest,
      output: { roundId: 'r1', state: 'closed' },
      to: there,
      says: 'round.closed',
    },
    'closing one with too few answers': {
      ...closing,
      action: round.close,
      useCase: closeRequest,
      output: { roundId: 'r1', state: 'withdrawn' },
      to: there,
      says: 'round.closedEmpty',
    },
    'her own view goes on to the next heading, whatever stands in it': {
      ...closing,
      output: { roundId: 'r1' },
      action: own.save,
      useCase: saveOwnView,
      search: '?/save&next=Samen%20werken%2Fleren',
      to: `${there}/own/Samen%20werken%2Fleren`,
    },
  });

  test.each([
    ['questions', questions.draft, autosaveQuestions],
    ['an invitation', invitation.draft, autosaveInvitation],
    ['her own view', own.draft, autosaveOwnView],
    ['what she does with it', round.draft, autosaveAdjustment],
  ])('a draft of %s is of the round in the address', async (_, action, useCase) => {
    const spy = answering(useCase, { version: 5, roundId: 'r1' });
    const came = await sendRequest(action, { params, fields });
    expect(askedOf(spy)).toEqual(asks);
    expect(came.data).toEqual({ version: 5 });
    refusing(useCase, { kind: 'conflict', theirs: { words: 'elders' } });
    expect((await sendRequest(action, { params, fields })).data).toMatchObject({
      status: 409,
      data: { action: 'draft', values: fields, theirs: { words: 'elders' } },
    });
  });
});

describe('pages of a round of feedback', () => {
  const request = (state: string) => ({ state, roundId: 'r1' });

  test.each([
    ['draft', 200, 200, 200],
    ['open', 303, 200, 200],
    ['closed', 303, 303, 303],
    ['withdrawn', 303, 303, 303],
  ])('%s: questions %i, people %i, invitation %i', async (state, ...statuses) => {
    answering(readOwnRequest, { request: request(state), questions: [] });
    answering(readPeople, { request: request(state), colleagues: [] });
    answering(readInvitationText, { request: request(state), text: '' });
    const came = await Promise.all(
      [questionsPage, peoplePage, invitationPage].map((load) => sendRequest(load, { params })),
    );
    expect(came.map(({ status }) => status)).toEqual(statuses);
    for (const { status, to } of came) expect(to).toBe(status === 303 ? there : null);
  });

  test('people and questions give what the page shows and no more', async () => {
    answering(readPeople, { request: request('draft'), colleagues: ['Ada'], secret: 'x' });
    answering(readOwnRequest, { request: request('draft'), questions: ['q'], answers: ['secret'] });
    expect((await sendRequest(peoplePage, { params })).data).toEqual({
      request: request('draft'),
      colleagues: ['Ada'],
    });
    expect((await sendRequest(questionsPage, { params })).data).toEqual({
      request: request('draft'),
      questions: ['q'],
    });
  });

  test('an invitation is first written in the language that she reads', async () => {
    const spy = answering(readInvitationText, { request: request('draft') });
    await sendRequest(invitationPage, { params });
    expect(askedOf(spy)).toEqual({ roundId: 'r1', locale: 'nl' });
  });

  test('the list and the round are hers', async () => {
    const list = answering(listRequests, { requests: [] });
    await sendRequest(listPage, { params });
    expect(askedOf(list)).toEqual({ personId: her });
    answering(readOwnRequest, { request: request('closed') });
    const sharing = answering(readSharing, sharingData());
    expect((await sendRequest(roundPage, { params })).data).toEqual({
      request: request('closed'),
      sharing: sharingData(),
    });
    expect(askedOf(sharing)).toEqual({ personId: her, also: null });
  });

  describe('her own view, heading by heading', () => {
    const question = (theme: string) => ({ theme, text: 'q', kind: 'open' });
    const read = {
      request: request('open'),
      questions: ['qualities', 'level', 'level'].map(question),
      ownView: {},
    };

    test.each([
      ['level', 'qualities'],
      ['qualities', null],
    ])('after %s comes %s', async (heading, next) => {
      answering(readOwnRequest, read);
      const { data } = await sendRequest(ownPage, { params: { ...params, heading } });
      expect(data).toMatchObject({ headings: ['level', 'qualities'], heading, next });
    });

    test.each(['skills', '', 'Level', '__proto__'])('there is no heading %j', async (heading) => {
      answering(readOwnRequest, read);
      expect((await sendRequest(ownPage, { params: { ...params, heading } })).status).toBe(404);
    });
  });

  test('what somebody else shows is asked as that person, and not found when it is not shown', async () => {
    const spy = answering(readFeedbackResults, { headings: [] });
    expect((await sendRequest(shown, { params: { personId: 'ada' } })).data).toEqual({ headings: [] });
    expect(askedOf(spy)).toEqual({ personId: 'ada' });
    refusing(readFeedbackResults, { kind: 'not-found' });
    expect((await sendRequest(shown, { params: { personId: 'ada' } })).status).toBe(404);
  });
});
