import { seenBy } from '#i18n/seen-by.ts';
import type { MasterclassTexts } from './texts.nl.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${String(count)} people`);

export const en: MasterclassTexts = {
  title: 'Masterclasses',
  lead: 'Learning together from somebody who knows a lot about it. You choose the topic. What you learn goes further in your work area.',
  back: 'Offers',
  topics: 'Topics',
  topicsLead: seenBy(
    'masterclass.wish',
    'Everybody sees how many people want something. Who arranges masterclasses also sees numbers by role and work area, where these are large enough. Nobody sees names.',
  ),
  topicsNone: 'There is no topic yet. Bring in the first.',
  planned: 'Planned and held',
  areas: 'Work areas',
  wishes: (count) =>
    count === 0 ? 'Nobody wants this yet' : `${people(count)} ${count === 1 ? 'wants' : 'want'} this`,
  wish: 'I want this too',
  unwish: 'No longer',
  propose: 'Bring in a topic',
  proposeButton: 'Bring this in',
  forAll: 'For everybody',
  forRoles: (roles) => `For: ${roles}`,
  givenBy: (name) => `By ${name}`,
  states: {
    topic: 'Topic',
    sought: 'Looking for somebody',
    planned: 'Planned',
    held: 'Held',
    discussed: 'Discussed in the work area',
    spread: 'Spread',
    checked: 'Checked',
    dropped: 'Does not go on',
  },
  topicForm: {
    parts: { topic: { title: 'Topic' } },
    fields: {
      title: { label: 'About what?' },
      why: { label: 'Why is this needed?' },
      roles: {
        label: 'For whom?',
        hint: 'Nothing chosen: for everybody.',
        options: {
          'support-staff': 'Support staff',
          teacher: 'Teachers',
          'internal-counsellor': 'Internal counsellors',
          specialist: 'Specialists',
          leader: 'School leaders',
        },
      },
    },
  },
  wishesBy: 'Who wants this',
  wishesLead: (least) =>
    `Everybody counts once. You see a role in a work area from ${String(least)} people on. Where one is not there, you do not know whether anybody there wants this.`,
  wishLine: (role, area, count) => `${role}, ${area}: ${String(count)}`,
  noRole: 'without a role',
  noArea: 'no work area',
  drop: 'Call it off',
  dropQuestion: 'Does this not go on? Who would come gets a mail.',
  dropYes: 'Yes, it does not go on',
  problems: {
    'topic-missing': () => 'Write what it is about.',
    'no-host': () => 'Nobody said yes yet. Ask somebody first who gives it.',
    'already-held': () => 'This masterclass was held already.',
  },
  done: { proposed: 'Your topic is among them.', dropped: 'The masterclass does not go on.' },
};
