import type { FeedbackTexts } from '../nl/feedback.ts';
import { seenBy } from '../seen-by.ts';
import { round } from './round.ts';

const first = (name: string): string => name.split(' ')[0] ?? name;
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const feedback: FeedbackTexts = {
  title: 'Feedback',
  lead: seenBy(
    'feedback.answers',
    'Ask people how they see your work. You choose whom, you choose what, and you decide who sees the answers.',
  ),
  above: 'Feedback',
  save: 'Save',
  saveAndOn: 'Save and go on',
  mayStayEmpty: round.mayStayEmpty,
  statusStart: round.statusStart,
  statusConflict: round.statusConflict,
  onlyYou: seenBy('feedback.answers', 'Only you see this, until you share it.'),
  noPupils: round.noPupils,
  development: 'Feedback is for growing. It is not an assessment.',
  headings: {
    level: { title: 'Level', lead: 'How sure and independent the work is.' },
    skills: { title: 'Skills', lead: 'What someone can do.' },
    qualities: { title: 'Qualities', lead: 'Who someone is at work.' },
  },
  scale: ['hardly ever', 'sometimes', 'regularly', 'often', 'nearly always'],
  sources: round.sources,
  questions: {
    overview: {
      own: 'I keep an overview of the group.',
      about: (name) => `${name} keeps an overview of the group.`,
    },
    explains: { own: 'I explain things clearly.', about: (name) => `${name} explains things clearly.` },
    independent: {
      own: 'I know by myself what needs to be done.',
      about: (name) => `${name} knows without help what needs to be done.`,
    },
    words: {
      own: 'I tell and write clearly what is going on.',
      about: (name) => `${name} tells and writes clearly what is going on.`,
    },
    'extra-help': {
      own: 'I get children on who need extra explanation.',
      about: (name) => `${name} gets children on who need extra explanation.`,
    },
    order: { own: 'I bring calm to a group.', about: (name) => `${name} brings calm to a group.` },
    attunes: {
      own: 'I attune my work with the teacher.',
      about: (name) => `${name} attunes the work with the teacher.`,
    },
    arranges: { own: 'I arrange things in time.', about: (name) => `${name} arranges things in time.` },
    digital: {
      own: 'I am handy with computer and smartboard.',
      about: (name) => `${name} is handy with computer and smartboard.`,
    },
    trust: { own: 'Children trust me.', about: (name) => `Children trust ${name}.` },
    initiative: {
      own: 'I see work and take it up.',
      about: (name) => `${name} sees work and takes it up.`,
    },
    calm: { own: 'I stay calm when it is busy.', about: (name) => `${name} stays calm when it is busy.` },
    learns: {
      own: 'I ask for help and learn from it.',
      about: (name) => `${name} asks for help and learns from it.`,
    },
    ideas: { own: 'I come with new ideas.', about: (name) => `${name} comes with new ideas.` },
  },
  list: {
    start: 'Ask for feedback',
    empty: 'The rounds of feedback you ask for will stand here',
    emptyText: 'Choose a few questions and whom you ask. They answer in ten minutes, without an account.',
    noTopic: 'Feedback on your work',
    answered: (count, sent) => `${count} of ${sent} answered`,
    drafted: (day) => `begun on ${day}`,
    asked: (day) => `asked on ${day}`,
    rounds: 'Your rounds',
    states: { ...round.states, withdrawn: 'Stopped' },
  },
  start: {
    title: 'A new round',
    lead: 'First choose how people answer. You cannot change that later, because they must be able to rely on it.',
    topic: 'What is it about?',
    topicHint: 'For example: my work with the maths group.',
    mode: 'How do you want to receive the answers?',
    modes: {
      named: {
        label: 'With names',
        hint: seenBy(
          'feedback.asker',
          'You see who wrote what, as soon as someone answers. So you can come back to it.',
        ),
      },
      together: {
        label: seenBy('feedback.nameless', 'Together, without names'),
        hint: seenBy(
          ['feedback.sealed', 'feedback.nameless'],
          'You see the answers mixed, only afterwards. Enough colleagues have to answer for that. Until then nobody sees anything, not even how many there are.',
        ),
      },
    },
    enough: seenBy(
      'feedback.nameless',
      (answers: number, remarks: number) =>
        `Without names: ask at least ${answers} colleagues. The answers come only when ${answers} answered, and their words only from ${remarks} on. Do fewer answer? Then it stays empty.`,
    ),
    honest: seenBy(
      'feedback.nameless',
      'Even without names you may recognise someone by the words. We cannot prevent that.',
    ),
    tooFew: (least) =>
      `Without names is not possible here. There have to be at least ${least} colleagues whom you can ask, or you know who wrote what after all. Ask with names, or begin a talk.`,
    talk: 'Begin a talk',
    go: 'Begin this round',
    required: 'Choose how you want to receive the answers.',
  },
  steps: {
    label: 'Steps of this round',
    done: 'done',
    at: (current, total, title) => `Step ${current} of ${total}: ${title}`,
    questions: 'Choose questions',
    people: 'Choose people',
    invitation: 'Check and send',
  },
  choose: {
    title: 'What do you want to ask?',
    lead: 'Choose what you really want to know. Six questions are often enough.',
    pick: 'Choose questions',
    own: 'Your own question',
    ownSecond: 'One more question of your own',
    ownOpen: 'Write a question of your own',
    ownHint: 'Write a sentence for which someone can choose from hardly ever to nearly always.',
    conflict:
      'You also chose questions in another window. Below is your choice from here. Press Save to keep it.',
  },
  people: {
    title: 'Whom do you want to ask?',
    lead: 'Choose people who see you at work. Three or more give an honest picture.',
    chosen: 'You ask',
    none: 'The people you ask will stand here',
    noneText: 'Choose a colleague, or fill in a name and e-mail address.',
    colleague: 'Someone of your school',
    who: 'Colleague',
    other: 'Someone else',
    name: 'Name',
    email: 'E-mail address',
    source: 'What is this person to you?',
    sourcePrompt: 'Choose a role',
    add: 'Put on the list',
    drop: 'Take off the list',
    next: 'Go on',
    unseen: 'In this round you do not see who answered.',
    fewer: (count) =>
      `You chose ${people(count)}. With three or more you see better what is said more often.`,
    needed: (colleagues, least) =>
      `You chose ${colleagues} of the at least ${least} colleagues that are needed. Better ask more: not everyone answers. Not possible? Then begin a round with names, or a talk.`,
    words: (least) => `From ${least} colleagues on they can also write something.`,
    notCountedWhy: (least) =>
      `Only colleagues of your own organisation count towards the ${least} that are needed. You may ask others too.`,
    undelivered: (address) =>
      `Did not arrive, look at the address again: ${address}. Is it wrong? Take the link back and ask that person again, at the right address.`,
  },
  invite: {
    title: 'Check and send',
    lead: 'Read what people get. Change the text to how you would say it.',
    text: 'Your text in the mail',
    textHint: 'Below your text we put the link, until when it works, and who sees what.',
    asks: 'You ask this',
    to: (count) => `The mail goes to ${people(count)}.`,
    change: 'Change',
    send: (count) => `Save and send to ${people(count)}`,
    saveText: 'Save the text',
    askTime: (leader) => `Ask ${leader} for time for this`,
    askTimeHint: seenBy(
      'feedback.time',
      'Then your leader reads that you ask for feedback. Not of whom, not what you ask, and no answers. If you do not tick this, your leader hears nothing.',
    ),
    conflict: 'You also changed this text in another window',
    conflictText: 'Both texts are shown below. Adjust your text and press Save.',
    whoTitle: 'Who sees what?',
    whoLead: 'This does not change after sending.',
    who: {
      named: () => [
        {
          term: 'You',
          text: seenBy('feedback.asker', 'You see each name and answer, as soon as it is there.'),
        },
        {
          term: 'Whom you ask',
          text: seenBy(
            ['feedback.questions', 'feedback.giver'],
            'Sees your questions and their own answer. Not whom else you ask, and not what others say.',
          ),
        },
        {
          term: 'With whom you share it',
          text: seenBy(
            ['feedback.answers', 'feedback.giver'],
            'Sees the answers afterwards with the role, such as teacher. Not the names. Also your own view and what you adjust.',
          ),
        },
        {
          term: 'Leader, HR and board',
          text: seenBy(
            ['feedback.answers', 'feedback.giver', 'feedback.time'],
            'See nothing, unless you share it with them, or ask your leader for time below.',
          ),
        },
        {
          term: 'Operator of the installation',
          text: seenBy(
            'feedback.mail',
            'Sees that a mail about feedback went at your board, and when. Not to whom, and no answers.',
          ),
        },
      ],
      together: ({ answers, remarks }) => [
        {
          term: 'You',
          text: seenBy(
            ['feedback.sealed', 'feedback.nameless'],
            `Until the round ends you see nothing, not even how many people answered. After that you see the figures mixed, without name and without role. Only of questions that at least ${answers} colleagues answered. What people write you see from ${remarks} colleagues on. The rest is erased, unread.`,
          ),
        },
        {
          term: 'Whom you ask',
          text: seenBy(
            'feedback.questions',
            'Sees your questions and their own answer. Not whom else you ask, and not what others say.',
          ),
        },
        {
          term: 'With whom you share it',
          text: seenBy(
            'feedback.nameless',
            'Sees the same as you afterwards, with your own view and what you adjust.',
          ),
        },
        {
          term: 'Leader, HR and board',
          text: seenBy(
            ['feedback.nameless', 'feedback.time'],
            'See nothing, unless you share it with them, or ask your leader for time below.',
          ),
        },
        {
          term: 'Operator of the installation',
          text: seenBy(
            ['feedback.mail', 'feedback.sealed'],
            'Sees that a mail about feedback went at your board, and when. Not to whom, and no answers. Whoever manages both the database and the key of the server can look along during the round, with some effort.',
          ),
        },
      ],
    },
  },
  round: {
    waiting: {
      title: (answered, sent) =>
        answered === sent
          ? `All ${sent} people have answered`
          : `${answered} of ${sent} people have answered`,
      until: (day) => `Answers can come until ${day}.`,
      expired: 'The links do not work any more.',
      sealed: 'The answers are locked',
      sealedText: seenBy(
        'feedback.sealed',
        (people, colleagues) =>
          `You asked ${people === 1 ? '1 person' : `${people} people`}, of whom ${colleagues} ${colleagues === 1 ? 'colleague counts' : 'colleagues count'}. Nobody sees whether there are answers yet. Nor do you.`,
      ),
      ends: (day) => `The round ends by itself after ${day}. Then you see the answers.`,
      more: seenBy(
        'feedback.nameless',
        (colleagues, least) =>
          `Now ${colleagues} colleagues count. There have to be ${least}, or you will see nothing. Ask someone else too.`,
      ),
    },
    own: {
      above: 'Your next step',
      title: 'Fill in how you see yourself',
      text: 'You answer the same questions. Best done before you read the answers.',
      go: 'Fill in your own view',
      change: 'Change your own view',
    },
    closeText: {
      named: seenBy(
        'feedback.answers',
        'After finishing nobody can answer any more. Only then can others read what you share.',
      ),
      together: seenBy(
        'feedback.nameless',
        'You need not do anything. You may finish earlier, but give people time: with too few answers you see nothing.',
      ),
    },
    addPeople: 'Ask someone else too',
    recall: 'Take the link back',
    recallConfirm: (name) =>
      `The link of ${name} will not work any more. You cannot ask that person again in this round.`,
    drop: 'Throw this draft away',
    dropConfirm: 'Do you want to throw this draft away?',
    people: 'Whom you ask',
    withdrawn: 'This round was stopped. No answers were kept.',
    withdrawnTogether: (least) =>
      `This round is over. No answers were kept: you stopped it, or fewer than ${least} colleagues answered. Do you still want to hear something? Ask with names, or begin a talk.`,
    draft: 'This round was not sent yet.',
    goOn: 'Go on',
  },
  results: {
    title: 'Your view beside that of others',
    none: 'Nobody has answered yet.',
    caption: 'Your answer and that of others',
    captionOf: (name) => `The answer of ${name} and that of others`,
    question: 'Question',
    low: '1 = hardly ever',
    high: '5 = nearly always',
    own: 'You',
    others: 'Others',
    remarks: 'What others wrote',
    ownText: 'What you wrote yourself',
    ownTextOf: (name) => `What ${name} wrote`,
    perPerson: 'Per person',
  },
  adjust: {
    title: 'What I adjust',
    lead: 'What did you know already? What surprises you? What will you do differently?',
    label: 'What I adjust',
    none: 'Nothing written yet.',
    conflict: 'You also wrote this in another window',
  },
  share: {
    title: 'Who sees your feedback?',
    lead: 'Sharing holds for all your finished rounds. You can always stop.',
  },
  ownView: {
    title: 'How do you see yourself?',
    lead: 'There is no right or wrong. If you do not know, that is an answer too.',
    text: 'Do you want to write something here?',
    textHint: 'An example will help you later.',
    back: 'This round',
    last: 'Save your own view',
    conflict:
      'You also filled this in in another window. Below is what you filled in here. Press the button to keep it.',
  },
  shown: {
    title: (name) => `Feedback to ${name}`,
    lead: seenBy(
      ['feedback.answers', 'feedback.giver'],
      'You see finished rounds that were shared with you. Names are not shown.',
    ),
    none: 'There is no finished round yet.',
    adjusts: (name) => `What ${name} adjusts`,
    asked: (day) => `Asked on ${day}.`,
  },
  guest: {
    title: (name) => `Feedback for ${name}`,
    hello: (name) => `Dear ${first(name)},`,
    intro: (name) => `${name} asks you how you see the work of ${first(name)}. It takes about ten minutes.`,
    topic: (topic) => `It is about: ${topic}`,
    development: seenBy(
      'feedback.answers',
      (name) =>
        `Your answers help ${first(name)} to grow. It is not an assessment. Only ${first(name)} decides who else sees it.`,
    ),
    whoSees: {
      named: (name) => [
        seenBy('feedback.asker', `${first(name)} sees your name and your answers.`),
        seenBy(
          ['feedback.answers', 'feedback.giver'],
          `If ${first(name)} shares the feedback with someone, that person sees your answers and your role, not your name.`,
        ),
        seenBy('feedback.others', 'Others who were asked do not see your answers.'),
      ],
      together: (name, { answers, remarks }) => [
        seenBy(
          'feedback.sealed',
          `Until the round ends ${first(name)} sees nothing, not whether you answered nor how many people did.`,
        ),
        seenBy(
          'feedback.nameless',
          `After that ${first(name)} sees the figures mixed, without names. Only of questions that at least ${answers} colleagues answered. We erase the rest.`,
        ),
        seenBy(
          'feedback.nameless',
          `What people write ${first(name)} sees only if at least ${remarks} colleagues wrote something. Mind: ${first(name)} may recognise you by your words.`,
        ),
        seenBy(
          'feedback.sealed',
          'We keep your answer locked and apart from your name. Whoever has the database or a backup cannot read it. Only who has the key of the server as well and keeps looking during the round could see what you filled in. Afterwards nobody can.',
        ),
        seenBy('feedback.others', 'Others who were asked do not see your answers.'),
      ],
    },
    asked: (name, people, colleagues) =>
      `${first(name)} asked ${people === 1 ? 'only you' : `${people} people`}. Of these ${colleagues === 1 ? '1 colleague counts' : `${colleagues} colleagues count`}.`,
    text: (name) => `Do you want to write ${first(name)} something about this?`,
    textHint: round.guest.textHint,
    checkLead: (name) => `This goes to ${first(name)}. After that you cannot change anything.`,
    send: (name) => `Send to ${first(name)}`,
    thanksMore: 'Feel free to say that you answered. Such a talk often helps more than the figures.',
  },
  mail: {
    subject: {
      invite: (name) => `${name} asks for your feedback`,
      remind: (name) => `Reminder: ${name} asks for your feedback`,
    },
    asker: {
      answered: 'There is feedback on your question',
      ended: 'Your request for feedback has ended',
    },
    toAsker: (name, what, link) =>
      `Dear ${first(name)},\n\n${what}. What you can read is here:\n${link}\n\nLay it beside your own picture. Take your time.\n\nOntwikkeldoor\n`,
    ready: (name) =>
      `I would like to know how you see my work. What goes well, and what can I still learn? Would you answer a few questions for me? It takes about ten minutes.\n\nThank you,\n${first(name)}`,
    go: 'Give your feedback here:',
    end: ['Feedback is for growing. It is not an assessment. Do not name pupils.', round.notObliged],
  },
  problems: {
    'no-question': () => 'Choose at least one question, or write one yourself.',
    'too-many-questions': () => 'Choose fifteen questions at most. Otherwise it takes too long to answer.',
    yourself: () => 'This is you. You fill in your own view later.',
    'too-few-colleagues': () =>
      'Without names is not possible here: there are too few colleagues. Choose with names.',
    'already-chosen': () => 'This person is on your list already.',
  },
  refusals: {
    ...round.refusals,
    'too-many-open': 'You already have five rounds running. Finish one first.',
    'too-many-people': 'A round holds twenty people.',
    'already-sent': 'This round was sent already. You cannot change this any more.',
    'together-needs-more':
      'Without names more colleagues who count are needed. Ask someone else too, or begin a round with names.',
    'no-question': 'First choose at least one question.',
  },
  done: {
    started: 'Your round has begun.',
    questionsSaved: 'Your questions were saved.',
    added: 'Is on your list.',
    dropped: 'Taken off your list.',
    textSaved: 'Your text was saved.',
    sent: round.sent,
    recalled: 'If the link was not used yet, it does not work any more now.',
    ownSaved: 'Your own view was saved.',
    adjusted: 'Saved.',
  },
};
