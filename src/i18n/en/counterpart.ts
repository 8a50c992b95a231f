import type { CounterpartTexts } from '../nl/counterpart.ts';

export const counterpart: CounterpartTexts = {
  title: 'Counterparts',
  kinds: {
    time: 'Time',
    money: 'Money',
    room: 'Room',
    'free-hands': 'Free hands',
    cover: 'Cover',
    'practice-place': 'Place to practise',
    career: 'Career possibility',
    task: 'Task or role',
    answer: 'Answer to a step',
    condition: 'Condition of a «can if»',
    mandate: 'Mandate and reward',
    initiative: 'Conversation that she began',
    agreement: 'Agreement from a conversation',
    feedback: 'Time for feedback',
    inform: 'Telling what is possible',
    talent: 'Using a talent',
  },
  states: { open: 'Open', promised: 'Promised', done: 'Done', refused: 'No', withdrawn: 'No longer asked' },
  roles: {
    leader: 'the school leader',
    director: 'the director of several schools',
    hr: 'HR',
    board: 'the board',
    teacher: 'a teacher',
    coach: 'the coach',
    administrator: 'the administrator',
  },
  mail: {
    subject: (fresh, late) =>
      late > 0
        ? `${String(late)} ${late === 1 ? 'counterpart is' : 'counterparts are'} late`
        : `${String(fresh)} new ${fresh === 1 ? 'counterpart' : 'counterparts'}`,
    greeting: (name) => `Dear ${name},`,
    late: (count) => (count === 1 ? 'This counterpart is late:' : 'These counterparts are late:'),
    fresh: () => 'This is asked of you:',
    by: (day) => `by ${day}`,
    open: 'Here you see whom it is for, and can answer:',
    why: 'Somebody took a step. That step can only go on when you move too.',
  },
};
