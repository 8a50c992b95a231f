/** Texts of bringing in the list of a real board: its sheet, its own words, its leaders, and the invitations. */
export const sheetOfList = {
  label: 'Sheet of the file',
  hint: (sheet: string) => `We read “${sheet}”. If the list is another sheet, choose that one first.`,
  read: 'Read this sheet',
  only: (sheet: string) => `We read the sheet “${sheet}”.`,
};

export const valuesOfList = {
  title: 'What do these words mean?',
  lead: 'This is what you call it. Choose what it is. We remember it for the next list. What you leave open is not brought in.',
  kinds: { function: 'Functions', school: 'Schools' },
  value: (value: string, count: number) => `“${value}” · ${count === 1 ? '1 row' : `${String(count)} rows`}`,
  guess: 'Our proposal. Is it right?',
  open: 'Do not choose yet',
  notOurs: 'Not for Ontwikkeldoor',
  groups: {
    support: 'Support',
    teaching: 'Before the class',
    leading: 'Leading',
    office: 'Board and office',
    schools: 'Schools',
    else: 'Otherwise',
  },
  save: 'Check what changes',
  again: (count: number) =>
    count === 1 ? 'See or change what 1 word means' : `See or change what ${String(count)} words mean`,
};

export const schoolCodes = {
  title: 'Our schools and their codes',
  lead: 'By this code we know a school in every list.',
  school: 'School',
  code: 'Code',
};

export const leadersAtOnce = {
  title: 'School leaders',
  lead: 'Whoever leads a school by function gets the role of school leader for that school here, all at once.',
  toBe: (count: number) =>
    count === 1 ? '1 head has no role yet.' : `${String(count)} heads have no role yet.`,
  see: 'Give the role of school leader',
  who: (count: number) =>
    count === 1 ? '1 head without the role' : `${String(count)} heads without the role`,
  hint: 'Take the tick away where somebody is not to have the role.',
  give: 'Give them the role of school leader',
  given: (count: number) =>
    count === 1 ? '1 head is a school leader now.' : `${String(count)} heads are school leaders now.`,
  undo: 'Undo this',
  none: 'Everybody who leads a school has the role',
  noneText: 'Whoever comes later stands here.',
  withoutLeader: (count: number) =>
    count === 1 ? '1 school has no leader' : `${String(count)} schools have no leader`,
  withoutText:
    'What waits for an answer there is with HR meanwhile. Give somebody the role on the page of that person.',
};
