import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import type { Result } from '#core/result.ts';
import { conversationLifecycle } from './states.ts';
import type { ConversationState } from './states.ts';
import {
  agreeReport,
  answerStandIn,
  beginReport,
  cancel,
  chooseLeader,
  hold,
  isLapsed,
  isOpen,
  lapse,
  lapseAfterDays,
  leaderLeft,
  mayReadPreparation,
  offerStandIn,
  personLeft,
  prepare,
  sayReady,
  sideOf,
  takeBackReady,
} from './conversation.ts';
import type { Side, Conversation, ConversationRefusal } from './conversation.ts';

const today = isoDate('2026-11-24');
const now = new Date('2026-11-24T10:00:00Z');

const started: Conversation = {
  state: 'planned',
  personId: 'samira',
  leaderId: 'karin',
  proposedLeaderId: null,
  standsInFor: null,
  readyAt: { person: null, leader: null },
  openedLeaderId: null,
  plannedOn: null,
  heldOn: null,
  movedOn: today,
  endReason: null,
  followUpOn: null,
};
const preparing: Conversation = { ...started, state: 'preparing' };
const personReady: Conversation = { ...preparing, readyAt: { person: now, leader: null } };
const ready: Conversation = {
  ...preparing,
  state: 'ready',
  readyAt: { person: now, leader: now },
  openedLeaderId: 'karin',
};
const held: Conversation = { ...ready, state: 'held', heldOn: today };
const report: Conversation = { ...held, state: 'report' };
const agreed: Conversation = { ...report, state: 'agreed', followUpOn: addDays(today, 90) };
const closed: Conversation = { ...report, state: 'closed', endReason: 'not-decided' };
const cancelled: Conversation = { ...started, state: 'cancelled', endReason: 'called-off' };
const all = [started, preparing, ready, held, report, agreed, closed, cancelled];

type Move = (conversation: Conversation) => Result<Conversation, ConversationRefusal>;
const moves: Record<string, Move> = {
  'she writes': (conversation) => prepare(conversation, 'person', today),
  'he writes': (conversation) => prepare(conversation, 'leader', today),
  'she is ready': (conversation) => sayReady(conversation, 'person', 1, now, today),
  'he is ready': (conversation) => sayReady(conversation, 'leader', 1, now, today),
  'she is not ready after all': (conversation) => takeBackReady(conversation, 'person'),
  'it was held': (conversation) => hold(conversation, today, today),
  'someone writes the report': (conversation) => beginReport(conversation, today),
  'both agree': (conversation) => agreeReport(conversation, addDays(today, 90), today),
  'it is called off': (conversation) => cancel(conversation, today),
  'her leader left, another comes': (conversation) => leaderLeft(conversation, 'olga', today),
  'her leader left, nobody comes': (conversation) => leaderLeft(conversation, null, today),
  'she chooses a leader': (conversation) => chooseLeader(conversation, 'olga'),
  'she left': (conversation) => personLeft(conversation, today),
  'it lapses': (conversation) => lapse(conversation, today),
  'a stand-in offers': (conversation) => offerStandIn(conversation, 'ruud'),
  'she says no to him': (conversation) => answerStandIn(conversation, 'no', today),
  'she says yes to him': (conversation) => answerStandIn(conversation, 'yes', today),
  'she says yes, and he may read': (conversation) => answerStandIn(conversation, 'yes-and-read', today),
};

describe('what leads where', () => {
  const cases = [
    [started, 'she writes', 'preparing'],
    [preparing, 'he writes', 'preparing'],
    [ready, 'she writes', 'not-now'],
    [personReady, 'she writes', 'already-ready'],
    [personReady, 'he writes', 'preparing'],
    [held, 'he writes', 'not-now'],
    [preparing, 'she is ready', 'preparing'],
    [personReady, 'he is ready', 'ready'],
    [held, 'she is ready', 'not-now'],
    [personReady, 'she is not ready after all', 'preparing'],
    [preparing, 'she is not ready after all', 'not-ready'],
    [ready, 'she is not ready after all', 'not-now'],
    [started, 'it was held', 'held'],
    [preparing, 'it was held', 'held'],
    [ready, 'it was held', 'held'],
    [{ ...started, leaderId: null }, 'it was held', 'no-leader'],
    [held, 'it was held', 'not-now'],
    [held, 'someone writes the report', 'report'],
    [report, 'someone writes the report', 'report'],
    [ready, 'someone writes the report', 'not-now'],
    [agreed, 'someone writes the report', 'not-now'],
    [report, 'both agree', 'agreed'],
    [held, 'both agree', 'not-now'],
    [ready, 'it is called off', 'cancelled'],
    [held, 'it is called off', 'not-now'],
    [ready, 'her leader left, another comes', 'preparing'],
    [started, 'her leader left, nobody comes', 'planned'],
    [report, 'her leader left, another comes', 'report'],
    [agreed, 'her leader left, another comes', 'not-now'],
    [{ ...report, leaderId: null }, 'she chooses a leader', 'report'],
    [report, 'she chooses a leader', 'not-now'],
    [report, 'she left', 'closed'],
    [started, 'she left', 'closed'],
    [agreed, 'she left', 'not-now'],
    [ready, 'it lapses', 'cancelled'],
    [report, 'it lapses', 'closed'],
    [cancelled, 'it lapses', 'not-now'],
    [started, 'a stand-in offers', 'planned'],
    [held, 'a stand-in offers', 'not-now'],
    [{ ...started, leaderId: null }, 'a stand-in offers', 'no-leader'],
    [{ ...started, standsInFor: 'olga' }, 'a stand-in offers', 'not-now'],
    [started, 'she says yes to him', 'not-now'],
    [{ ...ready, proposedLeaderId: 'ruud' }, 'she says yes to him', 'preparing'],
    [{ ...ready, proposedLeaderId: 'ruud' }, 'she says no to him', 'ready'],
    [{ ...held, proposedLeaderId: 'ruud' }, 'she says yes to him', 'not-now'],
  ] as const;
  const named = cases.map(
    ([conversation, move, expected]) => [conversation.state, move, expected, conversation] as const,
  );
  test.each(named)('%s, %s: %s', (_, move, expected, conversation) => {
    const outcome = moves[move]?.(conversation);
    expect(outcome?.ok ? outcome.value.state : outcome?.error).toBe(expected);
  });

  test('saying ready with nothing written shows nobody anything', () => {
    expect(sayReady(preparing, 'person', 0, now, today)).toEqual({ ok: false, error: 'nothing-written' });
  });

  test('a talk that is still to come was not held', () => {
    expect(hold(ready, addDays(today, 1), today)).toEqual({ ok: false, error: 'in-the-future' });
    expect(hold(ready, addDays(today, -3), today)).toMatchObject({ value: { heldOn: '2026-11-21' } });
  });

  test('a new leader before the talk means deciding anew what to show', () => {
    expect(leaderLeft(ready, 'olga', today)).toMatchObject({
      value: { leaderId: 'olga', openedLeaderId: null, readyAt: { person: null, leader: null } },
    });
  });

  test('a stand-in takes the place with nothing opened; only her own ready stays, when she says so', () => {
    const asked = { ...ready, proposedLeaderId: 'ruud' };
    const taken = { leaderId: 'ruud', standsInFor: 'karin', proposedLeaderId: null, openedLeaderId: null };
    expect(answerStandIn(asked, 'yes', today)).toMatchObject({
      value: { ...taken, readyAt: { person: null, leader: null } },
    });
    expect(answerStandIn(asked, 'yes-and-read', today)).toMatchObject({
      value: { ...taken, readyAt: { person: now, leader: null } },
    });
  });

  test('after the talk nobody takes the leader’s place by himself', () => {
    expect(leaderLeft(report, 'olga', today)).toMatchObject({
      value: { leaderId: null, openedLeaderId: 'karin' },
    });
  });

  test('who takes part on which side', () => {
    expect(['samira', 'karin', 'henk'].map((who) => sideOf(ready, who))).toEqual(['person', 'leader', null]);
  });
});

describe('not decided in time', () => {
  const late = addDays(today, lapseAfterDays + 1);
  test.each([
    ['half a year without a step', report, late, true],
    ['on the last day', report, addDays(today, lapseAfterDays), false],
    ['a date that is still to come counts', { ...ready, plannedOn: addDays(late, 5) }, late, false],
    ['an agreed one never lapses', agreed, addDays(late, 900), false],
  ])('%s', (_, conversation, day, expected) => {
    expect(isLapsed(conversation, day)).toBe(expected);
  });
});

describe('the life cycle', () => {
  test('every open state has a way out for leaving and for not deciding', () => {
    for (const state of conversationLifecycle.states.filter(isOpen)) {
      expect(conversationLifecycle.allows(state, 'settle-conversations', 'closed')).toBe(true);
    }
  });

  test('no move leaves the table', () => {
    for (const conversation of all) {
      for (const move of Object.values(moves)) {
        const outcome = move(conversation);
        if (!outcome.ok || outcome.value.state === conversation.state) continue;
        const known = conversationLifecycle.arrows.some(
          ({ from, to }) => from === conversation.state && to === outcome.value.state,
        );
        expect(known, `${conversation.state} → ${outcome.value.state}`).toBe(true);
      }
    }
  });
});

describe('whatever happens, in whatever order', () => {
  const names = Object.keys(moves);
  const sequence = fc.array(fc.constantFrom(...names), { maxLength: 40 });
  const run = (
    steps: readonly string[],
    look: (conversation: Conversation, step: string, before: Conversation) => void,
  ): void => {
    let conversation = started;
    for (const step of steps) {
      const outcome = moves[step]?.(conversation);
      if (outcome?.ok !== true) continue;
      look(outcome.value, step, conversation);
      conversation = outcome.value;
    }
  };

  test('nobody reads the other’s preparation before both said ready to each other', () => {
    fc.assert(
      fc.property(sequence, (steps) => {
        let readyTogether: string | null = null;
        run(steps, (conversation, step) => {
          const { person, leader } = conversation.readyAt;
          const said = step === 'she is ready' || step === 'he is ready';
          if (said && person !== null && leader !== null) readyTogether = conversation.leaderId;
          for (const other of ['karin', 'olga', 'henk']) {
            const open = mayReadPreparation(conversation, other, 'samira');
            expect(open).toBe(mayReadPreparation(conversation, 'samira', other));
            if (open) expect(readyTogether).toBe(other);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('an end stays an end, and says why', () => {
    const ends: readonly ConversationState[] = ['agreed', 'closed', 'cancelled'];
    fc.assert(
      fc.property(sequence, (steps) => {
        run(steps, (conversation, _, before) => {
          expect(ends).not.toContain(before.state);
          expect(conversation.endReason !== null).toBe(
            conversation.state === 'closed' || conversation.state === 'cancelled',
          );
          expect(
            conversation.openedLeaderId === null ||
              (conversation.readyAt.person !== null && conversation.readyAt.leader !== null),
          ).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('what one side sees of the state does not depend on whether the other wrote', () => {
    const quiet: readonly Side[] = ['person', 'leader'];
    for (const side of quiet) {
      const other = side === 'person' ? 'leader' : 'person';
      const wrote = prepare(started, other, today);
      expect(wrote.ok && wrote.value.readyAt).toEqual(started.readyAt);
    }
  });
});
