import { byCode } from '../by-code.ts';
import { advice } from './advice.ts';
import { card } from './card.ts';
import { compass } from './compass.ts';
import { counterpart } from './counterpart.ts';
import { knowledge } from './knowledge.ts';
import { offers } from './offers.ts';

const studyForms = {
  'full-time': 'voltijd',
  'part-time': 'deeltijd',
  'beside-work': 'naast het werk',
};

const circumstances = {
  experienced: 'jaren ervaring',
  starting: 'nog kort in het onderwijs',
  settled: 'kent het werk',
  young: 'jonger dan 27',
  older: 'extra uren om de leeftijd',
  'near-pension': 'binnen vijf jaar met pensioen',
  'few-hours': 'minder dan drie dagen',
  'many-hours': 'vier dagen of meer',
  'own-time': 'eigen tijd om te leren',
  'higher-educated': 'hbo of universiteit',
  licensed: 'bevoegd leraar',
  'stopped-training': 'stopte met een lerarenopleiding',
  'diplomas-not-told': 'vulde geen diploma in',
  'diploma-not-valued': 'diploma uit een ander land, niet gewaardeerd',
  'teaching-open': 'werkt in de klas, of wil ander werk en een diploma',
  'no-diploma': 'heeft geen diploma',
  'first-level': 'heeft entree of vmbo basis als hoogste diploma',
  'second-level': 'heeft mbo-2 als hoogste diploma',
};

const sourced = {
  source: { label: 'Bron', hint: 'Het adres van de pagina, of waar het staat.' },
  checkedOn: { label: 'Wanneer is dit nagekeken?' },
  certainty: { label: 'Hoe zeker is het?', options: knowledge.certainty },
};
const checked = {
  note: {
    label: 'Wat je er verder van moet weten',
    hint: 'Een of twee korte zinnen voor wie hieraan begint.',
  },
  ...sourced,
};
const more = 'Staat het er niet bij? Zet hier elk woord op een eigen regel, zoals diploma:ad of module:abc.';
const ways = {
  variant: {
    title: 'een manier om het te volgen',
    fields: {
      heldBy: {
        label: 'Voor wie een van deze diploma’s heeft',
        empty: 'iedereen die mag beginnen',
        hint: 'Geen aangekruist: voor iedereen die mag beginnen.',
        options: card.levels,
      },
      months: { label: 'Duur in maanden', empty: 'zonder vaste duur', hint: 'Leeg: zonder vaste duur.' },
      hoursPerWeek: { label: 'Uren les en studie per week', hint: 'Zonder de stage. Leeg: niet bekend.' },
      practiceHoursPerWeek: {
        label: 'Uren stage of praktijk per week',
        hint: 'Wat ook betaald werk op een school kan zijn.',
      },
      load: { label: 'Omvang van de hele opleiding', hint: 'Vóór vrijstelling. Leeg: geen vaste omvang.' },
      loadUnit: { label: 'De omvang is in', options: { credits: 'studiepunten', hours: 'uren' } },
      exempt: { label: 'Waarvan vrijstelling', hint: 'In dezelfde eenheid.' },
    },
  },
};
const conditions = {
  diploma: {
    title: 'diploma',
    fields: {
      anyOf: { label: 'Met een van deze diploma’s mag het', options: card.levels },
      perhaps: { label: 'Met deze diploma’s beslist de opleiding zelf', options: card.levels },
      orTest21: { label: 'De 21+-toets mag in plaats van het diploma' },
      notVmboBasis: { label: 'Vmbo telt, maar niet vmbo basis' },
      ...checked,
    },
  },
  'entry-tests-pabo': {
    title: 'toelatingstoetsen pabo',
    fields: {
      exempt: { label: 'Met deze diploma’s is de toets niet nodig', options: card.levels },
      tests: { label: 'Welke toetsen?', more },
      geographyBy: { label: 'Examenvakken in plaats van de toets aardrijkskunde', options: card.subjects },
      historyBy: { label: 'Examenvakken in plaats van de toets geschiedenis', options: card.subjects },
      natureBy: { label: 'Examenvakken in plaats van de toets natuur en techniek', options: card.subjects },
      firstYearPerhaps: { label: 'Met het eerste jaar hbo of universiteit beslist de opleiding zelf' },
      validMonths: { label: 'Hoeveel maanden telt een bewijs?' },
      ...checked,
    },
  },
  'test-21plus': {
    title: '21+-toets',
    fields: {
      exempt: { label: 'Met deze diploma’s is de toets niet nodig', options: card.levels },
      minimumAge: { label: 'Vanaf welke leeftijd?' },
      ...checked,
    },
  },
  suitability: { title: 'geschiktheidsonderzoek', fields: checked },
  experience: {
    title: 'werkervaring',
    fields: {
      minimumYears: { label: 'Minstens hoeveel jaar ervaring?', hint: 'Leeg: er is geen getal bekend.' },
      functions: {
        label: 'In welke functies?',
        empty: 'elk werk telt',
        hint: 'Geen aangekruist: elk werk telt.',
      },
      enoughWorkingTime: {
        label: 'Vanaf welke werktijdfactor is het zeker genoeg?',
        hint: 'Een getal van 0 tot 1, zoals 0,4. Leeg: niet bekend.',
      },
      hoursPerWeek: { label: 'Hoeveel uur per week is dat?', hint: 'Leeg: niet bekend.' },
      rounds: { label: 'Laatste dagen om je aan te melden', hint: 'Als maand en dag, zoals 04-20.', more },
      ...checked,
    },
  },
  'certificate-of-conduct': {
    title: 'verklaring omtrent het gedrag (VOG)',
    fields: { validMonths: { label: 'Hoeveel maanden mag de verklaring oud zijn?' }, ...checked },
  },
};
const period = {
  validFrom: { label: 'Geldt vanaf' },
  validTo: { label: 'Tot en met', hint: 'Leeg: tot er iets anders komt.' },
};

/** What the form of a route, scheme, function or step asks. */
export const knowledgeFields = {
  route: {
    parts: { all: { title: knowledge.entries.of.route.one } },
    fields: {
      name: { label: 'Naam' },
      lead: { label: 'Wat het is', hint: 'Een of twee korte zinnen, zoals je het aan een collega vertelt.' },
      direction: { label: 'Richting', options: { ...compass.directions, higher: 'Een hogere functie' } },
      kind: {
        label: 'Soort route',
        options: {
          qualification: 'opleiding met diploma',
          modules: 'losse modules',
          growth: 'zonder opleiding',
        },
      },
      variants: {
        label: 'Hoe je het kunt volgen',
        hint: 'Duur, uren en vrijstellingen horen bij elkaar. Elke manier is hetzelfde werk: wie korter doet, heeft zwaardere weken of meer vrijstelling.',
        row: (n: number) => `Manier ${String(n)}`,
        none: 'Nog niets.',
        kinds: ways,
      },
      costRule: {
        label: 'De kosten staan bij de regel',
        empty: 'geen',
        hint: 'Leeg: vul hieronder het bedrag in.',
      },
      leastCostRule: {
        label: 'Het laagste bedrag staat bij de regel',
        empty: 'geen',
        hint: 'Alleen als opleidingen zelf mogen kiezen.',
      },
      costCents: { label: 'Kosten per studiejaar', hint: 'In euro’s. Leeg: niet bekend. 0: gratis.' },
      studyForm: { label: 'Vorm van studie', empty: 'geen of wisselend', options: studyForms },
      needs: {
        label: 'Voorwaarden',
        hint: 'Wat iemand nodig heeft om te mogen beginnen.',
        row: (n: number, what: string) => `Voorwaarde ${String(n)}: ${what}`,
        none: 'Geen voorwaarden.',
        kinds: conditions,
      },
      funding: { label: 'Kan worden betaald uit' },
      grants: { label: 'Wat je ermee hebt als het klaar is', more },
      notSure: {
        label: 'Wat hiervan weten we niet zeker?',
        options: {
          needs: 'de voorwaarden',
          months: 'de duur',
          'hours-per-week': 'de uren per week',
          cost: 'de kosten',
        },
      },
      knownUntil: {
        label: 'Tot wanneer weten we dit zeker?',
        empty: 'het blijft zo',
        hint: 'Na deze dag zeggen we: dat weten we niet. Leeg: het blijft zo.',
      },
      ...sourced,
      ...period,
    },
  },
  funding: {
    parts: { all: { title: knowledge.entries.of.funding.one } },
    fields: {
      name: { label: 'Naam' },
      who: { label: 'Wie vraagt aan?', options: { person: 'de medewerker zelf', board: 'het bestuur' } },
      amountRule: {
        label: 'Het bedrag staat bij de regel',
        empty: 'geen',
        hint: 'Leeg: vul hieronder het bedrag in.',
      },
      amountCents: { label: 'Bedrag', hint: 'In euro’s. Leeg: niet bekend, of het staat bij de regel.' },
      per: { label: 'Het bedrag is', options: { year: 'per jaar', once: 'voor één keer' } },
      maxYears: { label: 'Hooguit hoeveel jaar?', empty: 'geen grens' },
      kind: {
        label: 'Wiens geld is het?',
        options: {
          gift: 'van haar: een gift',
          loan: 'een lening',
          'student-finance': 'studiefinanciering',
          employer: 'van het bestuur',
          own: 'haar eigen budget',
        },
      },
      conditions: { label: 'Wat er nog meer wordt gevraagd', hint: 'In korte zinnen. Leeg: niets.' },
      functions: {
        label: 'Voor welke functies?',
        empty: 'iedereen',
        hint: 'Geen aangekruist: voor iedereen.',
      },
      teachersOnly: { label: 'Alleen voor wie al bevoegd leraar is' },
      ageLimit: {
        label: 'Alleen voor wie jonger is dan',
        empty: 'geen grens',
        hint: 'In jaren. Leeg: geen grens.',
      },
      ageLimitKnownUntil: { label: 'Tot wanneer weten we die leeftijd zeker?', empty: 'geen' },
      fullTimeFrom: {
        label: 'Vanaf welke leeftijd ook voor een eerste studie in voltijd?',
        empty: 'voor iedereen',
        hint: 'Leeg: voor iedereen.',
      },
      forms: {
        label: 'Voor welke vorm van studie?',
        empty: 'elke vorm',
        hint: 'Geen aangekruist: elke vorm.',
        options: studyForms,
      },
      noTraineeYears: {
        label: 'Niet voor wie zo kort geleden stopte met een lerarenopleiding, of er nu op zit',
        empty: 'maakt niet uit',
        hint: 'In jaren. Leeg: dat maakt niet uit.',
      },
      incomeLimitCents: {
        label: 'Tot welk inkomen per jaar?',
        empty: 'geen grens',
        hint: 'Leeg: geen grens.',
      },
      windows: {
        label: 'Wanneer kun je aanvragen?',
        hint: 'Geen tijdvak: aanvragen kan zolang de regeling bestaat.',
        row: (n: number) => `Tijdvak ${String(n)}`,
        none: 'Geen tijdvak.',
        kinds: {
          window: {
            title: 'tijdvak',
            fields: {
              opensOn: { label: 'Aanvragen kan vanaf' },
              closesOn: { label: 'Aanvragen kan tot en met' },
              expected: { label: 'Verwacht: nog niet bekendgemaakt' },
            },
          },
        },
      },
      windowsKnownUntil: { label: 'Tot wanneer kennen we de tijdvakken?', empty: 'alle zijn bekend' },
      knownUntil: {
        label: 'Tot wanneer weten we dit zeker?',
        empty: 'het blijft zo',
        hint: 'Na deze dag zeggen we: dat weten we niet. Leeg: het blijft zo.',
      },
      ...sourced,
      ...period,
    },
  },
  function: {
    parts: { all: { title: knowledge.entries.of.function.one } },
    fields: {
      name: { label: 'Naam' },
      scale: { label: 'Schaal', hint: 'Beide leeg: niet bekend.' },
      family: {
        label: 'Soort functie',
        options: { assistant: 'assistent', supporter: 'leraarondersteuner', other: 'anders' },
      },
      next: { label: 'Volgende functie', empty: 'geen', hint: 'Waar je van hieruit naartoe groeit.' },
      ...sourced,
      ...period,
    },
  },
  step: {
    parts: { all: { title: knowledge.entries.of.step.one } },
    fields: {
      name: { label: 'Naam' },
      lead: { label: 'Wat het is', hint: 'Een of twee korte zinnen, zoals je het aan een collega vertelt.' },
      direction: { label: 'Richting', options: { ...compass.directions, higher: 'Een hogere functie' } },
      kind: {
        label: 'Soort stap',
        options: {
          stay: 'blijven',
          growth: 'zonder opleiding',
          modules: 'losse modules',
          qualification: 'opleiding met diploma',
        },
      },
      route: {
        label: 'Langs welke route?',
        empty: 'geen opleiding nodig',
        hint: 'Leeg: er is geen opleiding voor nodig.',
      },
      functions: {
        label: 'Voor welke functies?',
        empty: 'iedereen',
        hint: 'Geen aangekruist: voor iedereen.',
      },
      fits: {
        label: 'Bij welk werk past het?',
        row: (n: number) => `Werk ${String(n)}`,
        none: 'Past bij elk werk even goed.',
        kinds: {
          fit: {
            title: 'soort werk',
            fields: {
              group: {
                label: 'Soort werk',
                options: {
                  assistant: 'onderwijsassistent',
                  supporter: 'leraarondersteuner',
                  caretaker: 'conciërge',
                  office: 'administratie',
                  other: 'ander werk',
                },
              },
              points: { label: 'Hoe goed past het? (1 tot 9)' },
            },
          },
        },
      },
      suits: { label: 'Wat ervoor spreekt', options: circumstances },
      only: { label: 'Alleen voor wie', options: circumstances },
      counterparts: {
        label: 'Wat de organisatie doet',
        row: (n: number) => `Afspraak ${String(n)}`,
        none: 'Nog niets.',
        kinds: {
          counterpart: {
            title: 'wat de organisatie doet',
            fields: {
              kind: { label: 'Wat', options: counterpart.kinds },
              owner: { label: 'Wie', options: counterpart.roles },
            },
          },
        },
      },
      ...sourced,
      ...period,
    },
  },
  credentials: byCode<string>({
    ...Object.fromEntries(
      Object.entries(advice.levels).map(([level, word]) => [`diploma:${level}`, `diploma ${word}`]),
    ),
    ...offers.credentials,
    'qualification:teaching-assistant': 'onderwijsassistent met diploma',
    'qualification:educational-professional': 'pedagogisch educatief professional',
  }),
};
export type KnowledgeFieldTexts = typeof knowledgeFields;
