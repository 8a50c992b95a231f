import type { DemandTexts } from '../nl/demand.ts';
import { compass } from './compass.ts';
import { plan } from './plan.ts';
import { seenBy } from '../seen-by.ts';

const many = (count: number, one: string, more: string): string =>
  `${String(count)} ${count === 1 ? one : more}`;

/** English screen texts of the slice demand. */
export const demand: DemandTexts = {
  title: 'Wishes and offers',
  lead: 'What your staff wish to learn, beside what institutes offer. Take this along when you talk with institutes.',
  privacy: seenBy(
    'figures',
    (fewest) =>
      `Numbers only, never names or texts. A number about fewer than ${String(fewest)} people, or one from which that could be worked out, is not shown.`,
  ),
  whole: 'All schools together',
  filter: { label: 'Choose a school', school: 'School', submit: 'Show', clear: 'All schools' },
  everybody: (count) => `${many(count, 'member of staff has', 'members of staff have')} a wish to learn.`,
  print: 'Print this page',
  csv: 'Take along as CSV',
  xlsx: 'Take along as Excel',
  gapsTitle: 'Nothing is offered for this',
  gapsLead: 'People wish to learn this. Nothing begins within a year.',
  noGaps: 'For everything of which we count offers, something is offered that begins within a year.',
  empty: 'What your staff wish to learn will be here',
  emptyText:
    'Too few people have said what they wish. Ask leaders to bring the compass into the next conversation.',
  groups: {
    direction: { title: 'Where do people wish to go?', label: 'Direction' },
    step: { title: 'With what kind of step?', label: 'Kind of step' },
    theme: { title: 'About what?', label: 'Subject' },
  },
  people: 'People who wish it',
  possible: 'The school said: it can',
  offers: 'Offered within a year',
  legend:
    'Left: how many people wish it; the filled part heard that it can. Right: each block is one offer. An open block means: nothing is offered.',
  inWords: 'In words',
  group: 'Looked at by',
  what: 'What',
  hidden: 'too few to show',
  notCounted: 'not counted',
  atSchool: 'at the school itself',
  hiddenRows: (list) => `Too few people to show, or screened: ${list}.`,
  hiddenOne: (name, offers) =>
    offers === null || offers === 0 ? name : `${name} (though ${many(offers, 'offer', 'offers')})`,
  gap: {
    nobody: 'Nobody wishes this now.',
    'no-offers': (people) => `${String(people)} people wish this; nothing is offered.`,
    offers: (people, offers) =>
      `${String(people)} people wish this; there ${offers === 1 ? 'is 1 offer' : `are ${String(offers)} offers`}.`,
    'at-school': (people) => `${String(people)} people wish this. It is learnt at the school itself.`,
    'not-counted': (people) =>
      `${String(people)} people chose this in their compass. Offers are not counted here.`,
  },
  can: (possible) =>
    possible === 0 ? 'None of them has heard that it can.' : `${String(possible)} of them heard that it can.`,
  howTitle: 'How we count',
  how: [
    'A wish is: “gladly” or “very gladly” in the compass, a step put before the school, or an offer that somebody saved or signed up for. Ideas in a plan do not count: they belong to the person alone.',
    'Everybody counts once per line, at the school where she or he works most. So the lines cannot be added up.',
    '“It can” is: the school or the board said in the compass that it can mostly or surely be done, or said yes to a step.',
    'Offers are what institutes published and what begins within a year, or whenever you like.',
  ],
  schoolNote:
    'For one school we show directions and kinds of step. Subjects, and what can be done, are shown for all schools together only.',
  directions: compass.directions,
  steps: plan.kinds,
  options: compass.options,
  sheet: 'Wishes',
  fileName: 'wishes-and-offers',
};
