import type { CardTexts } from '../nl/card.ts';
import { seenBy } from '../seen-by.ts';

const years = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'year' : 'years'}`;
const list = new Intl.ListFormat('en-GB');

const sectors = {
  care: 'Care',
  childcare: 'Childcare',
  'youth-work': 'Youth and welfare work',
  hospitality: 'Hospitality',
  retail: 'Shops and sales',
  office: 'Office and administration',
  technology: 'Technology and building',
  'culture-sports': 'Culture and sports',
  government: 'Government',
  'own-business': 'Own business',
  volunteering: 'Volunteering',
  family: 'Family and upbringing',
  other: 'Other',
};

const statuses = {
  finished: 'Diploma earned',
  'first-year': 'Only the first year passed (propedeuse)',
  stopped: 'Stopped',
  enrolled: 'Still studying',
  foreign: 'Earned in another country, not valued yet',
  'foreign-valued': 'Earned in another country, and valued',
};

const studies = {
  'vmbo-basis': 'Vmbo basis',
  'vmbo-kader': 'Vmbo kader',
  'vmbo-gemengd': 'Vmbo gemengd',
  'vmbo-theoretisch': 'Vmbo theoretisch, or mavo',
  'teaching-assistant': 'Teaching assistant (mbo)',
  'educational-professional': 'Pedagogical educational professional (Ad)',
  'teacher-primary': 'Primary school teacher (pabo)',
  'teacher-secondary': 'Secondary school teacher',
  childcare: 'Childcare',
  pedagogy: 'Pedagogy',
  'social-work': 'Social work',
  care: 'Care and welfare',
  'sports-culture': 'Sports, arts or culture',
  office: 'Administration, economics or ICT',
  other: 'Something else',
};

const subjects = {
  aardrijkskunde: 'Geography',
  geschiedenis: 'History',
  natuurkunde: 'Physics',
  biologie: 'Biology',
  nlt: 'Nature, life and technology (NLT)',
};

const levels = {
  none: 'No diploma',
  vmbo: 'Vmbo or mavo',
  'mbo-1': 'Mbo level 1',
  'mbo-2': 'Mbo level 2',
  'mbo-3': 'Mbo level 3',
  'mbo-4': 'Mbo level 4',
  havo: 'Havo',
  vwo: 'Vwo',
  ad: 'Associate degree (Ad)',
  hbo: 'Hbo',
  wo: 'University (wo)',
};

const tags = {
  'sounding-board': {
    label: 'Sounding board',
    hint: 'A teacher can think aloud with me: I know the children and the group.',
  },
  'inclusive-education': {
    label: 'Extra support in the group',
    hint: 'I help every child to take part at its own level.',
  },
  'trusted-face': {
    label: 'Trusted face',
    hint: 'Children sometimes tell me what they do not tell their teacher.',
  },
  'own-role': {
    label: 'A role of my own beside the teacher',
    hint: 'We complement each other. Each has a task of their own.',
  },
  'all-round': {
    label: 'Practical and quick',
    hint: 'I arrange and solve, in class and in the whole child centre.',
  },
};

const noHealth = 'Write nothing about health, and do not name pupils.';

const yesNo = { yes: 'Yes', no: 'No' };

export const card: CardTexts = {
  title: 'Your talent card',
  lead: 'Show what you can do and what you bring. Fill in what you like, in the order you like.',
  titleOf: (name) => `Talent card of ${name}`,
  leadOf: seenBy('card.own', 'You only see what was shared with you.'),
  start: {
    above: 'A good start',
    title: 'Write down one thing you are good at',
    text: 'It takes a few minutes. The rest can come later, and nothing is compulsory.',
    action: 'Write down the first',
  },
  allParts: 'The five parts of your card',
  stillEmpty: 'Still empty',
  print: 'Print',
  partOf: (current, total, title) => `Part ${current} of ${total}: ${title}`,
  steps: 'Parts of your card',
  filled: 'filled in',
  onlyYou: seenBy('card.own', 'Only you see this, until you share it.'),
  seenBy: seenBy('card.own', (whom) => `Seen now by: you, ${list.format(whom)}.`),
  whoSees: 'Who sees this part?',
  whoSeesLead: 'You choose for each part with whom you share it. You can always stop.',
  change: 'Change',
  fillIn: 'Fill in',
  next: (title) => `Next: ${title}`,
  toCard: 'To your card',
  backToCard: 'Your talent card',
  edit: 'Change',
  remove: 'Take off',
  removed: (title) => `You took “${title}” off your card.`,
  removedBlank: 'You took something empty off your card.',
  restore: 'Put back',
  restoreUntil: 'You can put it back for one hour.',
  blank: 'Still empty',
  examples: 'Examples',
  emptyForOthers: 'Nothing here yet.',
  save: 'Save',
  autosaved: seenBy(
    'card.typed',
    'We save what you type. Do you share this? Then others see it only when you press Save.',
  ),
  conflictTitle: 'You also changed this in another window',
  conflictText: 'Both texts are shown below. Adjust your text and press Save. Then what stands here counts.',
  parts: {
    expertise: {
      title: 'What I am good at',
      lead: 'What do you do well and gladly? A small example says more than a big word.',
      empty: 'What you are good at will stand here',
      emptyText: 'Begin with one thing that colleagues already ask you for.',
      examples: [
        'Bringing calm to a small group. Example: my reading group starts every morning without calling me.',
        'Speaking Spanish. Example: I interpret in talks with parents.',
        'Explaining sums with things from the classroom.',
      ],
      add: 'Add something you are good at',
      item: 'What you are good at',
      required: 'Write down what you are good at. A few words will do.',
    },
    experience: {
      title: 'Experience outside education',
      lead: 'What did you do before or beside school? You use much of it every day.',
      empty: 'What you did outside education will stand here',
      emptyText: 'A job, a business of your own, volunteering: everything counts.',
      examples: [
        'Six years in care. I take with me: staying calm when much happens at once.',
        'Four years in a shop. I take with me: planning and helping people.',
        'Coach at the football club. I take with me: getting a group along.',
      ],
      add: 'Add experience',
      item: 'Experience',
      required: 'Write down what you did. A few words will do.',
    },
    diplomas: {
      title: 'Diplomas',
      lead: 'Old diplomas count too. They help decide which courses are open to you.',
      empty: 'Your diplomas will stand here',
      emptyText: 'Begin with your highest diploma. If you have none, you can say so.',
      examples: ['Mbo level 4, Teaching assistant, 2009.', 'Havo, 1998.'],
      add: 'Add a diploma',
      item: 'Diploma',
      required: 'Choose a level.',
    },
    years: {
      title: 'Years of experience',
      lead: 'How long have you worked, and how long of that in education?',
      empty: 'How many years you have worked will stand here',
      emptyText: 'A guess will do. Half years are fine.',
      examples: ['22 years of work, 13.5 of them in education.'],
    },
    offer: {
      title: 'What I offer the team',
      lead: 'What does your team gain from you? And what may colleagues ask you for?',
      empty: 'What you offer the team will stand here',
      emptyText: 'Choose what suits you, or write it in your own words.',
      examples: ['Ask me if you want a lesson with music.', 'Ask me to think along about a difficult group.'],
    },
  },
  form: {
    parts: { years: { title: 'Years of experience' }, offer: { title: 'What I offer the team' } },
    fields: {
      working: { label: 'How many years have you worked in total?', unit: 'years' },
      inEducation: { label: 'How many of those in education?', unit: 'years' },
      tags: { label: 'What suits you?', hint: 'Choose as many as you like.', options: tags },
      text: { label: 'What else do you offer?', hint: noHealth },
      ask: { label: 'What may colleagues ask you for?' },
    },
  },
  item: {
    parts: {
      expertise: { title: 'What I am good at' },
      experience: { title: 'Experience outside education' },
      diplomas: { title: 'Diplomas' },
    },
    fields: {
      skill: { label: 'What are you good at?', hint: 'In a few words.' },
      example: { label: 'How can one see that?', hint: `An example from your work. ${noHealth}` },
      work: { label: 'What did you do?', hint: 'For example: carer in a nursing home.' },
      sector: { label: 'Where was that?', prompt: 'Choose a kind of work', options: sectors },
      years: { label: 'How long?', hint: 'Roughly. Half years are fine: 7.5.', unit: 'years' },
      takes: { label: 'What do you take from it to school?', hint: noHealth },
      level: { label: 'Which level?', prompt: 'Choose a level', options: levels },
      study: {
        label: 'What kind of course is it?',
        hint: 'From this we know what your diploma opens. Not among these? Choose «Something else».',
        prompt: 'Choose a course',
        options: studies,
      },
      named: {
        label: 'What is the course or field called?',
        hint: 'As it stands on your diploma. We do not reckon with it.',
      },
      status: {
        label: 'How far did you get?',
        options: {
          ...statuses,
          foreign: {
            label: statuses.foreign,
            hint: 'Have your diploma valued through idw.nl. Then we know at which level it counts here.',
          },
          'foreign-valued': {
            label: statuses['foreign-valued'],
            hint: 'Choose the level that stands on your valuation.',
          },
        },
      },
      graduatedIn: {
        label: 'In which year was that?',
        hint: 'The year of your diploma, or the year in which you stopped.',
      },
      subjects: {
        label: 'In which subjects did you sit exams?',
        hint: 'Only the subjects that count for teacher training. A vavo certificate counts too: choose «Stopped» when you did not pass the rest.',
        options: subjects,
      },
      licence: {
        label: 'May you teach at a Dutch school with this diploma?',
        hint: 'A teaching licence. We reckon with it only when you say yes here.',
        options: yesNo,
      },
      aboutEducation: { label: 'Was it about education or guiding children?', options: yesNo },
    },
  },
  sectors,
  statuses,
  studies,
  subjects,
  licensed: 'licensed to teach',
  levels,
  priorEducation: {
    'mbo-teaching-assistant': 'mbo teaching assistant',
    'ad-teaching-supporter': 'Ad teaching supporter',
    pabo: 'pabo (primary teacher)',
    'university-teacher': 'university teacher training',
    'other-hbo': 'another hbo course',
    'other-mbo': 'another mbo course',
    other: 'another course',
  },
  countsAs: (kind) => `We read this as: ${kind}.`,
  aboutEducation: 'about education',
  tags,
  ask: 'What you may ask me for',
  takes: 'What I take from it',
  years,
  workingYears: (working, inEducation) => {
    if (working === null) return inEducation === null ? '' : `${years(inEducation)} in education`;
    if (inEducation === null) return `${years(working)} of work`;
    return `${years(working)} of work, ${years(inEducation)} of them in education`;
  },
  preview: {
    link: 'How others see your card',
    titles: {
      leader: 'How your leader sees your card',
      coach: 'How your coach sees your card',
      hr: 'How HR sees your card',
      team: 'How your colleagues at school see your card',
    },
    places: { leader: 'Your leader', coach: 'Your coach', hr: 'HR', team: 'Your colleagues' },
    choose: 'Look as',
    lead: seenBy('card.own', 'This is what that person sees now. What you do not share is not there.'),
    none: seenBy('card.own', 'That person sees nothing of your card now'),
    noneText: seenBy('card.own', 'For those with whom you share nothing, your card does not exist.'),
    sharePart: 'Choose a part to share',
  },
  problems: {
    'more-than-working': () => 'This is more than you have worked in total. Check both numbers.',
    'more-than-sixty': () => 'Fill in 60 years or less.',
    'not-a-number': () => 'Fill in a number, such as 7 or 7.5.',
    'study-other-level': () => 'This course belongs to another level. Check both.',
    'licence-unfinished': () => 'A licence comes with a diploma that you earned. Check both answers.',
    'not-a-year': () => 'Fill in a year of four figures, such as 2009.',
  },
  cardFull: (maximum) => `This part holds ${maximum} things. Take something off first.`,
  done: { saved: 'Saved.', restored: 'Put back.' },
};
