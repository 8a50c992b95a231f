import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addColleague, addressOf, answer, draftRound, openRound, valueOf } from '#tests/support/feedback.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { chooseColleague } from './choose-colleague.ts';
import { choosePerson } from './choose-person.ts';
import { closeRequest, recallLink, remindInvited, withdrawRequest } from './round.ts';
import { dropPerson } from './drop-person.ts';
import { listRequests } from './list-requests.ts';
import { readInvitationText } from './read-invitation.ts';
import { readPeople } from './read-people.ts';
import { readOwnRequest } from './read-request.ts';
import { readWays } from './read-ways.ts';
import { autosaveAdjustment, saveAdjustment } from './save-adjustment.ts';
import { autosaveInvitation, saveInvitation } from './save-invitation.ts';
import { autosaveOwnView, saveOwnView } from './save-own-view.ts';
import { autosaveQuestions, saveQuestions } from './save-questions.ts';
import { sendRequest } from './send-request.ts';
import { startRequest } from './start-request.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const three = ['Noor Prins', 'Ilse Maas', 'Tom Berg'];
const five = ['Gijs Mol', 'Eva Smit', 'Rob Dekker', 'Fenna Bos', 'Daan Kok'];

const asker = (name: string): Promise<PersonActor> =>
  addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
const own = async (actor: PersonActor, roundId: string) =>
  valueOf(await readOwnRequest.execute(ctx, actor, { roundId }));
const mails = async (roundId: string) =>
  (
    await owner.query<{ recipient: string; subject: string; body: string; key: string }>(
      `select m.recipient, m.subject, m.body, m.key from mail_message m
       join round_invitation i on m.key like 'feedback:' || i.id || ':%' where i.round_id = $1 order by m.recipient`,
      [roundId],
    )
  ).rows;

describe('a round is prepared', () => {
  test('with questions that keep their ids while she changes others', async () => {
    const her = await asker('Vera Vraag');
    const roundId = await draftRound(ctx, her);
    const before = (await own(her, roundId)).questions;
    expect(before.map(({ code, wording }) => code ?? wording)).toEqual([
      'overview',
      'order',
      'calm',
      'Ik lees goed voor.',
    ]);
    const change = {
      roundId,
      version: 2,
      codes: ['calm', 'explains'],
      own: { level: ['Ik lees goed voor.'] },
    };
    expect(valueOf(await saveQuestions.execute(ctx, her, change)).version).toBe(3);
    const after = (await own(her, roundId)).questions;
    expect(after.map(({ code, wording }) => code ?? wording)).toEqual([
      'explains',
      'calm',
      'Ik lees goed voor.',
    ]);
    expect(after.find(({ code }) => code === 'calm')?.id).toBe(
      before.find(({ code }) => code === 'calm')?.id,
    );
    expect(after[2]?.id).toBe(before[3]?.id);
  });

  test('a draft may have no question yet, a saved round may not', async () => {
    const her = await asker('Nog Niets');
    const roundId = await draftRound(ctx, her);
    const none = { roundId, version: 2 };
    expect(await saveQuestions.execute(ctx, her, none)).toMatchObject({
      error: { kind: 'invalid', fields: { codes: [{ code: 'no-question' }] } },
    });
    expect(valueOf(await autosaveQuestions.execute(ctx, her, none)).version).toBe(3);
    expect((await own(her, roundId)).questions).toEqual([]);
  });

  test('with colleagues from her own school, and with others by name and address', async () => {
    const her = await asker('Kiest Mensen');
    const roundId = await draftRound(ctx, her);
    const { colleagues } = valueOf(await readPeople.execute(ctx, her, { roundId }));
    const listed = colleagues.map(({ name }) => name);
    expect(listed).toContain('Joost Visser');
    expect(listed).toContain('Karin de Wit');
    expect(listed).not.toContain('Kiest Mensen');
    expect(listed).not.toContain('Olga Smit');
    expect(JSON.stringify(colleagues)).not.toContain('@');
    const input = { roundId, colleagueId: world.teacher.personId, source: 'teacher' };
    valueOf(await chooseColleague.execute(ctx, her, input));
    expect(await chooseColleague.execute(ctx, her, input)).toMatchObject({
      error: { kind: 'invalid', fields: { colleagueId: [{ code: 'already-chosen' }] } },
    });
    for (const stranger of [world.otherSchoolLeader, world.otherBoardHr, her]) {
      const wrong = { ...input, colleagueId: stranger.personId };
      expect(await chooseColleague.execute(ctx, her, wrong)).toMatchObject({
        error: { kind: 'invalid', fields: { colleagueId: [{ code: 'not-an-option' }] } },
      });
    }
    const trainer = { roundId, name: 'Noor Prins', email: addressOf('Noor Prins'), source: 'trainer' };
    valueOf(await choosePerson.execute(ctx, her, trainer));
    expect(await choosePerson.execute(ctx, her, trainer)).toMatchObject({
      error: { kind: 'invalid', fields: { email: [{ code: 'already-chosen' }] } },
    });
    const people = valueOf(await readPeople.execute(ctx, her, { roundId })).request.people;
    expect(people).toMatchObject([
      { name: 'Joost Visser', source: 'teacher', state: 'chosen' },
      { name: 'Noor Prins', source: 'trainer', state: 'chosen' },
    ]);
    const invitationId = people[1]?.id;
    valueOf(await dropPerson.execute(ctx, her, { roundId, invitationId }));
    expect(await dropPerson.execute(ctx, her, { roundId, invitationId })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  test('but not with herself, and not with more than twenty', async () => {
    const her = await asker('Vraagt Zichzelf');
    const roundId = await draftRound(ctx, her);
    const { rows } = await owner.query<{ email: string }>('select email from person where id = $1', [
      her.personId,
    ]);
    const self = { roundId, name: 'Ik', email: rows[0]?.email, source: 'other' };
    expect(await choosePerson.execute(ctx, her, self)).toMatchObject({
      error: { kind: 'invalid', fields: { email: [{ code: 'yourself' }] } },
    });
    await owner.query(
      `insert into round_invitation (tenant_id, id, round_id, name, email, source)
       select $1, gen_random_uuid(), $2, 'x', n || '@x.nl', 'other' from generate_series(1, 20) n`,
      [world.board, roundId],
    );
    expect(await choosePerson.execute(ctx, her, { ...self, email: 'een@x.nl' })).toMatchObject({
      error: { kind: 'refused', code: 'too-many-people' },
    });
  });

  test('at most five at a time', async () => {
    const her = await asker('Vijf Rondes');
    for (let n = 0; n < 5; n++) await draftRound(ctx, her);
    const start = { personId: her.personId, topic: '', mode: 'named' };
    expect(await startRequest.execute(ctx, her, start)).toMatchObject({ error: { code: 'too-many-open' } });
    expect(valueOf(await listRequests.execute(ctx, her, { personId: her.personId })).items).toHaveLength(5);
  });

  test('with her own words in the mail, or the ready ones in the reader’s language', async () => {
    const her = await asker('Eigen Woorden');
    const roundId = await draftRound(ctx, her);
    const read = async () => valueOf(await readInvitationText.execute(ctx, her, { roundId, locale: 'nl' }));
    const ready = (await read()).text;
    expect(ready).toContain('Eigen');
    const keep = { roundId, version: 2, invitation: `${ready}  ` };
    expect(valueOf(await autosaveInvitation.execute(ctx, her, keep)).version).toBe(3);
    expect(valueOf(await readInvitationText.execute(ctx, her, { roundId, locale: 'en' })).text).not.toBe(
      ready,
    );
    valueOf(
      await saveInvitation.execute(ctx, her, { roundId, version: 3, invitation: 'Wil je mij helpen?' }),
    );
    expect((await read()).text).toBe('Wil je mij helpen?');
    expect(await saveInvitation.execute(ctx, her, { ...keep, version: 3 })).toMatchObject({
      error: { kind: 'conflict', theirs: { invitation: 'Wil je mij helpen?', version: 4 } },
    });
  });

  test('two windows: the later choice of questions is not lost silently', async () => {
    const her = await asker('Twee Vensters');
    const roundId = await draftRound(ctx, her);
    const input = { roundId, version: 2, codes: ['trust'] };
    valueOf(await saveQuestions.execute(ctx, her, input));
    expect(await saveQuestions.execute(ctx, her, { ...input, codes: ['ideas'] })).toMatchObject({
      error: { kind: 'conflict', theirs: { version: 3, questions: [{ code: 'trust' }] } },
    });
  });
});

describe('sending', () => {
  test('gives everybody a link of their own, in their language, and tells the other slices once', async () => {
    const her = await asker('Stuurt Uit');
    await owner.query(`update person set locale = 'en' where id = $1`, [world.teacher.personId]);
    const roundId = await draftRound(ctx, her, { people: three.map((name) => [name, 'trainer'] as const) });
    valueOf(
      await chooseColleague.execute(ctx, her, {
        roundId,
        colleagueId: world.teacher.personId,
        source: 'teacher',
      }),
    );
    valueOf(await sendRequest.execute(ctx, her, { roundId }));
    const sent = await mails(roundId);
    expect(sent).toHaveLength(4);
    const tokens = sent.map(({ body }) => /\/f\/([\w-]{43})\n/.exec(body)?.[1]);
    expect(new Set(tokens).size).toBe(4);
    const dutch = sent.find(({ recipient }) => recipient === addressOf('Noor Prins'));
    expect(dutch).toMatchObject({ subject: 'Stuurt Uit vraagt jouw feedback' });
    expect(dutch?.body).toContain('geen beoordeling');
    expect(sent.find(({ recipient }) => recipient.startsWith('joost'))?.subject).toBe(
      'Stuurt Uit asks for your feedback',
    );
    const stored = JSON.stringify(
      (await owner.query('select * from round_invitation where round_id = $1', [roundId])).rows,
    );
    for (const token of tokens) expect(stored).not.toContain(token);
    await owner.query(`update person set locale = 'nl' where id = $1`, [world.teacher.personId]);
  });

  test('saves the words on the screen first, and sends nothing when another window changed them', async () => {
    const her = await asker('Woorden Mee');
    const roundId = await draftRound(ctx, her, { people: [['Noor Prins', 'coach']] });
    const words = { roundId, version: 1, invitation: 'Help je mij?' };
    expect(await sendRequest.execute(ctx, her, words)).toMatchObject({
      error: { kind: 'conflict', theirs: { version: 2 } },
    });
    expect(await mails(roundId)).toEqual([]);
    valueOf(await sendRequest.execute(ctx, her, { ...words, version: 2 }));
    expect((await mails(roundId))[0]?.body).toContain('Help je mij?');
  });

  test('again reaches only who was added since', async () => {
    const her = await asker('Vraagt Meer');
    const { roundId } = await openRound(ctx, owner, her, 'named', ['Noor Prins']);
    expect(await sendRequest.execute(ctx, her, { roundId })).toMatchObject({
      error: { code: 'nobody-chosen' },
    });
    const late = { roundId, name: 'Ilse Maas', email: addressOf('Ilse Maas'), source: 'coach' };
    valueOf(await choosePerson.execute(ctx, her, late));
    valueOf(await sendRequest.execute(ctx, her, { roundId }));
    expect(await mails(roundId)).toHaveLength(2);
  });

  test.each([
    ['nothing, unless she asks for time', {}, 0],
    ['that she asks for time, when she ticked it', { askTime: 'on' }, 1],
  ])('her leader hears %s', async (_, ticked, times) => {
    const her = await asker(`Vraagt Tijd ${String(times)}`);
    const roundId = await draftRound(ctx, her, { people: [['Noor Prins', 'teacher']] });
    expect(valueOf(await readInvitationText.execute(ctx, her, { roundId, locale: 'nl' })).leaders).toEqual([
      world.leader.name,
    ]);
    valueOf(await saveInvitation.execute(ctx, her, { roundId, version: 2, invitation: 'x', ...ticked }));
    valueOf(await sendRequest.execute(ctx, her, { roundId, ...ticked }));
    const { rows } = await owner.query(
      `select pair, kind, owner_role, person_id from counterpart where item_id = $1`,
      [roundId],
    );
    const asked = { pair: 17, kind: 'feedback', owner_role: 'leader', person_id: her.personId };
    expect(rows).toEqual(Array.from({ length: times }, () => asked));
  });

  test('is refused without people, without questions, and without names below five colleagues', async () => {
    const her = await asker('Te Vroeg');
    const nobody = await draftRound(ctx, her);
    expect(await sendRequest.execute(ctx, her, { roundId: nobody })).toMatchObject({
      error: { code: 'nobody-chosen' },
    });
    for (const name of five.slice(1)) await addColleague(owner, world.board, name);
    const outsiders = ['Alias Een', 'Alias Twee', 'Alias Drie'];
    const asked = [...five, ...outsiders].map((name) => [name, 'teacher'] as const);
    const four = await draftRound(ctx, her, { mode: 'together', people: asked });
    const { request } = valueOf(await readPeople.execute(ctx, her, { roundId: four }));
    expect(request).toMatchObject({ colleagues: 4, least: { answers: 5, remarks: 10 } });
    expect(request.people.filter(({ counts }) => !counts).map(({ name }) => name)).toEqual([
      five[0],
      ...outsiders,
    ]);
    expect(await sendRequest.execute(ctx, her, { roundId: four })).toMatchObject({
      error: { code: 'together-needs-more', values: { minimum: 5 } },
    });
    const bare = await draftRound(ctx, her, { people: [['Noor Prins', 'teacher']] });
    valueOf(await autosaveQuestions.execute(ctx, her, { roundId: bare, version: 2 }));
    expect(await sendRequest.execute(ctx, her, { roundId: bare })).toMatchObject({
      error: { code: 'no-question' },
    });
    expect(await mails(bare)).toEqual([]);
  });

  test('fixes the questions', async () => {
    const her = await asker('Vast Nu');
    const { roundId } = await openRound(ctx, owner, her, 'named', three);
    expect(await saveQuestions.execute(ctx, her, { roundId, version: 2, codes: ['calm'] })).toMatchObject({
      error: { code: 'already-sent' },
    });
    const person = (await own(her, roundId)).request.people[0];
    expect(await dropPerson.execute(ctx, her, { roundId, invitationId: person?.id })).toMatchObject({
      error: { code: 'already-sent' },
    });
  });

  test('and the mode can never be changed, not even in the database', async () => {
    const her = await asker('Belofte Blijft');
    const { roundId } = await openRound(ctx, owner, her, 'together', five);
    await expect(owner.query(`update round set mode = 'named' where id = $1`, [roundId])).rejects.toThrow(
      'never change',
    );
    const one =
      'select tenant_id, gen_random_uuid(), round_id, $2, id, $3, 3 from round_question where round_id = $1 limit 1';
    const insert = `insert into round_answer (tenant_id, id, round_id, mode, question_id, invitation_id, rating) ${one}`;
    const { rows } = await owner.query<{ id: string }>(
      'select id from round_invitation where round_id = $1',
      [roundId],
    );
    await expect(owner.query(insert, [roundId, 'together', null])).rejects.toThrow('sealed until it ends');
    await owner.query(`update round set state = 'closed' where id = $1`, [roundId]);
    await expect(owner.query(insert, [roundId, 'together', rows[0]?.id])).rejects.toThrow('check');
    await expect(owner.query(insert, [roundId, 'named', rows[0]?.id])).rejects.toThrow('foreign key');
  });
});

describe('while a round runs', () => {
  test('one reminder, with the same link, to who did not answer', async () => {
    const her = await asker('Herinnert Eens');
    const round = await openRound(ctx, owner, her, 'named', three);
    const [first, second] = round.guests;
    if (first === undefined || second === undefined) throw new Error('two guests');
    await answer(ctx, first, round, '4', 'goed');
    const { roundId } = round;
    valueOf(await recallLink.execute(ctx, her, { roundId, invitationId: round.guests[2]?.actor.linkId }));
    valueOf(await remindInvited.execute(ctx, her, { roundId }));
    const reminders = (await mails(roundId)).filter(({ key }) => key.endsWith(':remind'));
    expect(reminders.map(({ recipient }) => recipient)).toEqual([second.email]);
    expect(reminders[0]?.body).toContain(second.token);
    expect(await remindInvited.execute(ctx, her, { roundId })).toMatchObject({
      error: { code: 'reminded-before' },
    });
  });

  test('without names the reminder goes to everybody alike, for nobody knows who answered', async () => {
    const her = await asker('Herinnert Allen');
    const round = await openRound(ctx, owner, her, 'together', five);
    const [first] = round.guests;
    if (first === undefined) throw new Error('a guest');
    await answer(ctx, first, round, '4', '');
    valueOf(await remindInvited.execute(ctx, her, { roundId: round.roundId }));
    const reminders = (await mails(round.roundId)).filter(({ key }) => key.endsWith(':remind'));
    expect(reminders.map(({ recipient }) => recipient)).toEqual(
      round.guests.map(({ email }) => email).sort(),
    );
    for (const { body } of reminders) expect(body).toContain('Dan hoef je niets te doen');
  });

  test('a link that was made with another key of the installation is not sent again wrongly', async () => {
    const her = await asker('Andere Sleutel');
    const { roundId } = await openRound(ctx, owner, her, 'named', ['Noor Prins']);
    const other = { ...ctx, settings: { ...ctx.settings, secretKey: 'another-key-that-is-long-enough-too' } };
    valueOf(await remindInvited.execute(other, her, { roundId }));
    expect((await mails(roundId)).filter(({ key }) => key.endsWith(':remind'))).toEqual([]);
  });

  test('a person to whom nothing was sent has no link to recall', async () => {
    const her = await asker('Niets Verstuurd');
    const roundId = await draftRound(ctx, her, { people: [['Noor Prins', 'coach']] });
    const invitationId = (await own(her, roundId)).request.people[0]?.id;
    expect(await recallLink.execute(ctx, her, { roundId, invitationId })).toMatchObject({
      error: { code: 'not-sent' },
    });
  });
});

describe('a link that did not arrive', () => {
  test.each(['named', 'together'] as const)(
    'is told at that name, with the address, and is no answer (%s)',
    async (mode) => {
      const her = await asker(`Kwam Niet Aan ${mode}`);
      const names = mode === 'named' ? three : five;
      const { roundId, guests } = await openRound(ctx, owner, her, mode, names);
      const fail = (key: string) =>
        owner.query(`update mail_message set state = 'failed' where key = $1`, [key]);
      const lost = guests[1]?.actor.linkId ?? '';
      await fail(`feedback:${lost}:invite`);
      const people = async () =>
        (await own(her, roundId)).request.people.slice(0, 3).map(({ state, address }) => [state, address]);
      const there = ['sent', null];
      const address = addressOf(names[1] ?? '');
      expect(await people()).toEqual([there, ['undelivered', address], there]);
      valueOf(await remindInvited.execute(ctx, her, { roundId }));
      expect(await people()).toEqual([there, there, there]);
      await fail(`feedback:${lost}:remind`);
      expect(await people()).toEqual([there, ['undelivered', address], there]);
      valueOf(await recallLink.execute(ctx, her, { roundId, invitationId: lost }));
      expect(await people()).toEqual([there, ['recalled', null], there]);
    },
  );
});

describe('the end of a round', () => {
  test('she closes it; nothing can be added any more', async () => {
    const her = await asker('Rondt Af');
    const { roundId } = await openRound(ctx, owner, her, 'named', three);
    valueOf(await closeRequest.execute(ctx, her, { roundId }));
    expect((await own(her, roundId)).request).toMatchObject({ state: 'closed', waiting: false });
    for (const useCase of [closeRequest, withdrawRequest, sendRequest, remindInvited]) {
      expect(await useCase.execute(ctx, her, { roundId })).toMatchObject({ error: { code: 'round-over' } });
    }
    const late = { roundId, name: 'Te Laat', email: 'laat@x.nl', source: 'other' };
    expect(await choosePerson.execute(ctx, her, late)).toMatchObject({ error: { code: 'round-over' } });
    const text = { roundId, version: 2, invitation: 'x' };
    expect(await saveInvitation.execute(ctx, her, text)).toMatchObject({ error: { code: 'round-over' } });
  });

  test.each([
    [4, 'withdrawn', null, 0],
    [5, 'closed', 5, 20],
  ] as const)(
    'without names %i answers make it %s; it is never refused, for that would be a count',
    async (answers, state, answered, rows) => {
      const her = await asker(`Genoeg ${String(answers)}`);
      const round = await openRound(ctx, owner, her, 'together', five);
      for (const guest of round.guests.slice(0, answers)) await answer(ctx, guest, round, '3', 'x');
      const { roundId } = round;
      expect((await own(her, roundId)).request).toMatchObject({ state: 'open', answered: null });
      expect(valueOf(await closeRequest.execute(ctx, her, { roundId }))).toEqual({ roundId, state });
      expect((await own(her, roundId)).request).toMatchObject({ state, answered });
      const kept = await owner.query('select 1 from round_answer where round_id = $1', [roundId]);
      expect(kept.rows).toHaveLength(rows);
      const sealed = await owner.query('select 1 from round_sealed where round_id = $1', [roundId]);
      expect(sealed.rows).toEqual([]);
    },
  );

  test('answers of who does not count never fill up the five, not of a round and not of a question', async () => {
    const her = await asker('Vult Aan');
    const aliases = ['Alias Een', 'Alias Twee', 'Alias Drie', 'Alias Vier'];
    const few = await openRound(ctx, owner, her, 'together', five, aliases);
    const most = [...few.guests.slice(0, 4), ...few.guests.slice(5)];
    expect(most).toHaveLength(8);
    for (const guest of most) await answer(ctx, guest, few, '3', 'x');
    expect(valueOf(await closeRequest.execute(ctx, her, { roundId: few.roundId })).state).toBe('withdrawn');
    const round = await openRound(ctx, owner, her, 'together', five, aliases);
    const [question] = round.questions;
    for (const [n, guest] of round.guests.entries()) {
      // One colleague says nothing about the first question, all aliases do.
      const questions = n === 0 ? round.questions.slice(1) : round.questions;
      await answer(ctx, guest, { ...round, questions }, '4', 'woorden');
    }
    valueOf(await closeRequest.execute(ctx, her, { roundId: round.roundId }));
    const { results, request } = await own(her, round.roundId);
    expect(request.answered).toBe(9);
    const [first, second] = results?.[0]?.questions ?? [];
    expect(first).toMatchObject({ question: { id: question?.id }, others: null });
    expect(second?.others).toHaveLength(9);
    expect(results?.[0]?.remarks).toBeNull();
    const words = await owner.query('select 1 from round_remark where round_id = $1', [round.roundId]);
    expect(words.rows).toEqual([]);
  });

  test('words come from ten colleagues on, and the rule of the board can ask for more than five', async () => {
    const her = await asker('Tien Collega’s');
    const ten = Array.from(
      { length: 10 },
      (_, n) => `Collega ${'abcdefghij'[n] ?? ''}${'abcdefghij'[n] ?? ''}`,
    );
    const round = await openRound(ctx, owner, her, 'together', ten);
    for (const guest of round.guests) await answer(ctx, guest, round, '4', `Zegt ${guest.name}`);
    valueOf(await closeRequest.execute(ctx, her, { roundId: round.roundId }));
    expect((await own(her, round.roundId)).results?.[0]?.remarks).toHaveLength(10);
    await owner.query(
      `insert into board_rule_version (tenant_id, id, rule_key, valid_from, value, source, checked_on, certainty, set_by, set_at)
       values ($1, gen_random_uuid(), 'survey.min_group', '2026-01-01', 7, 'besluit', '2026-01-01', 'confirmed', $2, now())`,
      [world.board, world.hr.personId],
    );
    const people = five.map((name) => [name, 'teacher'] as const);
    const draft = await draftRound(ctx, her, { mode: 'together', people });
    expect(await sendRequest.execute(ctx, her, { roundId: draft })).toMatchObject({
      error: { code: 'together-needs-more', values: { minimum: 7 } },
    });
    await owner.query('delete from board_rule_version');
  });

  test('where fewer than five colleagues exist, a round without names does not begin', async () => {
    const alone = await addPerson(owner, world.otherBoard, {
      role: 'support-staff',
      school: world.schoolOfOtherBoard,
      name: 'Kleine Stichting',
    });
    const { personId } = alone;
    expect(valueOf(await readWays.execute(ctx, alone, { personId })).together).toBe(false);
    const start = { personId, topic: '', mode: 'together' };
    expect(await startRequest.execute(ctx, alone, start)).toMatchObject({
      error: { kind: 'invalid', fields: { mode: [{ code: 'too-few-colleagues' }] } },
    });
    for (const name of five) await addColleague(owner, world.otherBoard, name);
    expect(valueOf(await readWays.execute(ctx, alone, { personId })).together).toBe(true);
    expect((await startRequest.execute(ctx, alone, start)).ok).toBe(true);
  });

  test('called off, a draft leaves nothing and a running round keeps no answer', async () => {
    const her = await asker('Toch Niet');
    const draft = await draftRound(ctx, her, { people: [['Noor Prins', 'coach']] });
    valueOf(await withdrawRequest.execute(ctx, her, { roundId: draft }));
    expect(await readOwnRequest.execute(ctx, her, { roundId: draft })).toMatchObject({
      error: { kind: 'not-found' },
    });
    const round = await openRound(ctx, owner, her, 'named', three);
    const [guest] = round.guests;
    if (guest === undefined) throw new Error('a guest');
    await answer(ctx, guest, round, '3', 'weg hiermee');
    valueOf(await withdrawRequest.execute(ctx, her, { roundId: round.roundId }));
    expect(await own(her, round.roundId)).toMatchObject({
      request: { state: 'withdrawn' },
      results: null,
      givers: [],
    });
    const { rows } = await owner.query('select 1 from round_remark where round_id = $1', [round.roundId]);
    expect(rows).toEqual([]);
    const view = { roundId: round.roundId, version: 1, ratings: {}, texts: {} };
    expect(await saveOwnView.execute(ctx, her, view)).toMatchObject({ error: { code: 'round-over' } });
    const adjust = { roundId: round.roundId, version: 1, adjustment: 'x' };
    expect(await saveAdjustment.execute(ctx, her, adjust)).toMatchObject({ error: { code: 'round-over' } });
  });
});

describe('her own view and what she adjusts', () => {
  test('are kept part by part and never overwritten unseen', async () => {
    const her = await asker('Eigen Beeld');
    const round = await openRound(ctx, owner, her, 'named', three);
    const { roundId } = round;
    const [q1, q2] = round.questions.map(({ id }) => id);
    if (q1 === undefined || q2 === undefined) throw new Error('two questions');
    valueOf(
      await autosaveOwnView.execute(ctx, her, {
        roundId,
        version: 1,
        ratings: { [q1]: '4' },
        texts: { level: 'zelf' },
      }),
    );
    valueOf(
      await saveOwnView.execute(ctx, her, { roundId, version: 2, ratings: { [q2]: 'unknown' }, texts: {} }),
    );
    expect((await own(her, roundId)).ownView).toEqual({
      ratings: { [q1]: '4', [q2]: 'unknown' },
      texts: { level: 'zelf' },
      version: 3,
    });
    expect(
      await saveOwnView.execute(ctx, her, { roundId, version: 1, ratings: { [q1]: '1' }, texts: {} }),
    ).toMatchObject({
      error: { kind: 'conflict', theirs: { version: 3, ownView: { texts: { level: 'zelf' } } } },
    });
    valueOf(
      await autosaveAdjustment.execute(ctx, her, {
        roundId,
        version: 1,
        adjustment: 'Ik vraag eerder hulp.',
      }),
    );
    expect(
      await saveAdjustment.execute(ctx, her, { roundId, version: 1, adjustment: 'anders' }),
    ).toMatchObject({
      error: { kind: 'conflict', theirs: { adjustment: 'Ik vraag eerder hulp.', version: 2 } },
    });
    expect((await own(her, roundId)).adjustment).toEqual({ text: 'Ik vraag eerder hulp.', version: 2 });
  });
});

test('an invitation of one round cannot be dropped or recalled through another', async () => {
  const her = await asker('Eigen Ronde');
  const mine = await draftRound(ctx, her);
  const theirs = await openRound(ctx, owner, await asker('Vreemde Ronde'), 'named', three);
  const input = { roundId: mine, invitationId: theirs.guests[0]?.actor.linkId };
  expect(await dropPerson.execute(ctx, her, input)).toMatchObject({ error: { kind: 'not-found' } });
  expect(await recallLink.execute(ctx, her, input)).toMatchObject({ error: { kind: 'not-found' } });
});
