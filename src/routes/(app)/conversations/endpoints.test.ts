import { describe, expect, test } from 'vitest';
import { agreeReport } from '#features/conversation/server/agree-report.ts';
import { listConversations } from '#features/conversation/server/list-conversations.ts';
import { readConversation } from '#features/conversation/server/read-conversation.ts';
import { readPreparation } from '#features/conversation/server/read-preparation.ts';
import { readReport } from '#features/conversation/server/read-report.ts';
import { readStartOptions } from '#features/conversation/server/read-start-options.ts';
import { readTeam } from '#features/conversation/server/read-team.ts';
import { savePreparation } from '#features/conversation/server/save-preparation.ts';
import { saveReport } from '#features/conversation/server/save-report.ts';
import { sayReady } from '#features/conversation/server/say-ready.ts';
import { startConversation } from '#features/conversation/server/start-conversation.ts';
import { parts } from '#features/conversation/domain/preparation.form.ts';
import { answering, askedOf, her, sendRequest, refusing } from '#tests/support/send-request.ts';
import { pageForms } from '#tests/support/page-forms.ts';
import { load as listPage } from './+page.server.ts';
import { load as onePage } from './[id]/+page.server.ts';
import { actions as prepare, load as preparePage } from './[id]/prepare/+page.server.ts';
import { actions as report, load as reportPage } from './[id]/report/+page.server.ts';
import { actions as write, load as writePage } from './[id]/report/write/+page.server.ts';
import { startSeveral } from '#features/conversation/server/start-several.ts';
import { actions as begin, load as beginPage } from './new/+page.server.ts';

const params = { id: 'talk' };
const fields = { conversationId: 'a-lie', version: '3' };
const asks = { conversationId: 'talk', version: '3' };
const about = { params, fields, asks };
const there = '/conversations/talk';

describe('forms of a conversation', () => {
  pageForms({
    'agreeing as the first of the two': {
      ...about,
      action: report.agree,
      useCase: agreeReport,
      output: { agreed: false },
      to: there,
      says: 'conversation.agreed',
    },
    'agreeing as the second settles the report': {
      ...about,
      action: report.agree,
      useCase: agreeReport,
      output: { agreed: true },
      to: there,
      says: 'conversation.fixed',
    },
    'ready, and the other was not yet': {
      action: prepare.ready,
      useCase: sayReady,
      params,
      output: { opened: false },
      asks: { conversationId: 'talk' },
      to: there,
      says: 'conversation.ready',
    },
    'ready, and so was the other': {
      action: prepare.ready,
      useCase: sayReady,
      params,
      output: { opened: true },
      asks: { conversationId: 'talk' },
      to: there,
      says: 'conversation.opened',
    },
    'beginning with her leader': {
      action: begin.start,
      useCase: startConversation,
      fields: { leaderId: 'leader' },
      output: { conversationId: 'new' },
      asks: { personId: her, leaderId: 'leader' },
      to: '/conversations/new',
      says: 'conversation.started',
    },
    'a leader beginning with a colleague': {
      action: begin.start,
      useCase: startConversation,
      fields: { personId: 'colleague' },
      output: { conversationId: 'c2' },
      asks: { personId: 'colleague', leaderId: her },
      to: '/conversations/c2',
      says: 'conversation.started',
    },
    'a leader beginning with several, of whom one has a talk': {
      action: begin.several,
      useCase: startSeveral,
      fields: { kind: 'yearly' },
      output: { started: 1, skipped: ['colleague'] },
      asks: { kind: 'yearly' },
      to: '/conversations/new?started=1&skipped=colleague',
    },
  });

  test.each(parts.map((part, index) => [part, parts[index + 1] ?? 'check'] as const))(
    'preparing %s goes on to %s',
    async (part, next) => {
      const spy = answering(savePreparation, { version: 2 });
      const came = await sendRequest(prepare.save, {
        params,
        fields: { ...fields, part: 'a-lie' },
        search: `?part=${part}`,
      });
      expect(askedOf(spy)).toEqual({ ...asks, part });
      expect(came.to).toBe(`${there}/prepare?part=${next}`);
    },
  );

  test('a part that does not exist is asked as none, and goes on to the check', async () => {
    const spy = answering(savePreparation, { version: 2 });
    const came = await sendRequest(prepare.save, { params, fields, search: '?part=__proto__' });
    expect(askedOf(spy)).toMatchObject({ part: null });
    expect(came.to).toBe(`${there}/prepare?part=check`);
  });

  test.each([
    [{ kind: 'conflict', theirs: { text: 'hers' } } as const, 409, { theirs: { text: 'hers' } }],
    [{ kind: 'refused', code: 'too-late' } as const, 422, { problem: { kind: 'refused', code: 'too-late' } }],
    [
      { kind: 'invalid', fields: { text: [{ code: 'required' }] } } as const,
      400,
      { fields: { text: [{ code: 'required' }] } },
    ],
  ])('%j keeps every word that was typed', async (problem, status, shown) => {
    refusing(saveReport, problem);
    const came = await sendRequest(write.save, {
      params,
      fields: { text: 'Wat ik schreef' },
      search: '?/save',
    });
    expect(came.status).toBe(status);
    expect(came.data).toMatchObject({
      data: { action: 'save', values: { text: 'Wat ik schreef' }, ...shown },
    });
  });
});

describe('pages of conversations', () => {
  test('only who leads a team is shown one', async () => {
    answering(listConversations, { items: [] });
    const team = answering(readTeam, { colleagues: ['Ada'] });
    team.mockClear();
    expect((await sendRequest(listPage)).data).toEqual({
      items: [],
      begins: false,
      team: null,
      may: { begin: false, lookAtSelf: false, configure: false },
    });
    expect(team).not.toHaveBeenCalled();
    const led = await sendRequest(listPage, { may: ['conversation.team', 'conversation.start'] });
    expect(led.data).toMatchObject({
      team: { colleagues: ['Ada'] },
      may: { begin: true, lookAtSelf: false, configure: false },
    });
  });

  test('one conversation is the one of the address', async () => {
    const spy = answering(readConversation, { id: 'talk' });
    expect((await sendRequest(onePage, { params })).data).toEqual({ conversation: { id: 'talk' } });
    expect(askedOf(spy)).toEqual({ conversationId: 'talk' });
  });

  test.each([
    ['nothing written: the first part', '', [], true, parts[0]],
    ['the first part written: the second', '', [parts[0]], true, parts[1]],
    ['all written: development', '', parts, true, 'development'],
    ['a part by name', `?part=${parts[2]}`, [], true, parts[2]],
    ['a part that does not exist: the first empty one', '?part=elders', [], true, parts[0]],
    ['the check', '?part=check', [], true, null],
    ['closed for writing: the check, whatever is asked', `?part=${parts[0]}`, [], false, null],
  ] as const)('preparing, %s', async (_, search, written, canWrite, part) => {
    answering(readPreparation, { written, canWrite });
    expect((await sendRequest(preparePage, { params, search })).data).toEqual({
      mine: { written, canWrite },
      part,
    });
  });

  test.each([
    ['', 'now'],
    ['?edition=1', 'first'],
    ['?edition=9', 'now'],
    ['?edition=x', 'now'],
    ['?edition=', 'now'],
  ])('a report %j shows the edition %s', async (search, text) => {
    const editions = [
      { edition: 1, text: 'first' },
      { edition: 2, text: 'second' },
    ];
    answering(readReport, { editions, current: { edition: 2, text: 'now' } });
    expect((await sendRequest(reportPage, { params, search })).data).toMatchObject({ shown: { text } });
    expect((await sendRequest(writePage, { params })).data).toHaveProperty('report.current.text', 'now');
  });

  describe('beginning', () => {
    const start = async (may: readonly string[], search = '') => {
      answering(readStartOptions, { leaders: [] });
      const team = answering(readTeam, { colleagues: ['Ada'] });
      team.mockClear();
      return {
        data: (await sendRequest(beginPage, { may, search })).data,
        asked: team.mock.calls.map((call) => call[2]),
      };
    };

    test('of herself: no team is read', async () => {
      expect(await start(['conversation.look-at-self'])).toEqual({
        data: { skipped: [], started: 0, options: { leaders: [] }, chosen: [], team: null, isOwn: true },
        asked: [],
      });
    });

    test('with colleagues in the address means nothing from who leads nobody: it asks anew', async () => {
      expect(await start(['conversation.look-at-self'], '?with=p1')).toEqual({
        data: { skipped: [], started: 0, options: { leaders: [] }, chosen: [], team: null, isOwn: true },
        asked: [],
      });
    });

    test('a leader first chooses, then sees whom she chose', async () => {
      expect((await start(['conversation.team'])).asked).toEqual([{ show: null }]);
      const { data, asked } = await start(['conversation.team'], '?with=p1&with=p2');
      expect(asked).toEqual([{ personIds: ['p1', 'p2'] }]);
      expect(data).toMatchObject({ chosen: ['Ada'], team: null, isOwn: false });
    });
  });
});
