import type { KnowledgeFieldTexts } from '../nl/knowledge-fields.ts';
import { advice } from './advice.ts';
import { card } from './card.ts';
import { compass } from './compass.ts';
import { counterpart } from './counterpart.ts';
import { knowledge } from './knowledge.ts';
import { offers } from './offers.ts';

const studyForms = { 'full-time': 'full-time', 'part-time': 'part-time', 'beside-work': 'beside work' };

const circumstances = {
  experienced: 'years of experience',
  starting: 'not long in education',
  settled: 'knows the work',
  young: 'younger than 27',
  older: 'extra hours because of age',
  'near-pension': 'pension within five years',
  'few-hours': 'fewer than three days',
  'many-hours': 'four days or more',
  'own-time': 'own time to learn',
  'higher-educated': 'holds a degree',
  licensed: 'qualified teacher',
  'stopped-training': 'stopped a teacher programme',
  'diplomas-not-told': 'told no diploma',
  'diploma-not-valued': 'foreign diploma, not valued',
  'teaching-open': 'works in class, or wants other work and a diploma',
  'no-diploma': 'holds no diploma',
  'first-level': 'holds entry level or the basic path of vmbo as highest',
  'second-level': 'holds vocational level 2 as highest',
};

const sourced = {
  source: { label: 'Source', hint: 'The address of the page, or where it stands.' },
  checkedOn: { label: 'When was this checked?' },
  certainty: { label: 'How sure is it?', options: knowledge.certainty },
};
const checked = {
  note: { label: 'What else to know of it', hint: 'One or two short sentences for who begins.' },
  ...sourced,
};
const more = 'Not among these? Put each word on a line of its own, such as diploma:ad or module:abc.';
const ways = {
  variant: {
    title: 'a way to follow it',
    fields: {
      heldBy: {
        label: 'For who holds one of these diplomas',
        empty: 'whoever may begin',
        hint: 'None ticked: for whoever may begin.',
        options: card.levels,
      },
      months: { label: 'Length in months', empty: 'no fixed length', hint: 'Empty: no fixed length.' },
      hoursPerWeek: { label: 'Hours of class and study a week', hint: 'Without practice. Empty: not known.' },
      practiceHoursPerWeek: {
        label: 'Hours of practice a week',
        hint: 'What paid work at a school can be as well.',
      },
      load: { label: 'Size of the whole programme', hint: 'Before exemptions. Empty: no fixed size.' },
      loadUnit: { label: 'The size is in', options: { credits: 'credits', hours: 'hours' } },
      exempt: { label: 'Exempted of it', hint: 'In the same unit.' },
    },
  },
};
const conditions = {
  diploma: {
    title: 'diploma',
    fields: {
      anyOf: { label: 'One of these diplomas is enough', options: card.levels },
      perhaps: { label: 'With these diplomas the institute decides', options: card.levels },
      orTest21: { label: 'The 21+ test may take the place of the diploma' },
      notVmboBasis: { label: 'Vmbo counts, but not vmbo basis' },
      ...checked,
    },
  },
  'entry-tests-pabo': {
    title: 'pabo entry tests',
    fields: {
      exempt: { label: 'With these diplomas the test is not needed', options: card.levels },
      tests: { label: 'Which tests?', more },
      geographyBy: { label: 'Exam subjects instead of the geography test', options: card.subjects },
      historyBy: { label: 'Exam subjects instead of the history test', options: card.subjects },
      natureBy: { label: 'Exam subjects instead of the nature and technology test', options: card.subjects },
      firstYearPerhaps: { label: 'With the first year of higher education the institute decides' },
      validMonths: { label: 'How many months does a certificate count?' },
      ...checked,
    },
  },
  'test-21plus': {
    title: '21+ test',
    fields: {
      exempt: { label: 'With these diplomas the test is not needed', options: card.levels },
      minimumAge: { label: 'From which age?' },
      ...checked,
    },
  },
  suitability: { title: 'suitability assessment', fields: checked },
  experience: {
    title: 'work experience',
    fields: {
      minimumYears: { label: 'At least how many years of experience?', hint: 'Empty: no number is known.' },
      functions: {
        label: 'In which functions?',
        empty: 'any work counts',
        hint: 'None ticked: any work counts.',
      },
      enoughWorkingTime: {
        label: 'From which working-time factor is it surely enough?',
        hint: 'A number from 0 to 1, such as 0.4. Empty: not known.',
      },
      hoursPerWeek: { label: 'How many hours a week is that?', hint: 'Empty: not known.' },
      rounds: { label: 'Last days to apply', hint: 'As month and day, such as 04-20.', more },
      ...checked,
    },
  },
  'certificate-of-conduct': {
    title: 'certificate of conduct (VOG)',
    fields: { validMonths: { label: 'How many months old may the certificate be?' }, ...checked },
  },
};
const period = {
  validFrom: { label: 'Holds from' },
  validTo: { label: 'Until and including', hint: 'Empty: until something else comes.' },
};

export const knowledgeFields: KnowledgeFieldTexts = {
  route: {
    parts: { all: { title: knowledge.entries.of.route.one } },
    fields: {
      name: { label: 'Name' },
      lead: { label: 'What it is', hint: 'One or two short sentences, as you would tell a colleague.' },
      direction: { label: 'Direction', options: { ...compass.directions, higher: 'A higher function' } },
      kind: {
        label: 'Kind of route',
        options: {
          qualification: 'course with a diploma',
          modules: 'separate modules',
          growth: 'without a course',
        },
      },
      variants: {
        label: 'How it can be followed',
        hint: 'Length, hours and exemptions belong together. Each way is the same work: shorter means heavier weeks or more exemption.',
        row: (n) => `Way ${String(n)}`,
        none: 'Nothing yet.',
        kinds: ways,
      },
      costRule: {
        label: 'The cost stands at the rule',
        empty: 'none',
        hint: 'Empty: fill in the amount below.',
      },
      leastCostRule: {
        label: 'The least amount stands at the rule',
        empty: 'none',
        hint: 'Only where institutes may choose.',
      },
      costCents: { label: 'Cost for a study year', hint: 'In euros. Empty: not known. 0: free.' },
      studyForm: { label: 'Form of study', empty: 'none, or it differs', options: studyForms },
      needs: {
        label: 'Conditions',
        hint: 'What someone needs in order to begin.',
        row: (n, what) => `Condition ${String(n)}: ${what}`,
        none: 'No conditions.',
        kinds: conditions,
      },
      funding: { label: 'Can be paid from' },
      grants: { label: 'What you have when it is done', more },
      notSure: {
        label: 'What of this are we not sure of?',
        options: {
          needs: 'the conditions',
          months: 'the length',
          'hours-per-week': 'the hours a week',
          cost: 'the cost',
        },
      },
      knownUntil: {
        label: 'Until when are we sure of this?',
        empty: 'it stays so',
        hint: 'After this day we say: we do not know. Empty: it stays so.',
      },
      ...sourced,
      ...period,
    },
  },
  funding: {
    parts: { all: { title: knowledge.entries.of.funding.one } },
    fields: {
      name: { label: 'Name' },
      who: { label: 'Who applies?', options: { person: 'the employee', board: 'the board' } },
      amountRule: {
        label: 'The amount stands at the rule',
        empty: 'none',
        hint: 'Empty: fill in the amount below.',
      },
      amountCents: { label: 'Amount', hint: 'In euros. Empty: not known, or it stands at the rule.' },
      per: { label: 'The amount is', options: { year: 'a year', once: 'once' } },
      maxYears: { label: 'How many years at most?', empty: 'no limit' },
      kind: {
        label: 'Whose money is it?',
        options: {
          gift: 'hers: a gift',
          loan: 'a loan',
          'student-finance': 'student finance',
          employer: 'the board’s',
          own: 'her own budget',
        },
      },
      conditions: { label: 'What else is asked', hint: 'In short sentences. Empty: nothing.' },
      functions: { label: 'For which functions?', empty: 'everybody', hint: 'None ticked: for everybody.' },
      teachersOnly: { label: 'Only for who is a qualified teacher already' },
      ageLimit: {
        label: 'Only for people younger than',
        empty: 'no limit',
        hint: 'In years. Empty: no limit.',
      },
      ageLimitKnownUntil: { label: 'Until when are we sure of that age?', empty: 'none' },
      fullTimeFrom: {
        label: 'From which age also for a first full-time study?',
        empty: 'for everybody',
        hint: 'Empty: for everybody.',
      },
      forms: {
        label: 'For which form of study?',
        empty: 'any form',
        hint: 'None ticked: any form.',
        options: studyForms,
      },
      noTraineeYears: {
        label: 'Not for who left a teacher programme so recently, or is in one',
        empty: 'does not matter',
        hint: 'In years. Empty: it does not matter.',
      },
      incomeLimitCents: { label: 'Up to which income a year?', empty: 'no limit', hint: 'Empty: no limit.' },
      windows: {
        label: 'When can you apply?',
        hint: 'No window: you can apply as long as the scheme exists.',
        row: (n) => `Window ${String(n)}`,
        none: 'No window.',
        kinds: {
          window: {
            title: 'window',
            fields: {
              opensOn: { label: 'Applications from' },
              closesOn: { label: 'Applications until and including' },
              expected: { label: 'Expected: not published yet' },
            },
          },
        },
      },
      windowsKnownUntil: { label: 'Until when do we know the windows?', empty: 'all are known' },
      knownUntil: {
        label: 'Until when are we sure of this?',
        empty: 'it stays so',
        hint: 'After this day we say: we do not know. Empty: it stays so.',
      },
      ...sourced,
      ...period,
    },
  },
  function: {
    parts: { all: { title: knowledge.entries.of.function.one } },
    fields: {
      name: { label: 'Name' },
      scale: { label: 'Pay scale', hint: 'Both empty: not known.' },
      family: {
        label: 'Kind of function',
        options: { assistant: 'assistant', supporter: 'teacher supporter', other: 'other' },
      },
      next: { label: 'Next function', empty: 'none', hint: 'Where you grow to from here.' },
      ...sourced,
      ...period,
    },
  },
  step: {
    parts: { all: { title: knowledge.entries.of.step.one } },
    fields: {
      name: { label: 'Name' },
      lead: { label: 'What it is', hint: 'One or two short sentences, as you would tell a colleague.' },
      direction: { label: 'Direction', options: { ...compass.directions, higher: 'A higher function' } },
      kind: {
        label: 'Kind of step',
        options: {
          stay: 'staying',
          growth: 'without a course',
          modules: 'separate modules',
          qualification: 'course with a diploma',
        },
      },
      route: { label: 'Along which route?', empty: 'no course needed', hint: 'Empty: it takes no course.' },
      functions: { label: 'For which functions?', empty: 'everybody', hint: 'None ticked: for everybody.' },
      fits: {
        label: 'Which work does it fit?',
        row: (n) => `Work ${String(n)}`,
        none: 'Fits every kind of work as well.',
        kinds: {
          fit: {
            title: 'kind of work',
            fields: {
              group: {
                label: 'Kind of work',
                options: {
                  assistant: 'teaching assistant',
                  supporter: 'teacher supporter',
                  caretaker: 'caretaker',
                  office: 'office',
                  other: 'other work',
                },
              },
              points: { label: 'How well does it fit? (1 to 9)' },
            },
          },
        },
      },
      suits: { label: 'What speaks for it', options: circumstances },
      only: { label: 'Only for whom', options: circumstances },
      counterparts: {
        label: 'What the organisation does',
        row: (n) => `Answer ${String(n)}`,
        none: 'Nothing yet.',
        kinds: {
          counterpart: {
            title: 'what the organisation does',
            fields: {
              kind: { label: 'What', options: counterpart.kinds },
              owner: { label: 'Who', options: counterpart.roles },
            },
          },
        },
      },
      ...sourced,
      ...period,
    },
  },
  credentials: {
    ...Object.fromEntries(
      Object.entries(advice.levels).map(([level, word]) => [`diploma:${level}`, `diploma ${word}`]),
    ),
    ...offers.credentials,
    'qualification:teaching-assistant': 'qualified teaching assistant',
    'qualification:educational-professional': 'educational professional',
  },
};
