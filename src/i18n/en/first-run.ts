import type { FirstRunTexts } from '../nl/first-run.ts';
import { approvals } from './approvals.ts';

const schools = (count: number, of: number): string =>
  of === 1 ? `${String(count)} of 1 school` : `${String(count)} of ${String(of)} schools`;

/** English texts of the first run. */
export const firstRun: FirstRunTexts = {
  title: 'Getting started',
  lead: {
    operator: 'This is needed before a board can begin. Ontwikkeldoor counts by itself what is done.',
    hr: 'This is needed before your people can work with it. Ontwikkeldoor counts by itself what is done. A colleague can go on where you stop.',
  },
  progress: (over, all) => `${String(over)} of ${String(all)} steps done`,
  over: 'All steps to begin are done.',
  inReal: 'In real life it begins with a few steps.',
  fromEmpty: 'See what is still to do',
  overLink: 'See the steps',
  back: 'Back to home',
  states: { done: 'done', begun: 'busy', open: 'to do', blocked: 'cannot start yet', skipped: 'skipped' },
  owner: (who) => `Who: ${who}`,
  owners: {
    passkey: 'you',
    mail: 'you',
    schools: 'you',
    board: 'you, then HR of that board',
    institutes: 'you, then the institute',
    name: 'HR',
    staff: 'HR',
    leaders: 'HR',
    possibilities: 'HR begins, each school goes on',
    rules: 'HR, with the board',
    invite: 'HR',
  },
  tasks: {
    passkey: { title: 'Make a passkey', text: 'Then you can sign in when mail does not work, too.' },
    mail: { title: 'Try the mail', text: 'Send yourself a test mail. Without mail nobody gets in.' },
    schools: { title: 'Bring in DUO’s list', text: 'All boards and schools of primary education.' },
    board: { title: 'Let a board begin', text: 'Find the board and invite its HR by mail.' },
    institutes: { title: 'Add an institute', text: 'A college can show here itself what it offers.' },
    name: { title: 'Write the name of the board', text: 'DUO calls you only by a number.' },
    staff: {
      title: 'Bring in the list of staff',
      text: 'From your HR system. You see beforehand what changes.',
    },
    leaders: {
      title: 'Name who leads',
      text: 'Without a leader everything of a school waits with HR. Give the board, coaches and other HR their role under “Staff” too: a list does not give those by itself.',
    },
    possibilities: {
      title: 'Say what is possible at schools',
      text: 'One beginning for all schools. Each school then makes it its own.',
    },
    rules: {
      title: 'See which rules differ with you',
      text: 'Such as from which amount the board decides. Do you follow the collective agreement? Skip this.',
    },
    invite: {
      title: 'Invite people',
      text: 'They get a mail that explains. Do begin with one or two schools.',
    },
  },
  far: {
    board: (count, of) => (of === 0 ? '' : `${String(of)} invited, ${String(count)} begun`),
    institutes: (count, of) => (of === 0 ? '' : `${String(of)} invited, ${String(count)} begun`),
    staff: (count, of) => `People at ${schools(count, of)}`,
    leaders: (count, of) => (of === 0 ? 'The staff first' : `Somebody at ${schools(count, of)}`),
    possibilities: (count, of) => `All said at ${schools(count, of)}`,
    rules: (count) =>
      count === 0 ? '' : count === 1 ? '1 rule of your own' : `${String(count)} rules of your own`,
    invite: (count, of, talked) =>
      of === 0
        ? 'The staff first'
        : `${String(count)} of ${String(of)} support staff signed in, first talks: ${String(talked)}`,
  },
  blocked: { board: 'DUO’s list first' },
  skip: 'Skip',
  skipAbout: (task) => `“${task}”`,
  takeUp: 'Do it after all',
  skippedBy: (by, day) => `Skipped by ${by} on ${day}`,
  problems: {
    ...approvals.problems,
    'step-moved-on': () => 'This step was changed meanwhile. Below you see how it is now.',
  },
  done: {
    skipped: 'The step is skipped. You can always do it after all.',
    'taken-up': 'The step is on the list again.',
  },
};
