import type { EndCounts, StaffTexts } from '../nl/staff.ts';
import { sheetProblems } from './sheets.ts';
import { invitations, leadersAtOnce, schoolCodes, sheetOfList, valuesOfList } from './staff-start.ts';
import { seenBy } from '../seen-by.ts';

type Values = Readonly<Record<string, string | number>>;
const v = (values: Values | undefined, name: string): string => String(values?.[name] ?? '');
const row = (values: Values): string => (v(values, 'other') === '0' ? '' : ` in row ${v(values, 'other')}`);
const rowsText = (count: number): string => (count === 1 ? '1 row' : `${String(count)} rows`);
const people = (count: number): string => (count === 1 ? '1 person' : `${String(count)} people`);

const faults: Readonly<Record<string, (values: Values) => string>> = {
  missing: () => 'is empty, or holds an error of Excel such as #N/A. Fill it in.',
  'not-a-name': (values) => `is “${v(values, 'value')}”. Fill in a given name and a family name.`,
  'not-an-email': (values) =>
    `is “${v(values, 'value')}”. Fill in an address such as name@school.nl, or leave it empty.`,
  'too-long': (values) => `is too long. At most ${v(values, 'maximum')} characters fit.`,
  'not-a-scale': (values) => `is “${v(values, 'value')}”. Fill in a scale from 1 to 16, or leave it empty.`,
  'not-a-working-time': (values) =>
    `is “${v(values, 'value')}”. Fill in a number between 0 and 1 (0.8125), a percentage (81.25%) or hours a week (32.5 uur).`,
  'function-unknown': (values) =>
    `is “${v(values, 'value')}”. We do not know that function. Choose what it is in the step Values.`,
  'school-unknown': (values) =>
    `is “${v(values, 'value')}”. We know no such school of this board. Choose it in the step Values, or use the code of the location, such as 00AP00.`,
  'school-unclear': (values) =>
    `is “${v(values, 'value')}”. More schools have that name. Choose it in the step Values, or use the code of the location, such as 00AP00.`,
  'school-left': (values) =>
    `is “${v(values, 'value')}”. That school has not belonged to this board since ${v(values, 'until')}.`,
  'not-a-day': (values) => `is “${v(values, 'value')}”. Fill in a date, such as 24-11-2026.`,
  'day-far': (values) => `is “${v(values, 'value')}”. That day is too far away. Check the year.`,
  'end-before-start': (values) => `is “${v(values, 'value')}”. That is before the start. Check both.`,
  'role-unknown': (values) =>
    `is “${v(values, 'value')}”. We do not know that role, or a list may not give it. Leave it empty or choose for instance leader, hr or coach.`,
  'role-needs-school': () =>
    'is the board office, but this role holds at a school. Fill in the school, or leave the role empty.',
  'row-twice': (values) =>
    `: ${v(values, 'name')} is in row ${v(values, 'other')} with this work too. Remove one of them.`,
  'number-of-other': (values) =>
    `is “${v(values, 'value')}”. That number belongs${row(values)} to ${v(values, 'name')}. Check number and name.`,
  'email-of-other': (values) =>
    `is “${v(values, 'value')}”. That address belongs${row(values)} to ${v(values, 'name')}. Check address and name.`,
  'name-differs': (values) =>
    `is “${v(values, 'value')}”, but in row ${v(values, 'other')} the same person is called ${v(values, 'name')}. Check it.`,
  'email-differs': (values) =>
    `is “${v(values, 'value')}”, but in row ${v(values, 'other')} the same person has ${v(values, 'name')}. Choose one address.`,
  'person-unclear': (values) =>
    `is empty, and more people are called ${v(values, 'name')} and began on the same day. Fill in a number or a mail address.`,
};

/** What a column of a list may hold, by field. */
const columnNames = {
  personnelNumber: 'Personnel number',
  givenName: 'Given name',
  prefix: 'Prefix of the name',
  familyName: 'Family name',
  fullName: 'Whole name in one column',
  email: 'Mail address',
  function: 'Function',
  functionCode: 'Code of the function, as in our own list',
  scale: 'Scale',
  workingTime: 'Working-time factor',
  percentage: 'Working time in percents',
  hours: 'Working time in hours a week',
  school: 'School',
  start: 'First day',
  end: 'Last day',
  role: 'Role',
};
const columnName = (values?: Values): string => {
  const field = v(values, 'field');
  return Object.entries(columnNames).find(([name]) => name === field)?.[1] ?? field;
};

const some = (count: number, one: string, more: string): string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${String(count)} ${more}`];

function endEffectLines(name: string, { conversations, steps, asked, passed, led }: EndCounts): string[] {
  const stops = [
    ...some(conversations, 'conversation', 'conversations'),
    ...some(steps, 'step of the plan', 'steps of the plan'),
    ...some(asked, 'counterpart of the school', 'counterparts of the school'),
  ];
  return [
    ...(stops.length === 0 ? [] : [`Of ${name} stops: ${stops.join(', ')}.`]),
    ...some(
      passed,
      'counterpart goes to somebody else: the next with that role, or HR.',
      'counterparts go to somebody else: the next with that role, or HR.',
    ),
    ...some(led, 'conversation looks for another leader.', 'conversations look for another leader.'),
    ...(passed + led === 0
      ? []
      : ['If you first give somebody else the role, all of it goes to that person at once.']),
  ];
}

export const staff: StaffTexts = {
  title: 'Staff',
  lead: seenBy(
    'own.all',
    'The people you work with. You see their work, not what they wrote about themselves.',
  ),
  list: {
    filter: 'Find staff',
    search: 'Name or mail address',
    school: 'School',
    allSchools: 'All schools',
    function: 'Function',
    allFunctions: 'All functions',
    submit: 'Find',
    reset: 'Show everyone',
    who: 'Who',
    hereOnly: 'Working here',
    left: 'Who has left',
    result: (count) => people(count),
    groups: {
      'no-role': 'No role',
      'no-address': 'No mail address',
      never: 'Never signed in',
      left: 'Left',
    },
    askThem: 'Invite these people, or ask them once more',
    columns: {
      name: 'Name',
      work: 'Function',
      school: 'School',
      time: 'Hours',
      roles: 'Role',
      leaders: 'Leader',
      talk: 'Last talk',
      signedIn: 'Signing in',
    },
    signIn: { can: 'Can sign in', never: 'Never yet', 'no-address': 'No address' },
    supporter: 'Support staff',
    privacyHr: seenBy(
      ['sign-in.ever', 'talk.two'],
      'HR sees whether somebody ever signed in, not when or how often. And on which day somebody had a talk, not what was said.',
    ),
    privacyConversations: seenBy(
      'talk.two',
      'You see on which day somebody last had a talk. Not what was said.',
    ),
    rows: (first, last, total) => `Row ${String(first)} to ${String(last)} of ${String(total)}`,
    perPage: 'Rows per page',
    noJob: 'No employment',
    none: 'Nobody found',
    near: 'Do you perhaps mean',
    noneText: 'Look for another part of the name, or show everyone.',
    empty: 'The people of your organisation will be here',
    emptyText: 'Bring in a list from your HR system, or add someone.',
    emptyForLeader: 'The people of your school will be here. HR adds them.',
    emptyForCoach: 'The people who chose you as their coach will be here.',
    import: 'Bring in a list',
    add: 'Add someone',
    export: 'Take the list along',
    exportCsv: 'As CSV',
    exportXlsx: 'As an Excel file',
  },
  functions: {
    'onderwijsassistent-a': 'Teaching assistant A',
    'onderwijsassistent-b': 'Teaching assistant B',
    'onderwijsassistent-c': 'Teaching assistant C',
    'onderwijsassistent-onbekend': 'Teaching assistant, scale not known',
    'leraarondersteuner-a': 'Teacher supporter A',
    'leraarondersteuner-b': 'Teacher supporter B',
    'leraarondersteuner-onbekend': 'Teacher supporter, scale not known',
    klassenassistent: 'Class assistant',
    concierge: 'Caretaker',
    administratief: 'Administrative staff',
    other: 'Other support staff',
    leraar: 'Teacher',
    'intern-begeleider': 'Internal counsellor',
    schoolleider: 'School leader',
    'bovenschools-directeur': 'Director of several schools',
    'hr-medewerker': 'HR officer',
    bestuurder: 'Board member',
  },
  roles: {
    'support-staff': 'Support staff',
    leader: 'School leader',
    director: 'Director of several schools',
    hr: 'HR',
    board: 'Board',
    coach: 'Coach',
    teacher: 'Teacher',
    'internal-counsellor': 'Internal counsellor',
    specialist: 'Specialist',
    'workplace-mentor': 'Workplace mentor',
    coordinator: 'Coordinator',
    trainer: 'Trainer',
    operator: 'Operator of the installation',
  },
  wholeOrganisation: 'whole organisation',
  boardOffice: 'Board office',
  person: {
    back: 'All staff',
    own: 'This is how your organisation knows you. Is something wrong? Tell HR.',
    ownOutside: 'This is how your organisation knows you. Is something wrong? Tell the operator.',
    ownCoach: 'You can stop working with a coach at any time.',
    seen: seenBy('looks', (name) => `${name} sees that you opened this page.`),
    email: 'Mail address',
    noEmail: 'No mail address yet. Without one nobody can sign in.',
    change: 'Change name or address',
    work: 'Work',
    noWork: 'No employment at this moment',
    past: 'Earlier work',
    school: 'School',
    time: 'Working time',
    scale: 'Scale',
    number: 'Personnel number',
    period: 'Period',
    from: (day) => `from ${day}`,
    until: (from, to) => `${from} up to and including ${to}`,
    addWork: 'Add work',
    changeWork: 'Change',
    endWork: 'End',
    reopen: 'Undo',
    roles: 'Roles',
    noRoles: 'No roles',
    addRole: 'Give a role',
    endRole: 'Stop',
    endedRoles: 'Ended lately',
    endedRolesLead: 'You can undo it within a month. What went to somebody else comes back.',
    lastDay: (day) => `last day ${day}`,
    endRoleQuestion: (role, name) => `Stop the role ${role} of ${name} now? It works at once.`,
    coach: 'Coach',
    noCoach: 'No coach yet',
    ownNoCoach: 'You have no coach yet. Your leader or HR can propose one.',
    proposed: (asker) => `proposed by ${asker}, waiting for an answer`,
    accepted: 'working together',
    propose: 'Propose a coach',
    endCoach: 'Stop with this coach',
    takeBack: 'Take the proposal back',
    endCoachQuestion: seenBy(
      'coach.ended',
      (name) => `Stop with ${name} as coach? After that ${name} sees nothing any more.`,
    ),
  },
  proposal: {
    title: (coach) => `Would you like ${coach} as your coach?`,
    text: seenBy(
      ['coach.before-yes', 'card.own'],
      (asker, coach) =>
        `${asker} proposes this. You decide. If you say yes, ${coach} sees what you share with your coach.`,
    ),
    accept: 'Yes, please',
    decline: 'No, rather not',
  },
  absence: {
    ownTitle: 'I am away',
    title: (name) => `${name} is away`,
    ownLead:
      'What waits with you goes to somebody else for now. On the last day that stops by itself. If you are support staff, your leader tells the team and parents that you are away, not why.',
    lead: (name) =>
      `What waits with ${name} goes to somebody else for now. On the last day that stops by itself.`,
    account: 'Your account',
    link: 'I am away',
    linkFor: 'Absence and stand-in',
    now: 'Agreed',
    period: (from, to) => `${from} up to and including ${to}`,
    goesTo: (name) => `The work goes to ${name}`,
    end: 'Stop',
    from: 'First day',
    to: 'Last day',
    standIn: 'The work goes to',
    standInHint:
      'All that waits for an answer, steps of plans too. The stand-in can move talks or call them off, and have them if the other agrees. What was written for them stays with who wrote it.',
    nobody: 'There is nobody yet who can take this over. Ask HR to give somebody a fitting role first.',
    save: 'Agree on this',
    mail: {
      subject: (name) => `You stand in for ${name}`,
      text: (givenName, name, from, to, address) =>
        `Hello ${givenName},\n\n${name} is away from ${from} up to and including ${to}. What waits with ${name} now stands with you too:\n\n${address}\n\nYou can move talks, call them off or offer to have them. After the last day it stops by itself.\n\nOntwikkeldoor\n`,
    },
  },
  forms: {
    asked: {
      parts: { all: { title: 'Work', groups: { who: 'Who', work: 'Work' } } },
      fields: {
        givenName: { label: 'Given name' },
        familyName: { label: 'Family name', hint: 'With its prefix, such as “van der Berg”' },
        email: { label: 'Mail address at work' },
        schoolId: { label: 'School', prompt: 'Choose a school' },
        functionCode: { label: 'Function', prompt: 'Choose a function' },
        functionTitle: { label: 'What you call this function' },
        workingTime: { label: 'Working time', hint: 'For example 0.8125 or 81.25% or 32.5 uur' },
        scale: { label: 'Scale' },
        personnelNumber: { label: 'Personnel number' },
        startsOn: { label: 'First day' },
      },
    },
    addTitle: 'Add someone',
    addLead: 'With name and work. Once there is a mail address, someone can sign in.',
    changeTitle: (name) => `Name and address of ${name}`,
    addWorkTitle: (name) => `New work for ${name}`,
    changeWorkTitle: (name) => `Work of ${name}`,
    endWorkTitle: (name) => `End the work of ${name}`,
    endWorkLead: (work, school) => `${work} at ${school}`,
    endWorkText:
      'After the last day the roles at this school stop. If this is the only work, all roles stop. If the day lies before today, it works at once. You can undo it.',
    endWorkFile:
      'If this is the only work, we send this person a mail to take their own file along: now, or thirty days before the last day. After that day there is no access any more. So rather do not choose a day that has passed.',
    endEffects: 'What hangs on this',
    endEffectLines,
    roleTitle: (name) => `Give ${name} a role`,
    coachTitle: (name) => `Propose a coach to ${name}`,
    coachLead: seenBy(
      'coach.before-yes',
      (name) => `${name} gets a mail and decides. Until the answer is yes, the coach sees nothing.`,
    ),
    noCoaches: 'Nobody has the role of coach yet',
    noMoreCoaches: (name) => `Everybody with the role of coach is already coach of ${name}, or proposed`,
    noCoachesHr: 'Find who can be a coach, and give that person the role of coach.',
    noCoachesText: 'Ask HR to give someone the role of coach.',
    ending: { parts: { all: { title: 'Last day' } }, fields: { endsOn: { label: 'Last day' } } },
    role: 'Role',
    chooseRole: 'Choose a role',
    place: 'Where',
    roleFrom: 'From',
    roleTo: 'Up to and including',
    coach: 'Coach',
    chooseCoach: 'Choose a coach',
    addPerson: 'Add',
    saveWork: 'Save',
    endWork: 'End this work',
    giveRole: 'Give this role',
    proposeCoach: 'Propose',
    cancel: 'Go back without saving',
    theirs: 'Meanwhile it says',
    theirsLead:
      'Someone else just changed this. What you filled in is still here. Look at what it says now, then save again.',
  },
  leaders: leadersAtOnce,
  invite: invitations,
  import: {
    title: 'Bring in a list',
    lead: 'Take a list from your HR system. You see first what changes. Bringing in the same list twice does no harm.',
    privacy: seenBy(
      'staff.list-gone',
      'The list itself is removed once it was brought in, and otherwise after a day. Rows at fault can be downloaded for one more day.',
    ),
    file: 'List of staff',
    fileHint: 'An Excel file (.xlsx) or a CSV file, at most 10 MB',
    upload: 'Read the file',
    runs: 'Earlier lists',
    noRuns: 'No list brought in yet',
    noRunsText: 'Every list will be here, with what it changed.',
    back: 'All lists',
    by: (who, when, rows) => `${when}${who === null ? '' : `, by ${who}`}, ${rowsText(rows)}`,
    steps: ['File', 'Columns', 'Values', 'Check', 'Bring in'],
    step: (current, label) => `Step ${String(current)} of 5: ${label}`,
    stepsLabel: 'Steps',
    stepDone: 'done',
    states: {
      uploaded: 'choose the columns',
      checked: 'check and bring in',
      running: 'under way',
      done: 'brought in',
      failed: 'did not work',
      cancelled: 'not used',
      undone: 'undone',
    },
    columnsTitle: 'Which column is what?',
    sheet: sheetOfList,
    values: valuesOfList,
    codes: schoolCodes,
    columnsLead:
      'We made a proposal. Correct it where it is wrong. We remember your choice for the next list.',
    noColumn: 'Is not in it',
    sample: (values) => `For example: ${values}`,
    column: (title, example) => (example === '' ? title : `${title} (${example})`),
    nameless: (place) => `Column ${String(place)}`,
    groups: { who: 'Who', work: 'Work', when: 'When and where' },
    fields: columnNames,
    fullList: 'This is the full list of our board',
    fullListHint: 'Whoever is not in it has left. You will see first who that is.',
    check: 'See what changes',
    preview: 'This will change',
    report: 'This has changed',
    nothing: 'This list changes nothing.',
    onlyFaults: 'There is no row that we can bring in.',
    totals: {
      rows: 'Rows in the list',
      newPeople: 'New people',
      newJobs: 'New employments',
      changed: 'Changed',
      unchanged: 'Unchanged',
      ended: 'Get a last day',
      missing: 'Are not in the list and have left',
      reopened: 'Working here again',
      faultyRows: 'Rows at fault',
      waiting: 'Rows that wait for your answer',
      leftAlone: 'Are not in the list as they should be, but stay',
      leftOut: 'Not for Ontwikkeldoor, as you chose',
      otherFunctions: 'Other support staff, under their own name',
    },
    faultsLead: 'We skip these rows and bring in the others. Correct them in the file and bring it in again.',
    missingLead:
      'Their employment ends as of yesterday. They lose access at once. Conversations and agreements close only after a day.',
    row: (row) => `Row ${row}`,
    more: 'More lines',
    showAll: (count) => `Show all ${String(count)}`,
    personLead: 'Another mail address counts only once it was confirmed.',
    ownLead: 'A colleague of HR changes your own address and roles. This list leaves them as they are.',
    byName: 'Who it is about',
    overview: 'Back to all that changes',
    kinds: {
      ask: 'Is this the same person?',
      fault: 'What is wrong in those rows',
      missing: 'Who has left',
      ended: 'Who gets a last day',
      person: 'Who gets another name or mail address',
      own: 'What stays the same for you',
      role: 'Who gets or loses a role',
      reopened: 'Who works here again',
      new: 'Who is new',
      'added-work': 'Who gets more work',
      work: 'Whose work changes',
      'other-function': 'Who is other support staff',
      kept: 'Of whom something changed meanwhile',
    },
    cells: {
      who: 'Who',
      row: 'Row',
      what: 'What',
      was: 'Was',
      becomes: 'Becomes',
      stays: 'Stays',
      lastDay: 'Last day',
      wasLastDay: 'Last day was',
      roles: 'Roles that end',
      ownRoles: 'Roles',
      role: 'Role',
      where: 'Where',
      email: 'Mail address',
      work: 'Work',
      from: 'From',
      inList: 'In the list',
      wrong: 'What is wrong',
    },
    none: 'none',
    noRole: {
      office: 'None yet: at the board office a function brings no role. Give it yourself.',
      leading: 'None yet: HR gives this role itself, after the list is brought in.',
      none: 'none',
    },
    withoutRole: 'without this role',
    changedFields: {
      name: 'Name',
      email: 'Mail address',
      functionCode: 'Function',
      functionTitle: 'Name of the function',
      scale: 'Scale',
      factor: 'Working time',
      personnelNumber: 'Personnel number',
      startsOn: 'First day',
      role: 'Role',
    },
    roleChanges: {
      given: (day) => `gets it from ${day}`,
      ends: (day) => `keeps it until ${day}`,
      dropped: () => 'does not get it any more',
    },
    ask: {
      lead: 'We cannot know this. As long as you choose nothing, the row waits: nothing changes.',
      told: (name, number, email, day, row) =>
        [name, number === '' ? '' : `number ${number}`, email, day === '' ? '' : `from ${day}`, `row ${row}`]
          .filter((part) => part !== '')
          .join(', '),
      known: (name, number, email, lastDay) =>
        `We know ${[
          name,
          number === '' ? '' : `number ${number}`,
          email,
          lastDay === '' ? '' : `working here until ${lastDay}`,
        ]
          .filter((part) => part !== '')
          .join(', ')}.`,
      reasons: {
        left: 'That work was over already.',
        'other-number': 'The mail address is the same, the number is not.',
        'other-name': 'Number or mail address is the same, the name is not.',
      },
      same: 'The same person',
      sameHint: (name) => `Goes on in the file of ${name}, with all that is in it.`,
      other: 'Somebody else',
      otherHint: (name) => `Gets a file of her or his own, empty. What is of ${name} stays with ${name}.`,
      open: 'Do not choose yet',
      save: 'Save your answers',
      likely: (count) =>
        count === 1
          ? 'Of 1 person number and whole name are the same: the same person'
          : `Of ${String(count)} people number and whole name are the same: the same people`,
    },
    warnings: {
      self: 'You are among them yourself',
      selfText: 'After this list you have left or lose work, and may not be able to sign in any more.',
      lastHr: 'Nobody would be HR any more',
      lastHrText:
        'Nobody could look after people. Give somebody else the role HR for the whole organisation first.',
      hrUntil: (day) => `After ${day} there is no HR any more. Give somebody else the role HR in time.`,
      schools: (absent, all) =>
        `${String(absent)} of the ${String(all)} schools ${absent === 1 ? 'is' : 'are'} not in this list`,
      schoolsText: (names) => `Nobody of ${names} is in it. Is this really the full list?`,
      private: (columns) => `This list holds ${columns}. We do not read that. Better take the column out.`,
      privateKinds: { bsn: 'citizen service numbers', birth: 'dates of birth', private: 'personal details' },
    },
    self: 'Yes, my own work ends too',
    schoolsLeft: (count) =>
      count === 1
        ? 'Yes, nobody works at that school any more'
        : `Yes, nobody works at those ${String(count)} schools any more`,
    download: 'Download the rows at fault (CSV)',
    downloadReason: 'What is wrong',
    downloadName: 'rows-at-fault',
    undo: 'Undo this list',
    undoText: (until) =>
      `You can do so until ${until}. All that the list changed comes back. Until then nothing closes because of this list.`,
    undone: 'This list was undone. All is as it was.',
    undoneKept: (count) =>
      `This list was undone. Of ${people(count)} something had changed meanwhile. We left that as it is.`,
    haveLeft: (count) =>
      `Yes, ${count === 1 ? 'this person has' : `these ${String(count)} people have`} left`,
    haveLeftFile:
      'Whoever leaves like this gets in no more from that moment, and can no longer download their own file. Rather put a last day in the list beforehand: then we send a mail in time to take it along.',
    confirm: (count) => `Bring in ${rowsText(count)}`,
    otherColumns: 'Choose other columns',
    cancel: 'Do not use this list',
    running: 'We are bringing the list in. This page renews itself.',
    progress: 'Progress',
    percent: (percent) => `${String(percent)}%`,
    done: 'The list was brought in.',
    failed: 'Nothing has changed.',
    chooseAgain: 'Choose the columns again',
    toFaults: 'See the rows at fault',
    cancelled: 'This list was not used.',
    toStaff: 'To the staff',
    again: 'Another list',
  },
  /** What is wrong in a row: the column, what is in it, what to do. The row stands before it. */
  faultText: (values) => {
    const column = v(values, 'column');
    const what = (faults[v(values, 'code')] ?? (() => 'is not right. Check it.'))(values);
    return `${column === '' ? 'This row' : `Column ${column}`}${what.startsWith(':') ? '' : ' '}${what}`;
  },
  command: {
    done: 'Brought in.',
    trial: 'Trial: nothing has changed.',
    nothing: 'This list changes nothing.',
    progress: (done, total) => `${String(done)} of ${String(total)} rows`,
    kind: {
      ask: (values) =>
        `Row ${v(values, 'row')}: is ${v(values, 'name')} the same as ${v(values, 'knownName')}? HR decides on the page Staff; until then the row waits`,
      missing: (values) => `${v(values, 'name')} is not in the list; last day ${v(values, 'endsOn')}`,
      ended: (values) =>
        `Row ${v(values, 'row')}: ${v(values, 'name')} has ${v(values, 'endsOn')} as last day`,
      reopened: (values) => `Row ${v(values, 'row')}: ${v(values, 'name')} works here again`,
      person: (values) =>
        `${v(values, 'name')}: ${v(values, 'field') === 'email' ? 'mail address' : 'name'} “${v(values, 'from')}” becomes “${v(values, 'to')}”`,
      role: (values) =>
        `${v(values, 'name')}: role ${v(values, 'role')} ${v(values, 'change')} ${v(values, 'day')}`,
    },
    noBoard: (number) => `There is no board with number ${number}. Bring in the list of schools first.`,
  },
  problems: {
    ...sheetProblems,
    'file-needed': () => 'Choose the file with the list.',
    'no-rows': () => 'There are no rows below the names of the columns. Choose another file.',
    'no-schools': () => 'This board has no schools yet. Have the list of schools brought in first.',
    'columns-missing': (values) =>
      `We miss these columns: ${v(values, 'fields')}. Give them a name we know, or bring the list in on the page Staff.`,
    'column-needed': (values?: Values) => `Choose the column for “${columnName(values)}”.`,
    'column-twice': (values?: Values) =>
      `The column for “${columnName(values)}” is chosen for something else too. Choose another for each.`,
    'import-moved-on': () => 'Something was done with this list meanwhile. See below how it stands.',
    'say-yes': () => 'Tick this if these people have really left.',
    'say-yes-self': () => 'Tick this if your own work really ends too.',
    'say-yes-schools': () => 'Tick this if nobody works at those schools any more.',
    'last-hr-in-list': () =>
      'After this list nobody would be HR. Give somebody else the role HR for the whole organisation first.',
    'undo-too-late': () => 'A list can be undone until a day after it was brought in.',
    'more-changes': () => 'Meanwhile the list changes more than you saw. Check it again.',
    broken: () => 'Something went wrong on our side. Check the list again and try once more.',
    'given-name-needed': () => 'Fill in the given name.',
    'family-name-needed': () => 'Fill in the family name.',
    'choose-school': () => 'Choose the school.',
    'choose-function': () => 'Choose the function.',
    'choose-whom': () => 'Choose at least one school, or invite everybody.',
    'nobody-to-invite': () => 'There is nobody to invite there now. Everybody is in or was asked this week.',
    'choose-leaders': () => 'Choose at least one person.',
    'choose-role': () => 'Choose the role.',
    'choose-coach': () => 'Choose the coach.',
    'not-a-name': () => 'Fill in a name, without figures or signs such as <.',
    'not-an-email': () => 'Fill in a mail address, such as name@school.nl, or leave it empty.',
    'email-taken': () => 'This mail address is somebody else’s. Choose another address.',
    'email-needed': () => 'A known address cannot be taken away. Fill in the address that is right now.',
    'own-address': () => 'A colleague of HR changes your own address.',
    'address-link-over': () => 'This link no longer works.',
    'address-moved-on': () => 'This has meanwhile been done or withdrawn.',
    'address-taken': () => 'That address is somebody else’s now.',
    'second-person': () => 'A colleague of HR who did not enter the address does this.',
    'number-taken': () => 'This number is somebody else’s. Check it.',
    'not-a-scale': () => 'Fill in a scale from 1 to 16, or leave it empty.',
    'not-a-working-time': () => 'Fill in the working time as 0.8125 or 81.25% or 32.5 uur.',
    'after-end': () => 'The first day is after the last day. Check both.',
    'school-needed': () => 'This role holds at one school. Choose the school.',
    'already-has': () => 'This person has this role there in that time already.',
    'already-away': () => 'For one of these days there is a stand-in already. End that one first.',
    'period-too-long': () => 'Agree on a year at most.',
    'last-hr': () => 'This is the last HR of your organisation. Give somebody else the role HR first.',
    'coach-already': () => 'This coach was proposed or chosen already.',
    'coach-moved-on': () => 'This proposal was answered or taken back meanwhile.',
  },
  mail: {
    coachSubject: (coach) => `Would you like ${coach} as your coach?`,
    coachText: seenBy(
      'coach.before-yes',
      (facts) =>
        `Dear ${facts.name},\n\n${facts.asker} proposes ${facts.coach} as your coach. You decide.\nSay yes or no on your own page:\n${facts.address}\n\nUntil you say yes, ${facts.coach} sees nothing of yours.`,
    ),
  },
  done: {
    'person-added': 'Added.',
    'person-changed': 'Saved.',
    'work-added': 'The work was added.',
    'work-changed': 'Saved.',
    'work-ended': 'The work has ended. You can undo it under “Earlier work” or at the work itself.',
    'work-reopened': 'The end was undone.',
    'role-granted': 'The role was given.',
    'role-end-undone': 'The end of the role was undone.',
    'absence-set': 'Agreed. Whoever stands in gets a mail.',
    'absence-ended': 'The stand-in has ended.',
    'role-ended': 'The role was stopped.',
    'coach-proposed': 'The proposal was sent. You will see the answer here.',
    'coach-accepted': 'You have a coach now.',
    'coach-declined': 'You said no. Nobody hears why.',
    'coach-ended': 'Stopped.',
    'invitation-words': 'Saved. It is in the invitation now.',
    'people-invited': 'The invitations are on their way.',
    'people-invited-later': 'The invitations are ready. As soon as there is a mail server, they go out.',
    'leaders-undone': 'Undone. The roles are gone again.',
    'list-cancelled': 'The list was not used and has been removed.',
    'list-answered': 'Your answers were saved.',
    'list-undone': 'The list was undone.',
  },
};
