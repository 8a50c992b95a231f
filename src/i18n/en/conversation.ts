import { formatMoment } from '../format.ts';
import type { ConversationTexts } from '../nl/conversation.ts';
import { seenBy } from '../seen-by.ts';

type Count = number;
const list = new Intl.ListFormat('en-GB');
const people = (count: Count): string => (count === 1 ? '1 colleague' : `${String(count)} colleagues`);
const talks = (count: Count): string => (count === 1 ? '1 talk' : `${String(count)} talks`);

/** English screen texts of the slice conversation. */
export const conversation: ConversationTexts = {
  title: 'Talks',
  leadOwn: 'Talk with your school leader about what you can do, want and need. You may begin one yourself.',
  leadLeader: 'Your talks with colleagues, and who has not had one this school year.',
  leadOther: 'The talks that you take part in.',
  begin: 'Begin a talk',
  someone: 'your school leader',
  noLeader: 'no school leader yet',
  with: (kind, name) => `${kind} with ${name}`,
  you: 'You',
  until: seenBy(
    ['talk.preparation', 'talk.of-leader'],
    'Only you can see this, until both of you are ready.',
  ),
  nobodySaw: seenBy(
    'talk.preparation',
    'You were not both ready before the talk. That is why only you can see this.',
  ),
  noHealth:
    'Write nothing about your health or anyone else’s, and name no pupils. That does not belong here.',
  notForHr: seenBy(
    ['talk.two', 'talk.agreement'],
    'HR sees on which day you talked. HR and the board do not see what you write, except an agreement that you choose them to do.',
  ),
  yourNextStep: 'Your next step',
  otherSide: 'The other side',
  nothingToDo: 'Nothing for now',

  next: {
    'choose-leader': {
      title: () => 'Choose who you go on with',
      text: () => 'Your school leader is no longer here. You choose who has this talk with you.',
      action: 'Choose a school leader',
    },
    prepare: {
      title: (name) => `Prepare your talk with ${name}`,
      text: () => 'Six short parts. You can stop at any time and go on later.',
      action: 'Go on preparing',
    },
    plan: {
      title: (name) => `Choose a moment with ${name}`,
      text: () => 'There is no date yet. Choose one and it appears in both your calendars.',
      action: 'Choose a day and time',
    },
    hold: {
      title: (name) => `Did your talk with ${name} take place?`,
      text: () => 'Say that you talked. After that you write the report.',
      action: 'Say when it was',
    },
    'write-report': {
      title: (name) => `Write the report with ${name}`,
      text: () => 'What did you talk about and what did you agree? Both of you can write in it.',
      action: 'Write the report',
    },
    agree: {
      title: (name) => `Read the report. ${name} agrees`,
      text: () => 'Is it right? Then agree as well. Is something wrong? Then say what.',
      action: 'Read the report',
    },
    rate: {
      title: () => 'Did you feel taken seriously?',
      text: seenBy('talk.rating', () => 'One question about the talk. Only you see your answer.'),
      action: 'Answer the question',
    },
    'follow-up': {
      title: (name) => `Time for a follow-up with ${name}`,
      text: () => 'The date that you agreed on is coming up.',
      action: 'Begin the follow-up talk',
    },
    'wait-leader': {
      title: (name) => `${name} is choosing another school leader`,
      text: () => 'Until then you need not do anything.',
      action: '',
    },
    'wait-preparation': {
      title: (name) => `${name} is not ready yet`,
      text: seenBy(
        'talk.preparation',
        () => 'You are ready. As soon as both of you are, you read what the other wrote.',
      ),
      action: '',
    },
    'wait-talk': {
      title: () => 'You are both ready',
      text: () => 'Take your time to read what the other wrote before you talk.',
      action: '',
    },
    'wait-agreement': {
      title: (name) => `${name} still has to agree`,
      text: () => 'You agreed to the report. Now it is up to the other.',
      action: '',
    },
    nothing: {
      title: () => 'This talk is done',
      text: () => 'You can still read everything.',
      action: '',
    },
  },
  openWithBoth:
    'Four weeks after the talk the report is not agreed. It stands open with both of you. Can you not work it out? Talk about it, or ask someone to join you.',

  phases: {
    before: 'Being prepared',
    ready: 'Both ready',
    held: 'Held',
    report: 'Report in progress',
    agreed: 'Report agreed',
    closed: 'Closed',
    cancelled: 'Called off',
  },
  ends: {
    'called-off': 'This talk was called off.',
    'not-decided': 'Nothing happened for half a year. That is why this talk is closed.',
    'person-left': 'This talk is closed because the job at this school ended.',
  },
  turn: { own: 'Your turn', other: 'The other’s turn', nobody: 'Nobody needs to act' },
  beganSelf: 'You began this talk',
  beganOther: (name) => `${name} began this talk`,

  list: {
    open: 'Talks under way',
    past: 'Earlier talks',
    empty: 'Your talks will appear here',
    emptyText: 'A talk begins with an invitation. It may come from you.',
    hrTitle: 'A talk belongs to the two who talk',
    emptyHr: seenBy('talk.two', 'As HR you take part in no talk, so you see nothing of what people discuss.'),
    emptyOther:
      'Support staff and their leader talk with each other. When you stand in for a leader, the talk that waits for you is shown here.',
    noDate: 'No date yet',
    heldOn: (day) => `Held on ${day}`,
    followUp: (day) => `Follow-up around ${day}`,
    lists: 'Kinds and forms of talks',
  },

  team: {
    title: 'This school year',
    words: (held, all) =>
      all === 1
        ? `Your colleague had ${held === 0 ? 'no talk yet' : 'a talk'} this school year.`
        : `${String(held)} of ${people(all)} had a talk this school year.`,
    rest: (planned, started, none) =>
      `With a date: ${String(planned)}. Begun, no date: ${String(started)}. Nothing yet: ${String(none)}.`,
    empty: 'Your colleagues will appear here',
    emptyText: 'You see nobody yet, because no support staff are registered at your school. HR can add them.',
    choose: 'With whom do you want to begin a talk?',
    hint: 'Choose one or more colleagues. Those without a talk come first.',
    go: 'Go on with these colleagues',
    states: {
      none: 'No talk yet',
      started: 'Begun, no date yet',
      planned: (day) => `Planned for ${day}`,
      held: (day) => `Held on ${day}`,
    },
    strip: (year) => `Talks in school year ${year}`,
    month: (held, planned) =>
      [held > 0 ? `${talks(held)} held` : '', planned > 0 ? `${String(planned)} planned` : '']
        .filter((text) => text !== '')
        .join(', '),
    today: 'Today',
    done: 'held',
    onlyThat: seenBy(
      'talk.two',
      'You only see whether there was a talk, also when someone else led it. Not what was said.',
    ),
  },

  create: {
    title: 'Begin a talk',
    leadOwn: 'Choose who you want to talk with. A date can come later.',
    leadOne: (name) => `You are inviting ${name}. A date can come later.`,
    leadMany: (count) => `You are inviting ${people(count)}. Each gets a talk of their own.`,
    leader: 'Who do you want to talk with?',
    kind: 'What kind of talk is it?',
    form: 'How do you want to talk?',
    when: 'Day and time',
    whenHint: 'When you choose a date, both of you get an invitation for your calendar.',
    minutes: 'How long?',
    minutesOf: (count) => `${String(count)} minutes`,
    place: 'Where?',
    placeHint: 'For example a room, or who calls whom.',
    later: 'You choose the date later with each colleague.',
    sendOwn: 'Invite your school leader',
    sendOne: (name) => `Invite ${name}`,
    someSkipped: (started, names) =>
      `${started === 0 ? 'You invited nobody.' : `You invited ${people(started)}.`} Not invited: ${names}. A talk of this kind is under way with them.`,
    sendMany: (count) => `Invite ${people(count)}`,
    noLeaders: 'You cannot begin a talk yet',
    noLeadersText: 'No school leader is registered at your school yet. Ask HR to add one.',
    chosen: 'You are inviting',
    otherPeople: 'Choose other colleagues',
  },

  page: {
    back: 'All talks',
    preparation: 'Preparation',
    preparationDone: 'Ready',
    preparationOpen: 'Not ready yet',
    preparationSkipped: 'Not finished',
    preparationOver: 'The talk was held',
    reportDone: 'Agreed',
    reportOpen: 'Not yet',
    reportNotYet: 'No report yet',
    bothReady: 'Both ready',
    waitsFor: (name) => `Waits for ${name}`,
    waitsForYou: 'Waits for you',
    notYet: 'Not begun yet',
    bothAgreed: 'You both agree',
    oneReport: 'One report, by both of you',
    reportBusy: 'In progress',
    when: 'When and where',
    whenNone: 'There is no date yet.',
    date: 'Day and time',
    minutes: 'Length',
    form: 'Form',
    place: 'Place',
    placeNone: 'Not chosen yet',
    change: 'Change day, time or place',
    plan: 'Choose day, time and place',
    savePlan: 'Save and send to both calendars',
    clear: 'Empty the date to take the appointment out of both calendars.',
    planConflict: 'The other just changed this. Below is what holds now. Choose again.',
    yours: 'Your preparation',
    yoursWritten: (count) =>
      count === 0
        ? 'You have not written anything yet.'
        : `You wrote something for ${String(count)} of 6 subjects.`,
    yoursReady: seenBy(
      'talk.preparation',
      'You are ready. The other sees your text only when both of you are ready.',
    ),
    write: 'Write your preparation',
    reread: 'Read your preparation',
    notReady: 'Not ready after all',
    notReadyHint: 'You can go back for as long as the other is not ready.',
    aside: 'What you both wrote',
    asideLead: seenBy('talk.preparation', 'You were both ready. Now you read each other’s preparation.'),
    asideNew: (name) => `You prepared this with ${name}.`,
    legend: 'Underlined: found on that side only.',
    markStart: 'only here',
    markEnd: 'up to here',
    bothEmpty: (subjects) => `Neither of you wrote anything about ${list.format(subjects)}.`,
    nothingWritten: 'Nothing written.',
    held: 'The talk took place',
    heldOn: 'On which day was it?',
    heldEarly:
      'You are not both ready. If you go on now, each of you keeps your own preparation to yourself.',
    heldAlready: 'You have already talked',
    saveHeld: 'On to the report',
    reportTitle: 'The report',
    reportRead: 'Read the report',
    reportWrite: 'Write the report',
    followUpOn: (day) => `You look at how it goes around ${day}.`,
    cancel: 'Call off the talk',
    cancelText: 'Can it really not take place? You can choose another day above.',
    cancelSure: seenBy(
      'talk.preparation',
      'Are you sure? The appointment leaves both calendars. What you wrote stays yours.',
    ),
    cancelYes: 'Yes, call it off',
    chooseLeader: 'Who do you want to go on with?',
    chooseLeaderText: seenBy(
      ['talk.leader-left', 'talk.preparation'],
      'This school leader will then read the report so far. Your preparation stays closed.',
    ),
    chooseLeaderBefore: 'After that both of you say anew whether you are ready.',
    chosenLeader: 'Go on with this school leader',
  },

  standIn: {
    covered: (leader, name) => `${leader} (now: ${name})`,
    title: 'Who has this talk?',
    away: (leader, name, until) => `${leader} is away until ${until}. ${name} stands in for ${leader}.`,
    knows: seenBy(
      'talk.stand-in',
      (name) =>
        `${name} knows with whom this talk is, when and where, and can move it or call it off. What you two write stays shut.`,
    ),
    offered: (leader, name) => `${name} offers to have the talk with you, in the place of ${leader}.`,
    question: 'What do you want?',
    yes: (name) => `Yes, I talk with ${name}`,
    yesHint: seenBy(
      'talk.preparation',
      'After that both of you say whether you are ready. Until then your preparation stays shut.',
    ),
    read: (name) => `Yes, and ${name} may read what I prepared`,
    readHint: seenBy(
      'talk.preparation',
      (name) => `You stay ready. You read each other’s preparation only once ${name} is ready too.`,
    ),
    no: (leader) => `No, I wait for ${leader}`,
    noHint: 'Date and place stay as they are.',
    leaderOwn: seenBy('talk.stand-in', (leader) => `What ${leader} wrote stays with ${leader}.`),
    save: 'Save my choice',
    holds: (leader, name, until) =>
      `${name} has this talk in the place of ${leader}. If it was not held after ${until}, it goes back to ${leader}.`,
    holdsSelf: (leader, until) =>
      `You have this talk in the place of ${leader}. If it was not held after ${until}, it goes back to ${leader}.`,
    listTitle: 'You stand in for somebody',
    listLead:
      'These talks are of somebody who is away. You can move them, call them off or offer to have them.',
    row: (name, leader) => `${name} with ${leader}`,
    pageTitle: (name, leader) => `Talk of ${name} with ${leader}`,
    pageLead: (leader, until) => `${leader} is away until ${until}. You stand in for ${leader}.`,
    onlyThis: seenBy(
      'talk.stand-in',
      'You see with whom the talk is, when and where. Not what they wrote for it.',
    ),
    offerTitle: 'Have the talk yourself',
    offerText: (name) => `We ask ${name} whether that is fine. With a yes you have the talk.`,
    offer: (name) => `Ask ${name}`,
    isOffered: (name) => `You asked. ${name} has not answered yet.`,
  },

  rate: {
    section: 'How was it for you?',
    title: 'Did you feel taken seriously?',
    privacy: seenBy('talk.rating', 'Only you see this. Your school leader never does.'),
    options: ['Not at all', 'A little', 'Fairly', 'Well', 'Very well'],
    save: 'Save my answer',
    answered: (word) => `Your answer: ${word.toLowerCase()}.`,
    change: 'Change your answer',
  },

  self: {
    title: 'How do you see yourself?',
    lead: 'Three times a school year, in one tap. Later you see whether something changes.',
    privacy: seenBy('talk.rating', 'Only you can see this.'),
    question: 'In my work …',
    options: [
      'I carry out',
      'I mostly carry out',
      'both equally',
      'I often take the lead',
      'I take the lead',
    ],
    save: 'Save',
    moments: { start: 'start', middle: 'middle', end: 'end' },
    row: (moment, year) => `${moment.charAt(0).toUpperCase()}${moment.slice(1)} of ${year}`,
    history: 'How you saw yourself before',
  },

  parts: {
    development: 'Development',
    wishes: 'Wishes',
    ambition: 'Ambition',
    pitfalls: 'Pitfalls',
    expectations: 'Expectations',
    future: 'Looking ahead',
  },
  compared: {
    development: { own: 'You', other: (name) => name },
    wishes: { own: 'You', other: (name) => name },
    ambition: { own: 'You', other: (name) => name },
    pitfalls: { own: 'You', other: (name) => name },
    ofOther: { own: 'What you expect of the other', other: (name) => `What you may expect of ${name}` },
    ofMe: { own: 'What the other may expect of you', other: (name) => `What ${name} expects of you` },
    oneYear: { own: 'In one year, as you see it', other: (name) => `In one year, as ${name} sees it` },
    fiveYears: { own: 'In five years, as you see it', other: (name) => `In five years, as ${name} sees it` },
  },

  prepare: {
    title: 'Prepare your talk',
    back: 'Back to the talk',
    step: (now, all, name) => `Part ${String(now)} of ${String(all)}: ${name}`,
    lastStep: 'All of it together',
    steps: 'Subjects',
    written: 'something written',
    saveNext: 'Save and go on',
    saveLast: 'Save and check',
    conflictTitle: 'You wrote this on two screens',
    conflictText:
      'Below is what was saved before. Your new text is still in the box. When you save, that one counts.',
    check: 'Check',
    checkTitle: 'Check your preparation',
    checkText: seenBy(
      'talk.preparation',
      'Does it say what you want to say? Then say that you are ready. The other reads it only when ready too.',
    ),
    edit: 'Change',
    empty: 'You wrote nothing here.',
    emptyFine: 'You may leave it empty.',
    locked:
      'You said that you are ready. Do you want to change something? First say that you are not ready after all.',
    fixed: 'You are both ready. The preparation is fixed.',
    ready: (name) => `I am ready for ${name}`,
    person: {
      development: {
        label: () => 'How do you develop?',
        hint: () => 'What did you learn this year? What are you proud of? What do you want to learn now?',
      },
      wishes: {
        label: () => 'What do you wish for in your work?',
        hint: () => 'What would you like to do more? What less? What do you need?',
      },
      ambition: {
        label: () => 'What do you want to achieve?',
        hint: () => 'Another task, a course, or becoming even better at what you do: everything counts.',
      },
      pitfalls: {
        label: () => 'What can get in your way?',
        hint: () => 'What do you sometimes do too much or too little? What holds you up at school?',
      },
      ofOther: {
        label: (name) => `What do you expect of ${name}?`,
        hint: () => 'For example: time, an answer, a chance, a kind word.',
      },
      ofMe: {
        label: (name) => `What may ${name} expect of you?`,
        hint: () => 'What do you do yourself to get further?',
      },
      oneYear: {
        label: () => 'Where are you in one year?',
        hint: () => 'What do you do then on an ordinary Tuesday?',
      },
      fiveYears: {
        label: () => 'Where are you in five years?',
        hint: () => 'You may dream. The same work, with pleasure, is fine too.',
      },
    },
    leader: {
      development: {
        label: (name) => `How does ${name} develop?`,
        hint: () => 'What do you see going well? What grew this year? Name something you saw yourself.',
      },
      wishes: {
        label: (name) => `What do you think ${name} wishes for?`,
        hint: () => 'And what would you like this colleague to have?',
      },
      ambition: {
        label: (name) => `Which chances do you see for ${name}?`,
        hint: () => 'Which tasks or functions are there at school or within the board?',
      },
      pitfalls: {
        label: (name) => `What can get in ${name}’s way?`,
        hint: () => 'What lies with the school, and what can the school do about it?',
      },
      ofOther: {
        label: (name) => `What do you expect of ${name}?`,
        hint: () => 'Write it down as you would say it.',
      },
      ofMe: {
        label: (name) => `What may ${name} expect of you?`,
        hint: () => 'For example: time, an answer before a date, room to practise.',
      },
      oneYear: {
        label: (name) => `Where is ${name} in one year?`,
        hint: () => 'Which work do you see then?',
      },
      fiveYears: {
        label: (name) => `Where is ${name} in five years?`,
        hint: () => 'Which perspective can the school or the board offer?',
      },
    },
  },

  report: {
    title: 'Report',
    writeTitle: 'Write the report',
    writeLead: 'Both of you can write in it. What you type is saved.',
    who: 'Who',
    between: (one, other) => `${one} and ${other}`,
    heldOn: 'Held on',
    edition: (count) => `Version ${String(count)}`,
    earlier: 'Earlier versions',
    earlierText: (count, by) => `Version ${String(count)}: ${by} did not agree`,
    reason: 'Reason',
    changed: 'What changed',
    changedLegend: 'Underlined: taken out (left) or put in (right).',
    subjects: {
      development: 'What did you discuss about development?',
      wishes: 'What did you discuss about wishes?',
      ambition: 'What did you discuss about ambition?',
      pitfalls: 'What did you discuss about pitfalls?',
      expectations: 'What do you expect of each other?',
    },
    prepared: 'What you both prepared about this',
    learningWish: (name) => `What does ${name} want to learn?`,
    learningWishOwn: 'What do you want to learn?',
    learningWishShort: 'Learning wish',
    learningWishHint: 'Without a learning wish the talk is not finished. A small one is fine.',
    agreements: 'Agreements',
    agreementsHint: seenBy(
      'talk.agreement',
      'What, who and by when. Do you choose HR or the board? As soon as both of you agree, they read this agreement, with the name. So write what they may know.',
    ),
    agreement: (count) => `Agreement ${String(count)}`,
    what: 'What do you agree?',
    owner: 'Who does it?',
    ownerPrompt: 'Choose who',
    owners: { 'support-staff': (name) => name, leader: 'The school leader', hr: 'HR', board: 'The board' },
    dueOn: 'By when?',
    more: 'Another agreement',
    followUpOn: 'When do you look at how it goes?',
    followUpShort: 'Follow-up',
    followUpHint: 'Choose a day. You get a message two weeks before.',
    save: 'Save and read through',
    conflict: 'The other wrote too. Press save to see both texts.',
    conflictTitle: 'You wrote at the same time',
    conflictText: (name) =>
      `${name} just saved something too. Below are the parts that differ. Your text is still in the form. Take over what you want to keep and save again.`,
    newEdition: 'A new version began meanwhile. Your text is still in the form.',
    oneAgreed:
      'One of you agreed already. This version is fixed. Do you want to change something? Say that it is not right yet.',
    toWrite: 'Go on writing',
    missing: 'Before you can agree, this is still missing:',
    missingFields: {
      learningWish: 'the learning wish',
      followUpOn: 'a day for the follow-up, after today',
      agreements: 'what, who or when in an agreement',
    },
    agree: 'This is right, I agree',
    agreeText: (name) =>
      `After that nobody can change this version, until ${name} agrees too or says what is wrong.`,
    agreeSecond: 'This is right, I agree too',
    agreeSecondText:
      'With that the report is fixed. Agreements for the school and the board go to them at once.',
    agreedBy: (name, day) => `${name} agreed on ${day}`,
    notAgreed: (name) => `${name} has not agreed yet`,
    object: 'It is not right yet',
    objectReason: 'What is not right?',
    objectHint: seenBy(
      'talk.report',
      'The other reads this. Then a new version begins with the same text. This version stays readable.',
    ),
    objectSend: 'Begin a new version',
    nothing: 'Nothing written.',
    noAgreements: 'No agreements.',
    none: 'There is no report yet',
    noneText: 'After the talk you write down here together what you discussed.',
    print: 'Print this report',
    back: 'Back to the talk',
    columns: { what: 'Agreement', owner: 'Who', dueOn: 'By' },
    changedByOther: 'The report just changed. Read it again.',
  },

  lists: {
    title: 'Kinds and forms of talks',
    lead: 'These lists hold for your whole board. What you switch off can no longer be chosen. Old talks keep their name.',
    notAssessment: 'An assessment is another talk with rules of its own. Do not put it here.',
    kind: 'Kinds',
    form: 'Forms',
    nl: 'Name in Dutch',
    en: 'Name in English',
    inUse: 'Can be chosen',
    save: 'Save',
    add: 'Add',
    addKind: 'Another kind',
    addForm: 'Another form',
  },

  problems: {
    'not-now': () =>
      'That is no longer possible in this phase of the talk. Refresh the page to see how it stands now.',
    'already-ready': () => 'You already said that you are ready. First say that you are not ready after all.',
    'not-ready': () => 'You were not ready yet.',
    'no-leader': () => 'There is no school leader in this talk now.',
    'nothing-written': () => 'First write something for at least one subject.',
    'already-open': () => 'You already have a talk of this kind under way. Go on with that one.',
    'someone-agreed': () => 'One of you agreed already. First say that it is not right yet.',
    'nothing-to-object': () => 'Nobody agreed yet. You can simply change the report.',
    'not-held': () => 'This question comes after the talk.',
    'in-the-future': () => 'Choose today or a day that has passed.',
    'in-the-past': () => 'Choose a moment in the future.',
    'not-a-moment': () => 'Fill in a day and a time, such as 24-11-2026 at 14:00.',
  },

  done: {
    started: 'The invitation was sent.',
    several: 'The invitations were sent. Who already had such a talk keeps it.',
    planned: 'Saved. Both of you get a message for your calendar.',
    ready: seenBy(
      'talk.preparation',
      'You are ready. As soon as the other is too, you read each other’s text.',
    ),
    opened: 'You are both ready. Now you read what the other wrote.',
    unready: 'You can write again.',
    held: 'Good. Now write down together what you discussed.',
    saved: 'Saved.',
    agreed: 'You agreed. The other gets a message.',
    fixed: 'You agree with each other. The report is fixed.',
    objected: 'There is a new version. The other gets a message.',
    cancelled: 'The talk was called off. The other gets a message.',
    rated: seenBy('talk.rating', 'Saved. Only you can see this.'),
    leader: 'You go on with this school leader.',
    offered: 'Asked. You get a mail when there is an answer.',
    answered: 'Saved. Your choice was passed on.',
  },

  mail: {
    someone: 'your colleague',
    frame: seenBy(
      'talk.mail',
      (name, text, url) =>
        `Hello ${name},\n\n${text}\n\n${url}\n\nWhat you write is not in this mail. You read it only after signing in.\n\nOntwikkeldoor`,
    ),
    eventTitle: (name) => `Talk with ${name}`,
    eventText: (url) => `Prepare, move or call it off here:\n${url}`,
    invited: (name, at, place) => ({
      subject: `Talk with ${name} on ${formatMoment('en', at)}`,
      text: `You have a talk with ${name} on ${formatMoment('en', at)}.${place === '' ? '' : ` Place: ${place}.`} The invitation for your calendar is in this mail. If you cannot come, choose another moment on the page of the talk.`,
    }),
    cancelled: (name, at) => ({
      subject: `Called off: talk with ${name}`,
      text: `The talk with ${name} on ${formatMoment('en', at)} does not take place then. Your calendar removes the appointment.`,
    }),
    letters: {
      started: (name) => ({
        subject: `${name} wants to talk with you`,
        text: seenBy(
          'talk.preparation',
          `${name} invites you to a talk. Both of you prepare. What you write is read by the other only when both of you are ready.`,
        ),
      }),
      ready: (name) => ({
        subject: `${name} is ready for your talk`,
        text: seenBy(
          'talk.preparation',
          `${name} has prepared. As soon as you are ready too, you read what the other wrote.`,
        ),
      }),
      opened: (name) => ({
        subject: 'You are both ready for the talk',
        text: seenBy('talk.preparation', `${name} is ready now too. You can read what the other prepared.`),
      }),
      calledOff: (name) => ({
        subject: `${name} called off the talk`,
        text: seenBy(
          'talk.preparation',
          `The talk with ${name} does not take place. What you wrote stays yours.`,
        ),
      }),
      calledOffForLeader: (name) => ({
        subject: 'Your talk does not take place',
        text: seenBy(
          'talk.stand-in',
          `${name} stands in for your school leader and called off your talk. What you wrote stays with you.`,
        ),
      }),
      standInOffered: (name) => ({
        subject: `May ${name} have your talk?`,
        text: seenBy(
          'talk.preparation',
          `Your school leader is away. ${name} offers to have the talk with you instead. Is that fine, and may ${name} read what you prepared? You choose. Until then it stays shut.`,
        ),
      }),
      standInAgreed: (name) => ({
        subject: `You have the talk with ${name}`,
        text: `${name} agrees that you have the talk. Prepare and say when you are ready.`,
      }),
      standInDeclined: (name) => ({
        subject: `${name} would rather wait`,
        text: `${name} waits with the talk until the school leader is back. You can still move it or call it off.`,
      }),
      leaderBack: (name) => ({
        subject: `Your talk is with ${name} again`,
        text: seenBy(
          'talk.preparation',
          `${name} is back and has the talk. Both of you say anew whether you are ready. Until then what you wrote stays shut.`,
        ),
      }),
      yoursAgain: (name) => ({
        subject: `You have the talk with ${name} again`,
        text: `Your stand-in did not have the talk with ${name} yet. It is with you again.`,
      }),
      agreedByOne: (name) => ({
        subject: `${name} agrees with the report`,
        text: `${name} agreed to the report of your talk. Read it. Is it right? Then agree too. If not, say what is wrong.`,
      }),
      agreedByBoth: (name) => ({
        subject: 'The report of your talk is fixed',
        text: `${name} agreed too. The report is now fixed.`,
      }),
      objected: (name) => ({
        subject: `${name} says the report is not right yet`,
        text: `${name} wrote down what is not right yet. There is a new version to go on writing together.`,
      }),
      personLeft: (name) => ({
        subject: `The talk with ${name} is closed`,
        text: `The job of ${name} at this school ended. That is why the talk is closed.`,
      }),
      lapsed: (name) => ({
        subject: `The talk with ${name} is closed`,
        text: 'Nothing happened for half a year. That is why the talk is closed. You can always begin a new one.',
      }),
      leaderLeft: () => ({
        subject: 'Your school leader left. What about your talk?',
        text: seenBy(
          'talk.leader-left',
          'Your school leader no longer has this role. You choose who you go on with. Nobody else reads along until you choose.',
        ),
      }),
      leaderChanged: (name) => ({
        subject: `Your talk is now with ${name}`,
        text: seenBy(
          'talk.preparation',
          `Your former school leader no longer has this role. ${name} takes over the talk and sees nothing of what you wrote. Both of you say anew whether you are ready. Would you rather talk with someone else? Call off the talk and begin a new one.`,
        ),
      }),
      backAgain: (name) => ({
        subject: `Your conversation with ${name} is open again`,
        text: `The end of a job or a role was taken back. Your conversation with ${name} is as it was.`,
      }),
      wentBack: (name) => ({
        subject: `The conversation with ${name} goes back`,
        text: `The leader of ${name} is back and has the conversation. Nothing more is asked of you.`,
      }),
      takenOver: (name) => ({
        subject: `You now have the talk with ${name}`,
        text: `The former school leader of ${name} no longer has this role. You take over the talk. Prepare and say when you are ready.`,
      }),
    },
    reminderSubject: (count) =>
      count === 1
        ? 'Reminder: a talk is waiting for you'
        : `Reminder: ${String(count)} talks are waiting for you`,
    reminderText: (name, lines) =>
      `Hello ${name},\n\n${lines.join('\n\n')}\n\nYou get each of these reminders once.\n\nOntwikkeldoor`,
    reminders: {
      plan: (name) => `Your talk with ${name} has no date yet.`,
      prepare: (name) => `Your talk with ${name} is coming up. You are not ready yet.`,
      hold: (name) => `Did your talk with ${name} take place? Say so, then you can write the report.`,
      report: (name) => `The report of your talk with ${name} is not finished.`,
      agree: (name) => `${name} agrees with the report and is waiting for you.`,
      open: (name) =>
        `The report of your talk with ${name} is still open after four weeks, with both of you.`,
      'follow-up': (name) => `The date to look with ${name} at how it goes is coming up.`,
    },
  },
};
