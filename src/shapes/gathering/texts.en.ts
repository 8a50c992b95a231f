import { formatMoment } from '#i18n/format.ts';
import { seenBy } from '#i18n/seen-by.ts';
import type { GatheringTexts } from './texts.nl.ts';

const when = (at: Date): string => formatMoment('en', at);
const people = (count: number): string => (count === 1 ? '1 person' : `${String(count)} people`);

export const en: GatheringTexts = {
  kinds: { information: 'an information meeting', masterclass: 'a masterclass', 'work-area': 'a meeting' },
  meetingForm: {
    parts: { meeting: { title: 'When and where' } },
    fields: {
      startsAt: { label: 'When does it begin?' },
      minutes: { label: 'How many minutes does it take?' },
      place: { label: 'Where is it?', hint: 'A room, an address or online.' },
      places: { label: 'For how many people is there room?', hint: 'Empty: for everybody.' },
    },
  },
  plan: 'Plan a day and a place',
  replan: 'Change the day or the place',
  planButton: 'Put it in the diary',
  where: (place, minutes) => `${String(minutes)} minutes, ${place}`,
  comes: (coming, waiting) =>
    `${people(coming)} ${coming === 1 ? 'comes' : 'come'}${waiting === 0 ? '' : `, ${String(waiting)} on the waiting list`}`,
  were: (count) => `${people(count)} ${count === 1 ? 'was' : 'were'} there`,
  join: 'I come',
  leave: 'I do not come after all',
  own: {
    coming: 'You come. It is in the mail for your calendar.',
    waiting: 'It is full. You are on the waiting list.',
    withdrawn: '',
  },
  notForYou: 'This is for other roles.',
  host: 'Who gives it?',
  hostLead:
    'Ask a colleague with this on the talent card, or somebody from outside. The mail has a link for yes or no.',
  hostStates: { asked: 'Waits for an answer', yes: 'Says yes', no: 'Says no' },
  noCards:
    'There is no talent card to choose from now. Ask a colleague or somebody from outside by a name and an e-mail address.',
  ask: 'Send the question',
  hostForm: {
    parts: { card: { title: 'A colleague' }, host: { title: 'Who' } },
    fields: {
      who: { label: 'A colleague with this on the card', prompt: 'Choose somebody', options: {} },
      name: { label: 'Or somebody else: the name' },
      email: { label: 'E-mail address of that person' },
      words: { label: 'What do you want to say with it?' },
    },
  },
  fits: (name, shows) => `${name}: ${shows}`,
  hold: 'Who was there?',
  holdLead: 'The day has come. Tick who were there. Their work areas get a point on the agenda.',
  attendanceForm: {
    parts: { there: { title: 'Present' } },
    fields: { present: { label: 'Present', options: {} } },
  },
  holdButton: 'Write down who was there',
  home: 'What do you take home?',
  homeLead: seenBy('gathering.take-away', 'Only you see this, until you share it.'),
  homeShared: 'What people take home',
  homeForm: {
    parts: { home: { title: 'Taken home' } },
    fields: {
      text: { label: 'What do you take home?' },
      isShared: { label: 'Share this with everybody of the board' },
    },
  },
  homeButton: 'Save',
  homeErase: 'Erase this',
  homeEraseQuestion: 'Do you want to erase what you took home?',
  homeEraseYes: 'Yes, erase this',
  further: 'Further in the work area',
  question: 'How do we bring this further in our work area?',
  pointStates: {
    open: 'On the agenda of the next meeting',
    agreed: 'Agreed',
    spread: 'Spread',
    checked: 'Checked',
  },
  pointPlan: (who, school, day) => `${who}, at ${school}, ${day}`,
  group: {
    above: 'Work area',
    back: 'Masterclasses',
    schools: 'Schools',
    people: 'Who meet',
    next: 'Next meeting',
    nextNone: 'No meeting is planned yet.',
    plan: 'Plan a meeting',
    agenda: 'On the agenda',
    agendaNone:
      'After a masterclass at which somebody of this work area was, a point appears here by itself.',
    write: 'Write down what you agree',
    done: 'What was agreed',
    pointForm: {
      parts: { plan: { title: 'Agreement' } },
      fields: {
        answer: {
          label: 'What do you agree?',
          hint: seenBy('gathering.agreed', 'Everybody of the board reads this at the masterclass.'),
        },
        who: { label: 'Who spreads it?' },
        school: {
          label: 'At which school?',
          hint: 'The school leader there is asked for time.',
          prompt: 'Choose a school',
          options: {},
        },
        onDay: { label: 'When is it done?', hint: 'A trimester later you check what came of it.' },
      },
    },
    agree: 'Agree on this',
  },
  guest: {
    title: (kind, title) => `Would you give ${kind} about «${title}»?`,
    lead: (name, from) => `Dear ${name}, ${from} asks you this. Your answer goes only to who arranges it.`,
    yes: 'Yes, I would',
    no: 'No, not this time',
    answered: {
      asked: '',
      yes: 'You said yes. Thank you! Somebody will be in touch about a day.',
      no: 'You said no. Thank you for letting us know.',
    },
  },
  mail: {
    invited: (title, at, url) => ({
      subject: `In your calendar: ${title}`,
      text: `${title} is on ${when(at)}.\n\nRead more:\n${url}`,
    }),
    cancelled: (title, at, url) => ({
      subject: `Out of your calendar: ${title}`,
      text: `${title} on ${when(at)} is no longer in your calendar.\n\nRead more:\n${url}`,
    }),
    asked: (host, kind, url) => ({
      subject: `Would you give ${kind} about ${host.title}?`,
      text: `Dear ${host.name},\n\nWould you give ${kind} about ${host.title}?\n\n${host.words === '' ? '' : `${host.words}\n\n`}Say yes or no by this link:\n${url}`,
    }),
  },
  problems: {
    'already-planned': () => 'This is planned already.',
    'not-now': () => 'That is not possible now. Look how it stands.',
    'not-for-you': () => 'This is for other roles.',
    'joined-before': () => 'You signed up already.',
    'day-to-come': () => 'The day is still to come. Write down afterwards who was there.',
    'was-not-there': () => 'This is for who was there.',
    'answered-before': () => 'This was answered already.',
    'meeting-to-come': () => 'There was no meeting yet. Plan one, and write it down on that day.',
    'who-gives-it': () => 'Choose a colleague, or fill in a name and an e-mail address.',
    'not-an-option': () => 'Choose something from the list.',
  },
  done: {
    asked: 'The question is sent.',
    planned: 'It is planned.',
    joined: 'You signed up.',
    left: 'You no longer come.',
    held: 'Written down. The work areas get a point on their agenda.',
    home: 'Saved.',
    erased: 'Erased.',
    met: 'The meeting is in the diary.',
    agreed: 'Agreed. The school leader is asked for time.',
    answered: 'Your answer is sent.',
  },
};
