import type { OrganisationTexts } from '../nl/organisation.ts';
import { approvals } from './approvals.ts';
import { sheetProblems } from './sheets.ts';

type Values = Readonly<Record<string, string | number>>;
const v = (values: Values | undefined, name: string): string => String(values?.[name] ?? '');
const people = (count: string): string => (count === '1' ? '1 person' : `${count} people`);

const facts: Readonly<Record<string, string>> = {
  institutionCode: 'institution code',
  street: 'street',
  houseNumber: 'house number',
  postcode: 'postcode',
  city: 'place',
  municipality: 'municipality',
  province: 'province',
  denomination: 'denomination',
  phone: 'telephone',
  website: 'website',
  holidayRegion: 'holiday region',
};

const cells: Readonly<Record<string, (values: Values) => string>> = {
  missing: () => 'is empty. Fill it in.',
  'not-a-location-code': (values) =>
    `is “${v(values, 'value')}”. A location code has 6 characters, such as 00AP00. Did zeros drop off?`,
  'not-a-board-number': (values) =>
    `is “${v(values, 'value')}”. A board number has 5 figures, such as 20091. Did zeros drop off?`,
  'not-a-region': (values) => `is “${v(values, 'value')}”. It can be Noord, Midden or Zuid.`,
  'code-twice': (values) =>
    `is “${v(values, 'value')}”, which stands earlier in the list already. Remove one of them.`,
  'too-long': () => 'is longer than 200 characters. Make it shorter.',
};

export const organisation: OrganisationTexts = {
  title: 'Administration',
  lead: 'What holds for all boards together.',
  administration: {
    schools: 'Schools and boards',
    schoolsText: 'Bring in DUO’s list: new schools, other names, other boards.',
    operators: 'Operators',
    operatorsText: 'Who keeps the installation, outside all boards.',
    approvals: 'A second yes',
    approvalsText: 'Big decisions that wait for a second person.',
    mail: 'Mail',
    mailText: 'Mails that have not left yet.',
    knowledge: 'Rules and routes',
    knowledgeText: 'What advice rests on: rules, routes and subsidies, with their sources.',
  },
  schools: {
    title: 'Schools and boards',
    lead: 'Bring in DUO’s list “Alle schoolvestigingen basisonderwijs”. You see first what changes.',
    source: 'The list is at DUO',
    file: 'List of schools',
    fileHint: 'The CSV file as DUO gives it. Both of DUO’s kinds are right.',
    boards: 'List of names of boards',
    boardsHint: 'Without this list a board is called after its number.',
    date: 'Date of the list',
    dateHint: 'Changes hold from this day.',
    acceptGone: 'So many schools are really gone',
    check: 'See what changes',
    runs: 'Earlier lists',
    noRuns: 'No list brought in yet',
    noRunsText: 'Every list will be here, with what it changed.',
    runColumns: { list: 'List of', state: 'State', changes: 'Changes' },
    back: 'All lists',
    of: (day) => `List of ${day}`,
    states: {
      checked: 'looked at, not brought in yet',
      running: 'under way',
      done: 'brought in',
      failed: 'did not work',
      cancelled: 'not used',
    },
    stateTexts: {
      checked: 'Nothing has changed yet. Look at what changes, then bring the list in.',
      running: 'We are bringing the list in. This page renews itself.',
      done: 'The list was brought in.',
      failed:
        'Nothing has changed. Perhaps there is a newer list by now. Try again, or do not use this list.',
      cancelled: 'This list was not used.',
    },
    waitsForSecond:
      'This list ends a board or takes away all its schools. A second person must still say yes.',
    seeApproval: 'See that request',
    totals: 'What this list brings',
    nothing: 'This list changes nothing.',
    first: 'This is the first list: everything is new.',
    lines: 'Line by line',
    allKinds: 'Everything',
    kind: 'Kind',
    show: 'Show',
    noLines: 'No lines.',
    firstLines: 'We do not show the first list line by line: everything is new. How much, stands above.',
    more: 'More lines',
    confirm: 'Bring the list in',
    confirmQuestion: (count) => `Bring this list in? ${count} changes will be recorded.`,
    again: 'Try again',
    cancel: 'Do not use this list',
    lineColumns: { about: 'Code', what: 'What' },
  },
  kinds: {
    fault: 'Row at fault',
    'handover-needed': 'Hand-over of people needed',
    'school-new': 'School new',
    'school-returned': 'School back',
    'school-gone': 'School gone',
    'school-moved': 'Other board',
    'school-renamed': 'Other name',
    'school-corrected': 'Facts corrected',
    'board-new': 'Board new',
    'board-returned': 'Board back',
    'board-renamed': 'Name of board',
    'board-merged': 'Board taken up in another board',
    'board-ended': 'Board without schools',
    unchanged: 'Unchanged',
    listed: 'Rows in the list',
  },
  lines: {
    fault: (values) =>
      `Row ${v(values, 'row')}, column ${v(values, 'column')} ${(cells[v(values, 'code')] ?? (() => 'is not right.'))(values)}`,
    'handover-needed': (values) =>
      `Hand-over needed: ${people(v(values, 'people'))} of board ${v(values, 'from')} at ${v(values, 'name')}, which now belongs to board ${v(values, 'to')}. Their files stay with the old board until the hand-over is decided.`,
    'school-new': (values) =>
      `New: ${v(values, 'name')} in ${v(values, 'city')}, board ${v(values, 'board')}`,
    'school-returned': (values) => `Back: ${v(values, 'name')}, board ${v(values, 'board')}`,
    'school-gone': (values) => `No longer in the list: ${v(values, 'name')}, board ${v(values, 'board')}`,
    'school-moved': (values) =>
      `${v(values, 'name')} went from board ${v(values, 'from')} to board ${v(values, 'to')}`,
    'school-renamed': (values) => `${v(values, 'was')} is now called ${v(values, 'name')}`,
    'school-corrected': (values) =>
      `${v(values, 'name')}: ${v(values, 'fields')
        .split(' ')
        .map((key) => facts[key] ?? key)
        .join(', ')} corrected`,
    'board-new': (values) => `New board: ${v(values, 'name')}`,
    'board-returned': (values) => `Board back: ${v(values, 'name')}`,
    'board-renamed': (values) => `Board ${v(values, 'was')} is now called ${v(values, 'name')}`,
    'board-merged': (values) => `${v(values, 'name')} was taken up in board ${v(values, 'into')}`,
    'board-ended': (values) => `${v(values, 'name')} has no schools any more`,
  },
  areas: {
    title: 'Work areas',
    lead: 'Schools that work together. A coordinator brings them together and has that role at every school in the area.',
    back: 'Staff',
    none: 'There are no work areas yet',
    noneText: 'Here the groups of schools will stand that learn together, as for a masterclass.',
    schools: 'Schools',
    schoolsNone: 'No schools yet',
    coordinators: 'Coordinator',
    coordinatorsNone: 'Nobody yet',
    change: 'Change the name or the schools',
    coordinate: 'Who coordinates',
    who: 'Who coordinates this work area?',
    whoHint: 'Somebody who works here.',
    name: 'Name',
    end: (who: string) => `${who} coordinates no more`,
    add: 'New work area',
    areaName: 'Name of the work area',
    isIn: (area: string) => `Now in ${area}; it then leaves that one.`,
    save: 'Save',
    addButton: 'Make this work area',
    problems: {
      'name-taken': () => 'There is a work area with this name already. Choose another.',
      'area-empty': () => 'There is no school in this work area yet. Choose the schools first.',
      'not-an-option': () => 'Choose somebody from the list.',
      'nobody-named': () => 'Nobody here has that name. Type a part of the first or family name.',
      'which-one': () => 'More people have that name. Choose below whom you mean.',
    },
  },
  since: (day) => `from ${day}`,
  problems: {
    ...sheetProblems,
    'file-needed': () => 'Choose the file with the list.',
    'columns-missing': (values) =>
      `This is not DUO’s list. These columns are missing: ${v(values, 'columns')}.`,
    'no-good-rows': () => 'There is not one good row in this list. Choose another file.',
    'list-of-tomorrow': () => 'This date is still to come. Choose the day on which DUO made the list.',
    'list-older': (values) =>
      `A list of ${v(values, 'newest')} was brought in already. Choose a list of that day or later.`,
    'too-many-gone': (values) =>
      `${v(values, 'gone')} schools that were in an earlier list are missing from this one. Is the file complete? If so, tick “So many schools are really gone”.`,
    ...approvals.problems,
    'second-person-needed': () =>
      'By now this list ends a board or takes away all its schools. Try again: then a second person can say yes.',
    'import-moved-on': () => 'Something was done with this list meanwhile. See below how it stands.',
  },
  done: {
    'area-saved': 'The work area is saved.',
    'coordinator-named': 'The coordinator is named.',
    'coordinator-ended': 'No longer coordinates this work area.',
    confirmed: 'We are bringing the list in.',
    cancelled: 'The list was not used.',
  },
};
