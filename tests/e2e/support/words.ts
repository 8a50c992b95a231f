import { addDays, dayInNetherlands } from '#core/date.ts';
import type { Preparation } from './conversation.ts';
import type { Asked } from './feedback.ts';
import type { Step } from './plan.ts';
import type { Profile } from './profile.ts';

const today = dayInNetherlands(new Date());

export const personWords: Preparation = {
  development: 'Ik leerde rustig uitleggen.',
  wishes: 'Ik wil vaker met een klein groepje rekenen.',
  ambition: 'Ik wil leraarondersteuner worden.',
  pitfalls: 'Ik zeg te snel ja.',
  ofOther: 'Een antwoord binnen twee weken.',
  ofMe: 'Ik vertel op tijd wat niet lukt.',
  oneYear: 'Ik heb een eigen rekengroep.',
  fiveYears: 'Ik werk als leraarondersteuner.',
};

export const leaderWords: Preparation = {
  development: 'Ik zag haar een moeilijke groep meekrijgen.',
  wishes: 'Ik gun haar meer eigen ruimte.',
  ambition: 'Er komt een plek in de bovenbouw.',
  pitfalls: 'De school vraagt haar voor alles.',
  ofOther: 'Dat zij zegt wanneer het te veel is.',
  ofMe: 'Dat ik tijd vrijmaak op dinsdag.',
  oneYear: 'Zij begeleidt de rekengroepen.',
  fiveYears: 'Zij is de rekenspecialist van de ondersteuning.',
};

export const guests: readonly Asked[] = [
  { name: 'Noor Visser', email: 'noor@example.org', source: 'teacher' },
  { name: 'Tom Bakker', email: 'tom@example.org', source: 'support-staff' },
  { name: 'Els de Wit', email: 'els@example.org', source: 'internal-counsellor' },
];

export const advice: Profile = {
  qualities: 'Samira blijft rustig en legt helder uit.',
  ambitions: 'Over een jaar een eigen rekengroep, over vijf jaar leraarondersteuner.',
  learningNeed: 'Uitleggen waarom een som werkt.',
  steps: [
    {
      title: 'Een rekengroep begeleiden',
      kind: 'in-function',
      direction: 'expert',
      why: 'Hier ligt haar kracht.',
    },
    { title: 'Module rekenen', kind: 'module', direction: 'tasks', why: 'Kennis erbij.' },
  ],
};

const period = { startsOn: addDays(today, 40), endsOn: addDays(today, 150) };

export const steps: readonly Step[] = [
  {
    kind: 'practice',
    title: 'Een rekengroep begeleiden',
    why: 'Zo leer ik uitleggen.',
    group: 'groep 5',
    hours: '16',
    effect: 'Kinderen durven meer te vragen.',
    ...period,
  },
  {
    kind: 'internship',
    title: 'Meelopen in groep 8',
    why: 'Ik wil de bovenbouw leren kennen.',
    group: 'groep 8',
    hours: '',
    effect: 'Ik weet of het bij mij past.',
    ...period,
  },
  {
    kind: 'course',
    title: 'Avondcursus tekenen',
    why: 'Tekenen helpt bij uitleggen.',
    group: '',
    hours: '',
    effect: 'Duidelijke tekeningen bij sommen.',
    ...period,
  },
];
