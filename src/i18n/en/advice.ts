import { parseIsoDate } from '#core/date.ts';
import { formatDayShort, formatEuros, formatQuarters } from '../format.ts';
import type { AdviceTexts } from '../nl/advice.ts';

type Values = Readonly<Record<string, string | number>>;

const of = (values: Values, name: string): string => String(values[name] ?? '');
const number = (values: Values, name: string): string =>
  Number(values[name] ?? 0).toLocaleString('en-GB', { maximumFractionDigits: 4 });
const count = (values: Values, name: string, one: string, more: string): string =>
  `${number(values, name)} ${Number(values[name]) === 1 ? one : more}`;
const euros = (values: Values, name: string): string => formatEuros('en', Number(values[name] ?? 0));
const time = (values: Values, name: string): string => formatQuarters('en', Number(values[name] ?? 0));
const practice = (values: Values): string =>
  Number(values['practice'] ?? 0) > 0
    ? ` Beside them ${time(values, 'practice')} of practice at a school; your work can be that.`
    : '';
const day = (values: Values, name: string): string => {
  const read = parseIsoDate(of(values, name));
  return read === null ? of(values, name) : formatDayShort('en', read);
};
const where = (values: Values): string =>
  [of(values, 'institute'), of(values, 'place')].filter((part) => part !== '').join(', ');
const level = (values: Values): string => levels[of(values, 'level')] ?? of(values, 'level');

const levels: Readonly<Record<string, string>> = {
  none: 'no diploma',
  vmbo: 'vmbo',
  'mbo-1': 'mbo level 1',
  'mbo-2': 'mbo level 2',
  'mbo-3': 'mbo level 3',
  'mbo-4': 'mbo level 4',
  havo: 'havo',
  vwo: 'vwo',
  ad: 'associate degree',
  hbo: 'hbo',
  wo: 'university',
};

const directions: Readonly<Record<string, string>> = {
  expert: 'to grow in your own work',
  switch: 'another school or specialisation',
  flexible: 'a flexible career',
  tasks: 'other tasks and roles',
  leadership: 'to lead',
  reach: 'a wider reach',
};

const works: Readonly<Record<string, string>> = {
  assistant: 'as a teaching assistant',
  supporter: 'as a teacher supporter',
  caretaker: 'as a caretaker',
  office: 'in the office',
  other: 'at school',
};

const months = (values: Values): string => {
  const all = Number(values['months'] ?? 0);
  if (all % 12 === 0) return all === 12 ? '1 year' : `${String(all / 12)} years`;
  return all === 1 ? '1 month' : `${String(all)} months`;
};

const facts: Readonly<Record<string, string>> = {
  needs: 'the admission',
  months: 'the length',
  'hours-per-week': 'the hours',
  cost: 'the cost',
};

const admissions: Readonly<Record<string, string>> = {
  met: 'You may begin.',
  conditional: 'You may begin when you do what belongs to admission.',
  unknown: 'Whether you may begin is not certain.',
  unmet: 'Something else is needed first.',
};

const feasible: Readonly<Record<string, string>> = {
  yes: 'It fits your time and your money.',
  if: 'It fits when something is arranged.',
  unknown: 'How much time it takes, we do not know.',
  no: 'It does not fit this way.',
};

export const advice: AdviceTexts = {
  levels,
  reasons: {
    'entitlement.working-time': (v) =>
      `In proportion to your working time: ${number(v, 'factor')} of a full-time job.`,
    'entitlement.part-of-year': (v) =>
      `Only for the part of the school year that you work (${day(v, 'from')} to ${day(v, 'to')} is the whole year).`,
    'entitlement.from-age': (v) => `From the age of ${number(v, 'age')}.`,
    'entitlement.from-birthday': (v) =>
      `In proportion to the time from your birthday: we know only its month, so from ${day(v, 'from')}.`,
    'entitlement.until-pension': (v) => `Until your state pension age: surely up to ${day(v, 'until')}.`,
    'entitlement.birth-not-known': () =>
      'For a whole year. Did you reach this age only in this school year? Then it is less. Fill in your month of birth.',
    'entitlement.starter': (v) => `For those who work in education less than ${number(v, 'years')} years.`,
    'entitlement.set-by-board': () => 'Your board has a rule of its own for this.',
    'diploma.held': (v) => `You hold a diploma that gives access: ${level(v)}.`,
    'diploma.not-told': (v) => `We do not know which diplomas you hold. At least ${level(v)} is needed.`,
    'diploma.institute-decides': (v) => `With ${level(v)} the institute decides for itself.`,
    'diploma.test-instead': (v) =>
      `You need ${level(v)} or higher. Do you not have it? Then the 21+ test can take its place.`,
    'diploma.too-young-for-test': (v) =>
      `You do not hold ${level(v)} yet, and the 21+ test asks that you are ${number(v, 'age')}.`,
    'diploma.missing': (v) => `Needed is ${level(v)} or higher; you do not hold that yet.`,
    'diploma.missing-path': () =>
      'Needed is vmbo kader, gemengd or theoretisch, or higher. Vmbo basis is not enough.',
    'diploma.too-high': () => 'This is for who holds no diploma yet. You can begin higher.',
    'diploma.vmbo-path': () =>
      'With vmbo kader, gemengd or theoretisch you may, with vmbo basis not. Which you hold we do not know.',
    'diploma.foreign': () =>
      'Your diploma is from another country. What it is worth here we do not know until it is valued (IDW).',
    'test21.not-needed': (v) => `With ${level(v)} the 21+ test is not needed.`,
    'test21.passed': () => 'You passed the 21+ test. It counts only at the institute that took it.',
    'test21.not-told': (v) =>
      `We do not know which diplomas you hold. Without one this test is needed; it may be sat from the age of ${number(v, 'age')}.`,
    'test21.to-sit': () =>
      'You can sit the 21+ test at the institute. It counts only there, and costs money.',
    'test21.too-young': (v) =>
      `You are ${number(v, 'age')}; the test may be sat from ${number(v, 'needed')}.`,
    'entry-tests.exempt': (v) => `With ${level(v)} you are exempt from the entry tests.`,
    'entry-tests.exempt-subjects': () => 'Your exam subjects exempt you from all entry tests.',
    'entry-tests.not-told': () =>
      'We do not know which diplomas you hold. Which entry tests you sit depends on that.',
    'entry-tests.first-year': () =>
      'You passed the first year of a higher programme. Some institutes exempt you then, others do not.',
    'entry-tests.subjects-not-told': (v) =>
      `You sit at most ${number(v, 'tests')} tests. An exam in geography, history, or physics, biology or NLT takes one away. Fill in your subjects.`,
    'entry-tests.rest-to-sit': (v) =>
      `Your exam subjects exempt you in part. Left to sit: ${count(v, 'tests', 'test', 'tests')}.`,
    'entry-tests.passed': (v) => `You passed the tests. They count up to ${day(v, 'until')}.`,
    'entry-tests.some-passed': (v) =>
      `You passed ${count(v, 'passed', 'test', 'tests')}; that counts until ${day(v, 'until')}. Still to sit: ${count(v, 'tests', 'test', 'tests')}. Does the course begin later? Then you sit it again.`,
    'entry-tests.expired': (v) =>
      `Your certificates counted up to ${day(v, 'until')}. You sit the tests again.`,
    'entry-tests.ad-does-not-exempt': (v) =>
      `An associate degree gives no exemption: you sit ${number(v, 'tests')} entry tests.`,
    'entry-tests.to-sit': (v) =>
      `You sit ${number(v, 'tests')} tests: geography, history, nature and technology.`,
    'suitability.to-show': () => 'At the start you show what you can do already. It is part of admission.',
    'conduct.to-ask': () => 'A certificate of conduct is needed. You ask for it.',
    'experience.enough': (v) =>
      `You have worked ${number(v, 'years')} years in education. The institute asks whether you worked with whole groups, and not as a stand-in. You apply in rounds.`,
    'experience.enough-hours': (v) =>
      `You work at least ${number(v, 'needed')} hours a week. That is enough to learn at your work.`,
    'experience.few-hours': (v) =>
      `Most institutes ask at least ${number(v, 'needed')} hours of work or placement a week at a school or in childcare. Ask.`,
    'experience.weighed': (v) =>
      `You have worked ${number(v, 'years')} years. The law asks enough experience and names no number: the institute weighs it in the assessment.`,
    'experience.too-short': (v) =>
      `You have worked ${number(v, 'years')} years in education. Needed are ${number(v, 'needed')} years.`,
    'experience.few-days': () => 'The rule says «several days a week» but not how many. Ask.',
    'experience.other-function': (v) =>
      `Needed are ${number(v, 'needed')} years as a teaching assistant or teacher supporter. We do not know that of you.`,
    'experience.no-number': () => 'Experience is needed, but the law names no number.',
    'turn.finish-diploma': (v) => `First earn ${level(v)}.`,
    'turn.look-higher': () => 'Look at a study at a higher level.',
    'turn.grow-older': (v) => `Wait until you are ${number(v, 'age')}.`,
    'turn.work-longer': (v) => `First gain ${number(v, 'years')} years of experience.`,
    'turn.sit-21plus': () => 'Sit the 21+ test.',
    'turn.sit-entry-tests': (v) =>
      `Sit the tests. A certificate counts for ${number(v, 'months')} months. Ask the institute whether you must pass before the start.`,
    'turn.assessment': () => 'Do the assessment at the institute, with evidence from your work.',
    'turn.ask-document': () =>
      'Ask for the certificate, together with your school. It may be at most six months old.',
    'turn.ask-institute': () => 'Ask the institute.',
    'turn.tell-diplomas': () => 'Fill in which diplomas you hold.',
    'turn.tell-path': () => 'Fill in which path of vmbo you followed.',
    'turn.value-diploma': () => 'First have your diploma valued, through idw.nl. That is the first step.',
    'funding.open': () => 'Can be applied for now.',
    'funding.open-until': (v) => `Can be applied for now, up to ${day(v, 'until')}.`,
    'funding.opens-on': (v) => `Closed now. Opens on ${day(v, 'from')}.`,
    'funding.window-closed': (v) => `Closed since ${day(v, 'on')}.`,
    'funding.not-yet': (v) => `Exists only from ${day(v, 'from')}.`,
    'funding.ended': (v) => `Ended after ${day(v, 'on')}.`,
    'funding.not-known-after': (v) => `What holds after ${day(v, 'until')} was not made known yet.`,
    'funding.teachers-only': () => 'Only for those who are qualified teachers already.',
    'funding.other-functions': () => 'Only for teaching assistants and teacher supporters.',
    'funding.too-old': (v) => `For those younger than ${number(v, 'age')}.`,
    'funding.age-limit-moves': (v) =>
      `The age limit was ${number(v, 'age')} and is rising. Ask what holds now.`,
    'funding.no-own-budget': () => 'There is no money of your own from the agreement in this school year.',
    'funding.perhaps-open': (v) =>
      `In earlier years one could apply now, up to ${day(v, 'until')}. Whether that is so this year we do not know.`,
    'funding.opens-perhaps': (v) => `Closed now. Probably opens again on ${day(v, 'from')}.`,
    'funding.round-not-known': (v) => `Whether another round comes after ${day(v, 'until')} we do not know.`,
    'funding.rounds-not-found': (v) => `When one could apply before ${day(v, 'from')} we did not find.`,
    'funding.other-form': () => 'Not for a programme of this form.',
    'funding.second-study': (v) =>
      `Under ${number(v, 'age')} not for a first full-time study: there is student finance then.`,
    'funding.enrolled': () => 'Not for who follows a teacher programme now.',
    'funding.stopped-lately': (v) =>
      `Not for who left a teacher programme in the last ${number(v, 'years')} years.`,
    'funding.stopped-not-said': (v) =>
      `Not when you follow a teacher programme now, or left one in the last ${number(v, 'years')} years. Fill in what it was and when.`,
    'funding.by-income': (v) =>
      `Only with an income up to ${euros(v, 'limit')} a year. We do not ask that; DUO does.`,
    'admission.met': () => 'You may begin.',
    'admission.conditional': () => 'You may begin when you do what belongs to admission.',
    'admission.unmet': () => 'Something else is needed first.',
    'admission.unknown': () => 'Whether you may begin we do not know for certain.',
    'admission.free': () => 'There are no conditions for admission.',
    'time.enough': (v) =>
      `There is time enough: ${time(v, 'have')} a week, needed is ${time(v, 'needed')}.${practice(v)}`,
    'time.with-study-leave': (v) =>
      `You have ${time(v, 'have')} a week and need ${time(v, 'needed')}. It can be done with ${time(v, 'leave')} of study leave a week more. You ask your school for that.${practice(v)}`,
    'time.with-free-days': (v) =>
      `You have ${time(v, 'have')} a week and need ${time(v, 'needed')}. It can be done if you make ${time(v, 'rest')} free on days that you do not work${Number(v['leave']) > 0 ? `, with ${time(v, 'leave')} of study leave from your school` : ''}.${practice(v)}`,
    'time.too-much': (v) =>
      Number(v['leave']) > 0
        ? `You have ${time(v, 'have')} a week and need ${time(v, 'needed')}. By your working time your school can give ${time(v, 'leave')} of study leave; then you are still ${time(v, 'rest')} short.${practice(v)}`
        : `You have ${time(v, 'have')} a week and need ${time(v, 'needed')}. You are ${time(v, 'short')} short.${practice(v)}`,
    'time.not-known': () => 'How many hours a week it takes we do not know.',
    'money.free': () => 'It costs you no money.',
    'money.enough': (v) =>
      `There is money enough: ${euros(v, 'have')} a year, needed is ${euros(v, 'cost')}.`,
    'money.scheme-can-pay': (v) =>
      `You are ${euros(v, 'short')} a year short. Your board can apply for a subsidy.`,
    'money.loan-can-pay': (v) => `You are ${euros(v, 'short')} a year short. Ask your school, or borrow it.`,
    'money.ask-school': (v) => `You are ${euros(v, 'short')} a year short. Ask whether your school pays it.`,
    'money.too-much': (v) => `You are ${euros(v, 'short')} a year short. That is more than usual.`,
    'money.not-known': () => 'What it costs we do not know. Ask the institute.',
    'travel.own-work': () => 'You do this at your own school. You need not travel for it.',
    'travel.at-home': (v) => `You can follow this online or at your work, at ${of(v, 'institute')}.`,
    'travel.near': (v) => `You can get there: ${where(v)}.`,
    'travel.partly-online': (v) =>
      `Part of it is online. The other lessons are in ${of(v, 'places')}, which you did not name.`,
    'travel.elsewhere': (v) =>
      `At the institutes that we know it is in ${of(v, 'places')}, which you did not name. Ask whether it can be nearer.`,
    'travel.place-not-said': (v) =>
      `The institute does not say where the lessons are. Ask: ${of(v, 'places')}.`,
    'travel.not-told': (v) => `The lessons are in ${of(v, 'places')}. You did not say yet where you can go.`,
    'travel.not-known': () => 'We know no institute for this yet. How far you travel depends on that.',
    'route.best-knowledge': (v) => {
      const unsure = of(v, 'facts')
        .split(' ')
        .flatMap((fact) => facts[fact] ?? []);
      return unsure.length === 0
        ? 'This is what we think we know; no source was found.'
        : `Not certain: ${unsure.join(', ')}. Ask about it.`;
    },
    'route.held-already': () => 'You hold this diploma already.',
    'plans.no-goal': () => 'You have not chosen a goal yet. Choose one, then we work out the ways.',
    'plans.too-little-time': (v) =>
      `The lightest way asks ${time(v, 'needed')} a week. You have ${time(v, 'have')}; with leave and free days at most ${time(v, 'most')}.`,
    'plans.no-way': () => 'We found no way within eight years.',
    'route.below-yours': () =>
      'You hold a higher diploma already. We advise this only when you ask for it yourself.',
    'contradiction.years-and-age': (v) =>
      `You told ${number(v, 'here')} years of work, and you are ${number(v, 'there')}. Check both.`,
    'contradiction.education-and-age': (v) =>
      `You told ${number(v, 'here')} years in education, and you are ${number(v, 'there')}. Check both.`,
    'contradiction.education-and-working': (v) =>
      `You told ${number(v, 'here')} years in education, and ${number(v, 'there')} years of work in all. Check both.`,
    'contradiction.employed-and-age': (v) =>
      `You work there since ${day(v, 'here')}, and you are ${number(v, 'there')}. Check both.`,
    'contradiction.none-beside': (v) =>
      `You told «no diploma», and ${levels[of(v, 'there')] ?? of(v, 'there')} too. We reckon with the diploma.`,
    'contradiction.week': (v) =>
      `You told ${number(v, 'here')} hours a week of your own, beside ${number(v, 'there')} hours of work. Check both.`,
    'contradiction.leave-and-job': (v) =>
      `You told ${number(v, 'here')} hours of study leave, and you work ${number(v, 'there')} hours. Check both.`,
    'score.wish': (v) =>
      `You want this ${number(v, 'wish') === '5' ? 'very much' : 'gladly'}: ${directions[of(v, 'direction')] ?? of(v, 'direction')}.`,
    'score.wish-low': (v) =>
      `You would ${number(v, 'wish') === '1' ? 'rather not' : 'not so much'} want this: ${directions[of(v, 'direction')] ?? of(v, 'direction')}.`,
    'score.grow': (v) =>
      Number(v['wish']) >= 4 ? 'You gladly grow.' : 'Growing is not so much what you want now.',
    'score.goal': () => 'This takes you to your goal.',
    'score.function': (v) => `This fits your work ${works[of(v, 'work')] ?? ''}.`,
    'score.strength': (v) => `Your qualities and feedback point this way (${number(v, 'times')} times).`,
    'score.school-can': () => 'Your school says: this is possible.',
    'score.school-can-if': () => 'Your school says: this is possible if …',
    'score.school-not-now': () => 'Your school says: not now.',
    'score.admission': (v) => admissions[of(v, 'admission')] ?? '',
    'score.feasible': (v) => feasible[of(v, 'feasible')] ?? '',
    'score.wants-qualification': () => 'You would like a diploma.',
    'score.no-course-needed': () => 'You can begin without a course.',
    'score.duration': (v) => `It takes up to ${months(v)}.`,
    'score.cost': (v) => `It costs up to ${euros(v, 'cost')} a study year.`,
    'score.cost-not-known': () => 'What it costs we do not know.',
    'score.years-after': (v) =>
      `When you are done, you have about ${number(v, 'years')} years until your pension.`,
    'score.past-pension': () => 'When you are done, you have reached pension age.',
    'suits.experienced': (v) => `You bring ${number(v, 'years')} years of experience in education.`,
    'suits.starting': () => 'You have not worked in education for long yet.',
    'suits.settled': () => 'You know your work.',
    'suits.young': () => 'You have a whole working life before you.',
    'suits.older': (v) => `You are ${number(v, 'age')}. The agreement gives extra time for that.`,
    'suits.near-pension': () => 'Your pension is coming nearer.',
    'suits.few-hours': () => 'You work fewer than three days a week.',
    'suits.many-hours': () => 'You work four days a week or more.',
    'suits.own-time': (v) => `You have ${number(v, 'hours')} hours a week of your own to learn.`,
    'suits.higher-educated': () => 'You hold a degree already.',
    'suits.licensed': () => 'You are a qualified teacher.',
    'suits.stopped-training': () => 'You began a teacher programme before and stopped.',
    'suits.diplomas-not-told': () =>
      'No diploma of yours is known yet, so we do not know what is open to you.',
    'suits.diploma-not-valued': () => 'Of a diploma of yours the Dutch level is not known.',
    'suits.teaching-open': () => 'You want other work, and a diploma.',
    'suits.no-diploma': () => 'You hold no diploma yet, and here you need none.',
    'suits.first-level': () => 'This is the first level above your diploma.',
    'suits.second-level': () => 'This is the first level above your diploma.',
  },
  intake: {
    'test-21plus': 'The 21+ test',
    'entry-tests-pabo': 'The entry tests of teacher training',
    suitability: 'The assessment at the institute',
    'certificate-of-conduct': 'A certificate of conduct',
    experience: 'Gaining experience in education',
  },
  faults: {
    unknown: () => 'we do not know this field',
    missing: () => 'this field is missing',
    'not-a-day': (v) => `write a day as 2026-10-01, from ${of(v, 'from')} to ${of(v, 'to')}`,
    'not-in-list': (v) => `choose from: ${of(v, 'list')}`,
    impossible: (v) => `${of(v, 'here')} cannot go with ${of(v, 'field')} ${of(v, 'there')}`,
    'wrong-kind': () => 'this is not the kind of value that belongs here',
    'out-of-range': (v) =>
      'least' in v ? `must be ${of(v, 'least')} or more` : `may be at most ${of(v, 'most')}`,
  },
};
