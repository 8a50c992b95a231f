import { beforeEach, describe, expect, test } from 'vitest';
import {
  agreedConversation,
  heldConversation,
  must,
  reportedConversation,
  startedConversation,
} from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { agreeReport } from './agree-report.ts';
import { answerSelfImage } from './answer-self-image.ts';
import { listConversations } from './list-conversations.ts';
import { readLists } from './read-lists.ts';
import { readStartOptions } from './read-start-options.ts';
import { readTeam } from './read-team.ts';
import { saveChoice } from './save-choice.ts';
import { startSeveral } from './start-several.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const two = { person: world.assistant, leader: world.leader };
const { person, leader } = two;
const add = (name: string) =>
  addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
const [anne, bo] = [await add('Anne Aalbers'), await add('Bo Bos')];

beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  await owner.query('truncate conversation cascade');
  await owner.query('delete from mail_message');
});

const list = async (who: typeof person) => (await must(ctx, who, listConversations, {})).items;

describe('list-conversations', () => {
  test('shows both sides their next step', async () => {
    const conversationId = await reportedConversation(ctx, two);
    await must(ctx, leader, agreeReport, { conversationId, edition: 1, version: 1 });
    expect(await list(person)).toMatchObject([
      { id: conversationId, side: 'person', otherName: leader.name, next: { code: 'agree', whose: 'own' } },
    ]);
    expect(await list(leader)).toMatchObject([
      {
        side: 'leader',
        otherName: person.name,
        next: { code: 'wait-agreement', whose: 'other' },
        isOpen: true,
      },
    ]);
  });

  test('a leader who leads no more finds nothing there', async () => {
    await startedConversation(ctx, two);
    await owner.query(`update role_grant set valid_to = '2026-11-01' where person_id = $1`, [
      leader.personId,
    ]);
    expect(await list(leader)).toEqual([]);
    expect(await list(person)).toHaveLength(1);
    await owner.query(`update role_grant set valid_to = null`);
  });
});

describe('read-team and start-several', () => {
  const team = () => must(ctx, leader, readTeam, {});

  test('who had none this school year comes first', async () => {
    await agreedConversation(ctx, two);
    await startedConversation(ctx, { person: bo, leader }, { plannedAt: '2026-12-08T10:00' });
    const { colleagues, counts, months } = await team();
    expect(colleagues.map(({ name, progress }) => [name, progress])).toEqual([
      ['Anne Aalbers', 'none'],
      ['Bo Bos', 'planned'],
      ['Samira Bakker', 'held'],
    ]);
    expect(counts).toEqual({ none: 1, started: 0, planned: 1, held: 1 });
    expect(months).toEqual([
      { month: '2026-11-01', held: 1, planned: 0 },
      { month: '2026-12-01', held: 0, planned: 1 },
    ]);
  });

  test('last school year does not count for this one', async () => {
    setNow('2026-07-01T10:00:00Z');
    await heldConversation(ctx, two);
    setNow('2026-11-24T10:00:00Z');
    const hers = (await team()).colleagues.find(({ personId }) => personId === person.personId);
    expect(hers).toMatchObject({ heldOn: null, progress: 'started' });
  });

  test('begins with several at once; who has one of this kind keeps it', async () => {
    const existing = await startedConversation(ctx, two);
    const personIds = [person, anne, bo, bo].map(({ personId }) => personId);
    const outcome = await must(ctx, leader, startSeveral, { personIds, kind: 'development', form: 'live' });
    expect(outcome).toEqual({ started: 2, skipped: [person.personId] });
    expect((await list(person)).map(({ id }) => id)).toEqual([existing]);
    expect(await list(anne)).toMatchObject([{ otherName: leader.name, startedByMe: false }]);
    const { rows } = await owner.query(
      `select count(*)::int as sent from mail_message where key like '%:started:%'`,
    );
    expect(rows).toEqual([{ sent: 3 }]);
  });

  test.each([
    ['nobody', { personIds: [] }, 'invalid'],
    ['a teacher among them', { personIds: [anne.personId, world.teacher.personId] }, 'not-found'],
    ['someone of another school', { personIds: [world.otherSchoolAssistant.personId] }, 'not-found'],
    ['a kind that does not exist', { kind: 'assessment' }, 'invalid'],
  ])('refuses %s, and then begins with none', async (_, change, kind) => {
    const input = { personIds: [anne.personId], kind: 'development', form: 'live', ...change };
    expect(await startSeveral.execute(ctx, leader, input)).toMatchObject({ error: { kind } });
    expect(await list(anne)).toEqual([]);
  });

  test('forty at once take a second or so', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `Collega Nummer${String(index)}`);
    const many = await Promise.all(names.map(add));
    const personIds = many.map(({ personId }) => personId);
    const began = performance.now();
    expect(
      await must(ctx, leader, startSeveral, { personIds, kind: 'progress', form: 'live' }),
    ).toMatchObject({ started: 40 });
    expect(performance.now() - began).toBeLessThan(10_000);
    await owner.query('truncate conversation cascade');
    await owner.query(`update employment set ends_on = '2026-08-01' where person_id = any($1)`, [personIds]);
  });
});

describe('read-start-options', () => {
  test('offers her own leaders and what the board has in use', async () => {
    const options = await must(ctx, person, readStartOptions, {});
    expect(options.leaders).toEqual([{ id: leader.personId, name: leader.name }]);
    expect(options.kinds[0]?.labels.nl).toBe('Ontwikkelgesprek');
    expect(options.forms.map(({ code }) => code)).toEqual(['live', 'remote', 'walking', 'paper']);
  });

  test('a director of the whole board comes after the school’s own leader', async () => {
    const director = await addPerson(owner, world.board, { role: 'director', name: 'Ada Algemeen' });
    const { leaders } = await must(ctx, person, readStartOptions, {});
    expect(leaders.map(({ name }) => name)).toEqual([leader.name, director.name]);
  });
});

describe('read-lists and save-choice', () => {
  const choices = async (kind: string) =>
    (await must(ctx, world.hr, readLists, {})).choices.filter(({ list: name }) => name === kind);

  test('HR renames one, takes one out of use and adds one; talks that have it keep it', async () => {
    await startedConversation(ctx, two, { kind: 'evaluation' });
    const label = { labelNl: 'Jaargesprek', labelEn: 'Year talk' };
    await must(ctx, world.hr, saveChoice, { list: 'kind', code: 'development', ...label, inUse: 'on' });
    await must(ctx, world.hr, saveChoice, {
      list: 'kind',
      code: 'evaluation',
      labelNl: 'Evaluatie',
      labelEn: 'Evaluation',
    });
    await must(ctx, world.hr, saveChoice, {
      list: 'kind',
      labelNl: 'Loopbaangesprek',
      labelEn: 'Career talk',
      inUse: 'on',
    });
    expect((await choices('kind')).map(({ labels, inUse }) => [labels.nl, inUse])).toEqual([
      ['Jaargesprek', true],
      ['Startgesprek', true],
      ['Normjaartaakgesprek', true],
      ['Voortgangsgesprek', true],
      ['Evaluatie', false],
      ['Loopbaangesprek', true],
    ]);
    expect(await choices('form')).toHaveLength(4);
    expect((await list(person))[0]?.kind.nl).toBe('Evaluatie');
    const { kinds } = await must(ctx, person, readStartOptions, {});
    expect(kinds.map(({ labels }) => labels.nl)).not.toContain('Evaluatie');
  });

  test.each([
    ['without a name', { labelNl: ' ' }, 'invalid'],
    ['that does not exist', { code: 'nothing' }, 'not-found'],
    ['of another list', { list: 'place' }, 'invalid'],
  ])('not one %s', async (_, change, kind) => {
    const input = { list: 'form', code: 'live', labelNl: 'x', labelEn: 'x', ...change };
    expect(await saveChoice.execute(ctx, world.hr, input)).toMatchObject({ error: { kind } });
  });
});

describe('answer-self-image', () => {
  test('three times a school year; a second answer in the same part takes its place', async () => {
    const answer = (score: number) =>
      must(ctx, person, answerSelfImage, { personId: person.personId, score });
    await answer(2);
    await answer(3);
    setNow('2027-01-15T10:00:00Z');
    await answer(4);
    const { selfImages } = await must(ctx, person, listConversations, {});
    expect(selfImages).toEqual([
      { schoolYear: 2026, moment: 'start', score: 3 },
      { schoolYear: 2026, moment: 'middle', score: 4 },
    ]);
  });

  test('one to five', async () => {
    const outcome = await answerSelfImage.execute(ctx, person, { personId: person.personId, score: 6 });
    expect(outcome).toMatchObject({ error: { kind: 'invalid' } });
  });
});
