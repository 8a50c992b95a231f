import { isAmong } from '#core/keys.ts';
import type { IsoDate } from '#core/date.ts';

/** What the operator does before a board can begin, in order. */
export const operatorTasks = ['passkey', 'mail', 'schools', 'board', 'institutes'] as const;
/** What HR does before people can work with it, in order. */
export const boardTasks = ['name', 'staff', 'leaders', 'possibilities', 'rules', 'invite'] as const;
export type TaskCode = (typeof operatorTasks)[number] | (typeof boardTasks)[number];

/** What may be left out; the rest is needed by everybody who comes after. */
export const skippable = ['institutes', 'leaders', 'possibilities', 'rules', 'invite'] as const;
export type SkippableTask = (typeof skippable)[number];
export const maySkip = (code: TaskCode): code is SkippableTask => isAmong(skippable, code);

/** 'blocked': another step comes first. */
export type TaskState = 'done' | 'begun' | 'open' | 'blocked' | 'skipped';

export interface Task {
  readonly code: TaskCode;
  readonly state: TaskState;
  readonly href: string;
  /** How far it is: so many of all. */
  readonly count: number;
  readonly of: number;
  readonly beyond: number;
  readonly skipped: { readonly by: string; readonly on: IsoDate } | null;
}

export interface Skip {
  readonly task: string;
  readonly by: string;
  readonly on: IsoDate;
}

/** As the tables have it, for the installation. */
export interface OperatorFacts {
  readonly passkeys: number;
  readonly mailsSent: number;
  readonly mailsTried: number;
  readonly lists: number;
  readonly boardsInvited: number;
  readonly boardsCame: number;
  readonly institutesInvited: number;
  readonly institutesCame: number;
}

/** As the tables have it today, for one board. */
export interface BoardFacts {
  /** DUO has only its number; HR may have written the name. */
  readonly nameless: boolean;
  readonly named: boolean;
  readonly schools: number;
  readonly schoolsWithStaff: number;
  readonly schoolsLed: number;
  /** Schools that said what is possible in every direction, or in some. */
  readonly schoolsOpen: number;
  readonly schoolsHalfOpen: number;
  readonly ownRules: number;
  /** Of the support staff whom a mail can reach: how many there are, were asked or came, and came. */
  readonly supportStaff: number;
  readonly supportStaffAsked: number;
  readonly supportStaffCame: number;
  /** Who had a first talk. */
  readonly supportStaffTalked: number;
}

interface Found {
  readonly code: TaskCode;
  readonly href: string;
  readonly state: Exclude<TaskState, 'skipped'>;
  readonly count?: number;
  readonly of?: number;
  /** How many of them went on to what it is for. */
  readonly beyond?: number;
}

/** Done when all of it is there, begun when some is; nothing at all is open. */
const far = (count: number, of: number): 'done' | 'begun' | 'open' =>
  of > 0 && count >= of ? 'done' : count > 0 ? 'begun' : 'open';

const yes = (done: boolean, begun = false): 'done' | 'begun' | 'open' =>
  done ? 'done' : begun ? 'begun' : 'open';

export const tasksOfOperator = (facts: OperatorFacts, skips: readonly Skip[]): Task[] =>
  withSkips(
    [
      { code: 'passkey', href: '/account#passkeys', state: yes(facts.passkeys > 0) },
      {
        code: 'mail',
        href: '/administration/mail#test',
        state: yes(facts.mailsSent > 0, facts.mailsTried > 0),
      },
      { code: 'schools', href: '/administration/schools', state: yes(facts.lists > 0) },
      {
        code: 'board',
        href: '/administration/boards',
        state:
          facts.lists === 0 && facts.boardsInvited === 0
            ? 'blocked'
            : yes(facts.boardsCame > 0, facts.boardsInvited > 0),
        count: facts.boardsCame,
        of: facts.boardsInvited,
      },
      {
        code: 'institutes',
        href: '/administration/institutes',
        state: yes(facts.institutesCame > 0, facts.institutesInvited > 0),
        count: facts.institutesCame,
        of: facts.institutesInvited,
      },
    ],
    skips,
  );

export const tasksOfBoard = (facts: BoardFacts, skips: readonly Skip[]): Task[] => {
  const { schools, schoolsWithStaff } = facts;
  const afterStaff = (state: Found['state']): Found['state'] => (schoolsWithStaff === 0 ? 'blocked' : state);
  const halfOpen = facts.schoolsHalfOpen > 0 ? 'begun' : 'open';
  const open = far(facts.schoolsOpen, schools);
  return withSkips(
    [
      ...(facts.nameless
        ? [{ code: 'name', href: '/first-run/name', state: yes(facts.named) } as const]
        : []),
      {
        code: 'staff',
        href: '/staff/import',
        state: far(schoolsWithStaff, schools),
        count: schoolsWithStaff,
        of: schools,
      },
      {
        code: 'leaders',
        href: '/staff/leaders',
        state: afterStaff(far(facts.schoolsLed, schoolsWithStaff)),
        count: facts.schoolsLed,
        of: schoolsWithStaff,
      },
      {
        code: 'possibilities',
        href: '/compass/possibilities/all',
        state: open === 'open' ? halfOpen : open,
        count: facts.schoolsOpen,
        of: schools,
      },
      {
        code: 'rules',
        href: '/administration/knowledge',
        state: yes(facts.ownRules > 0),
        count: facts.ownRules,
      },
      {
        code: 'invite',
        href: '/staff/invitations',
        state: afterStaff(far(facts.supportStaffAsked, facts.supportStaff)),
        count: facts.supportStaffCame,
        of: facts.supportStaff,
        beyond: facts.supportStaffTalked,
      },
    ],
    skips,
  );
};

/** What is done by now is done, whoever left it out before. */
function withSkips(found: readonly Found[], skips: readonly Skip[]): Task[] {
  return found.map(({ code, href, state, count = 0, of = 0, beyond = 0 }) => {
    const skip = state === 'done' ? undefined : skips.find(({ task }) => task === code);
    return {
      code,
      href,
      state: skip === undefined ? state : 'skipped',
      count,
      of,
      beyond,
      skipped: skip === undefined ? null : { by: skip.by, on: skip.on },
    };
  });
}

const isOver = ({ state }: Task): boolean => state === 'done' || state === 'skipped';

/** How many are behind her, and whether all are. */
export const progressOf = (tasks: readonly Task[]): { readonly over: number; readonly isAll: boolean } => {
  const over = tasks.filter(isOver).length;
  return { over, isAll: over === tasks.length };
};
