import { byCode } from '../by-code.ts';
import { formatDayShort, formatEuros, formatQuarters } from '../format.ts';
import { parseIsoDate } from '#core/date.ts';

type Values = Readonly<Record<string, string | number>>;
type Sentence = (values: Values) => string;

const of = (values: Values, name: string): string => String(values[name] ?? '');
const number = (values: Values, name: string): string =>
  Number(values[name] ?? 0).toLocaleString('nl-NL', { maximumFractionDigits: 4 });
const count = (values: Values, name: string, one: string, more: string): string =>
  `${number(values, name)} ${Number(values[name]) === 1 ? one : more}`;
const euros = (values: Values, name: string): string => formatEuros('nl', Number(values[name] ?? 0));
const time = (values: Values, name: string): string => formatQuarters('nl', Number(values[name] ?? 0));
/** Practice is not in the hours that she needs free. */
const practice = (values: Values): string =>
  Number(values['practice'] ?? 0) > 0
    ? ` Daarnaast ${time(values, 'practice')} stage of praktijk op een school; je werk kan dat zijn.`
    : '';
const day = (values: Values, name: string): string => {
  const read = parseIsoDate(of(values, name));
  return read === null ? of(values, name) : formatDayShort('nl', read);
};
const where = (values: Values): string =>
  [of(values, 'institute'), of(values, 'place')].filter((part) => part !== '').join(', ');
const level = (values: Values): string => levels[of(values, 'level')] ?? of(values, 'level');

const levels: Readonly<Record<string, string>> = {
  none: 'geen diploma',
  vmbo: 'vmbo',
  'mbo-1': 'mbo niveau 1',
  'mbo-2': 'mbo niveau 2',
  'mbo-3': 'mbo niveau 3',
  'mbo-4': 'mbo niveau 4',
  havo: 'havo',
  vwo: 'vwo',
  ad: 'associate degree',
  hbo: 'hbo',
  wo: 'universiteit',
};

const directions: Readonly<Record<string, string>> = {
  expert: 'groeien in je eigen werk',
  switch: 'een andere school of specialisatie',
  flexible: 'een flexibele loopbaan',
  tasks: 'andere taken en rollen',
  leadership: 'leiding geven',
  reach: 'een groter bereik',
};

const works: Readonly<Record<string, string>> = {
  assistant: 'als onderwijsassistent',
  supporter: 'als leraarondersteuner',
  caretaker: 'als conciërge',
  office: 'op kantoor',
  other: 'op school',
};

const months = (values: Values): string => {
  const all = Number(values['months'] ?? 0);
  return all % 12 === 0 ? `${String(all / 12)} jaar` : all === 1 ? '1 maand' : `${String(all)} maanden`;
};

const facts: Readonly<Record<string, string>> = {
  needs: 'de toelating',
  months: 'de duur',
  'hours-per-week': 'de uren',
  cost: 'de kosten',
};

/** Dutch texts of the slice advice: why something is so, and what would change it. */
export const advice = {
  levels,
  /** By the codes of the reasoning; a test holds the two lists equal. */
  reasons: byCode<Sentence>({
    'entitlement.working-time': (v) => `Naar je werktijd: ${number(v, 'factor')} van een volledige baan.`,
    'entitlement.part-of-year': (v) =>
      `Alleen voor het deel van het schooljaar dat je werkt (${day(v, 'from')} tot en met ${day(v, 'to')} is het hele jaar).`,
    'entitlement.from-age': (v) => `Vanaf ${number(v, 'age')} jaar.`,
    'entitlement.from-birthday': (v) =>
      `Naar de tijd vanaf je verjaardag: van die dag weten we alleen de maand, dus vanaf ${day(v, 'from')}.`,
    'entitlement.until-pension': (v) => `Tot je AOW-leeftijd: zeker tot en met ${day(v, 'until')}.`,
    'entitlement.birth-not-known': () =>
      'Voor een heel jaar. Werd je pas dit schooljaar zo oud? Dan is het minder. Vul je geboortemaand in.',
    'entitlement.starter': (v) => `Voor wie korter dan ${number(v, 'years')} jaar in het onderwijs werkt.`,
    'entitlement.set-by-board': () => 'Jouw bestuur heeft hiervoor een eigen regel.',
    'diploma.held': (v) => `Je hebt een diploma dat toegang geeft: ${level(v)}.`,
    'diploma.not-told': (v) => `We weten niet welke diploma’s je hebt. Nodig is minstens ${level(v)}.`,
    'diploma.institute-decides': (v) => `Met ${level(v)} beslist de opleiding zelf.`,
    'diploma.test-instead': (v) =>
      `Nodig is ${level(v)} of hoger. Heb je dat niet? Dan kan de 21+-toets in de plaats komen.`,
    'diploma.too-young-for-test': (v) =>
      `Je hebt nog geen ${level(v)}, en voor de 21+-toets moet je ${number(v, 'age')} zijn.`,
    'diploma.missing': (v) => `Nodig is ${level(v)} of hoger; dat heb je nog niet.`,
    'diploma.missing-path': () =>
      'Nodig is vmbo kader, gemengd of theoretisch, of hoger. Vmbo basis is niet genoeg.',
    'diploma.too-high': () => 'Deze opleiding is voor wie nog geen diploma heeft. Jij kunt hoger beginnen.',
    'diploma.vmbo-path': () =>
      'Met vmbo kader, gemengd of theoretisch mag het, met vmbo basis niet. Welke je hebt, weten we niet.',
    'diploma.foreign': () =>
      'Je diploma is uit een ander land. Wat het hier waard is, weten we niet tot het is gewaardeerd (IDW).',
    'test21.not-needed': (v) => `Met ${level(v)} is de 21+-toets niet nodig.`,
    'test21.passed': () => 'Je hebt de 21+-toets gehaald. Hij telt alleen bij de opleiding die hem afnam.',
    'test21.not-told': (v) =>
      `We weten niet welke diploma’s je hebt. Zonder diploma is deze toets nodig; die mag vanaf ${number(v, 'age')} jaar.`,
    'test21.to-sit': () => 'Je kunt de 21+-toets doen bij de opleiding. Hij telt alleen daar, en kost geld.',
    'test21.too-young': (v) => `Je bent ${number(v, 'age')}; de toets mag vanaf ${number(v, 'needed')} jaar.`,
    'entry-tests.exempt': (v) => `Met ${level(v)} heb je vrijstelling van de toelatingstoetsen.`,
    'entry-tests.exempt-subjects': () => 'Je examenvakken geven vrijstelling van alle toelatingstoetsen.',
    'entry-tests.not-told': () =>
      'We weten niet welke diploma’s je hebt. Daarvan hangt af welke toelatingstoetsen je doet.',
    'entry-tests.first-year': () =>
      'Je haalde het eerste jaar van een hogere opleiding. Sommige opleidingen geven dan vrijstelling, andere niet.',
    'entry-tests.subjects-not-told': (v) =>
      `Je doet hoogstens ${number(v, 'tests')} toetsen. Met examen in aardrijkskunde, geschiedenis, of natuurkunde, biologie of NLT vervalt er een. Vul je vakken in.`,
    'entry-tests.rest-to-sit': (v) =>
      `Je examenvakken geven deels vrijstelling. Nog te doen: ${count(v, 'tests', 'toets', 'toetsen')}.`,
    'entry-tests.passed': (v) => `Je hebt de toetsen gehaald. Ze tellen tot en met ${day(v, 'until')}.`,
    'entry-tests.some-passed': (v) =>
      `Je haalde ${count(v, 'passed', 'toets', 'toetsen')}; dat telt tot en met ${day(v, 'until')}. Nog te doen: ${count(v, 'tests', 'toets', 'toetsen')}. Begint de opleiding later? Dan doe je die opnieuw.`,
    'entry-tests.expired': (v) =>
      `Je certificaten telden tot en met ${day(v, 'until')}. Je doet de toetsen opnieuw.`,
    'entry-tests.ad-does-not-exempt': (v) =>
      `Een associate degree geeft geen vrijstelling: je doet ${number(v, 'tests')} toelatingstoetsen.`,
    'entry-tests.to-sit': (v) =>
      `Je doet ${number(v, 'tests')} toetsen: aardrijkskunde, geschiedenis, natuur en techniek.`,
    'suitability.to-show': () => 'Bij de start laat je zien wat je al kunt. Dat hoort bij de toelating.',
    'conduct.to-ask': () => 'Er is een verklaring omtrent het gedrag nodig. Die vraag je aan.',
    'experience.enough': (v) =>
      `Je werkt ${number(v, 'years')} jaar in het onderwijs. De opleiding vraagt na of je met hele groepen werkte, en niet als invaller. Aanmelden kan in rondes.`,
    'experience.enough-hours': (v) =>
      `Je werkt minstens ${number(v, 'needed')} uur per week. Dat is genoeg om op je werk te leren.`,
    'experience.few-hours': (v) =>
      `De meeste opleidingen vragen minstens ${number(v, 'needed')} uur werk of stage per week op een school of in de opvang. Vraag het na.`,
    'experience.weighed': (v) =>
      `Je werkt ${number(v, 'years')} jaar. Nodig is genoeg ervaring; een getal wordt niet genoemd. De opleiding weegt het bij het onderzoek.`,
    'experience.too-short': (v) =>
      `Je werkt ${number(v, 'years')} jaar in het onderwijs. Nodig is ${number(v, 'needed')} jaar.`,
    'experience.few-days': () => 'De regel zegt «meerdere dagen per week», maar niet hoeveel. Vraag het na.',
    'experience.other-function': (v) =>
      `Nodig is ${number(v, 'needed')} jaar als onderwijsassistent of leraarondersteuner. Dat weten we niet van je.`,
    'experience.no-number': () => 'Er is ervaring nodig, maar de wet noemt geen getal.',
    'turn.finish-diploma': (v) => `Haal eerst ${level(v)}.`,
    'turn.look-higher': () => 'Kijk naar een opleiding op een hoger niveau.',
    'turn.grow-older': (v) => `Wacht tot je ${number(v, 'age')} bent.`,
    'turn.work-longer': (v) => `Doe eerst ${number(v, 'years')} jaar ervaring op.`,
    'turn.sit-21plus': () => 'Doe de 21+-toets.',
    'turn.sit-entry-tests': (v) =>
      `Doe de toetsen. Een certificaat telt ${number(v, 'months')} maanden. Vraag de opleiding of je ze voor de start moet halen.`,
    'turn.assessment': () => 'Doe het onderzoek bij de opleiding, met bewijs uit je werk.',
    'turn.ask-document': () =>
      'Vraag de verklaring aan, samen met je school. Ze mag hoogstens zes maanden oud zijn.',
    'turn.ask-institute': () => 'Vraag het de opleiding.',
    'turn.tell-diplomas': () => 'Vul in welke diploma’s je hebt.',
    'turn.tell-path': () => 'Vul in welke richting van het vmbo je hebt gedaan.',
    'turn.value-diploma': () => 'Laat eerst je diploma waarderen, via idw.nl. Dat is de eerste stap.',
    'funding.open': () => 'Nu aan te vragen.',
    'funding.open-until': (v) => `Nu aan te vragen, tot en met ${day(v, 'until')}.`,
    'funding.opens-on': (v) => `Nu dicht. Open vanaf ${day(v, 'from')}.`,
    'funding.window-closed': (v) => `Dicht sinds ${day(v, 'on')}.`,
    'funding.not-yet': (v) => `Bestaat pas vanaf ${day(v, 'from')}.`,
    'funding.ended': (v) => `Gestopt na ${day(v, 'on')}.`,
    'funding.not-known-after': (v) => `Wat er na ${day(v, 'until')} geldt, is nog niet bekendgemaakt.`,
    'funding.teachers-only': () => 'Alleen voor wie al bevoegd leraar is.',
    'funding.other-functions': () => 'Alleen voor onderwijsassistenten en leraarondersteuners.',
    'funding.too-old': (v) => `Voor wie jonger is dan ${number(v, 'age')} jaar.`,
    'funding.age-limit-moves': (v) =>
      `De leeftijdsgrens was ${number(v, 'age')} jaar en gaat omhoog. Vraag na wat nu geldt.`,
    'funding.no-own-budget': () => 'In dit schooljaar is er geen eigen geld uit de cao.',
    'funding.perhaps-open': (v) =>
      `In eerdere jaren kon je nu aanvragen, tot en met ${day(v, 'until')}. Of dat dit jaar zo is, weten we niet.`,
    'funding.opens-perhaps': (v) => `Nu dicht. Waarschijnlijk weer open vanaf ${day(v, 'from')}.`,
    'funding.round-not-known': (v) => `Of er na ${day(v, 'until')} weer een ronde komt, weten we niet.`,
    'funding.rounds-not-found': (v) => `Wanneer je vóór ${day(v, 'from')} kon aanvragen, vonden we niet.`,
    'funding.other-form': () => 'Niet voor een opleiding in deze vorm.',
    'funding.second-study': (v) =>
      `Onder de ${number(v, 'age')} niet voor een eerste studie in voltijd: dan is er studiefinanciering.`,
    'funding.enrolled': () => 'Niet voor wie nu een lerarenopleiding volgt.',
    'funding.stopped-lately': (v) =>
      `Niet voor wie in de laatste ${number(v, 'years')} jaar met een lerarenopleiding stopte.`,
    'funding.stopped-not-said': (v) =>
      `Niet als je nu een lerarenopleiding volgt, of er in de laatste ${number(v, 'years')} jaar mee stopte. Vul in wat en wanneer dat was.`,
    'funding.by-income': (v) =>
      `Alleen bij een inkomen tot ${euros(v, 'limit')} per jaar. Dat vragen we niet; DUO wel.`,
    'admission.met': () => 'Je mag beginnen.',
    'admission.conditional': () => 'Je mag beginnen als je doet wat bij de toelating hoort.',
    'admission.unmet': () => 'Hiervoor is eerst iets anders nodig.',
    'admission.unknown': () => 'Of je mag beginnen, weten we niet zeker.',
    'admission.free': () => 'Er zijn geen toelatingseisen.',
    'time.enough': (v) =>
      `Er is genoeg tijd: ${time(v, 'have')} per week, nodig is ${time(v, 'needed')}.${practice(v)}`,
    'time.with-study-leave': (v) =>
      `Je hebt ${time(v, 'have')} per week en nodig is ${time(v, 'needed')}. Het kan met ${time(v, 'leave')} studieverlof per week erbij. Dat vraag je aan je school.${practice(v)}`,
    'time.with-free-days': (v) =>
      `Je hebt ${time(v, 'have')} per week en nodig is ${time(v, 'needed')}. Het kan als je ${time(v, 'rest')} vrijmaakt op dagen dat je niet werkt${Number(v['leave']) > 0 ? `, met ${time(v, 'leave')} studieverlof van je school` : ''}.${practice(v)}`,
    'time.too-much': (v) =>
      Number(v['leave']) > 0
        ? `Je hebt ${time(v, 'have')} per week en nodig is ${time(v, 'needed')}. Naar je werktijd kan je school ${time(v, 'leave')} studieverlof geven; dan kom je nog ${time(v, 'rest')} tekort.${practice(v)}`
        : `Je hebt ${time(v, 'have')} per week en nodig is ${time(v, 'needed')}. Je komt ${time(v, 'short')} tekort.${practice(v)}`,
    'time.not-known': () => 'Hoeveel uur het per week kost, weten we niet.',
    'money.free': () => 'Het kost je geen geld.',
    'money.enough': (v) => `Er is genoeg geld: ${euros(v, 'have')} per jaar, nodig is ${euros(v, 'cost')}.`,
    'money.scheme-can-pay': (v) =>
      `Je komt ${euros(v, 'short')} per jaar tekort. Je bestuur kan daarvoor subsidie aanvragen.`,
    'money.loan-can-pay': (v) =>
      `Je komt ${euros(v, 'short')} per jaar tekort. Vraag je school, of leen het.`,
    'money.ask-school': (v) =>
      `Je komt ${euros(v, 'short')} per jaar tekort. Vraag of je school het betaalt.`,
    'money.too-much': (v) => `Je komt ${euros(v, 'short')} per jaar tekort. Dat is meer dan gewoon is.`,
    'money.not-known': () => 'Wat het kost, weten we niet. Vraag het de opleiding.',
    'travel.own-work': () => 'Dit doe je op je eigen school. Je hoeft er niet voor te reizen.',
    'travel.at-home': (v) => `Je kunt dit online of op je werk volgen, bij ${of(v, 'institute')}.`,
    'travel.near': (v) => `Je kunt er komen: ${where(v)}.`,
    'travel.partly-online': (v) =>
      `Een deel is online. De andere lessen zijn in ${of(v, 'places')}; dat noemde je niet.`,
    'travel.elsewhere': (v) =>
      `Bij de opleiders die we kennen is het in ${of(v, 'places')}. Dat noemde je niet. Vraag of het ook dichterbij kan.`,
    'travel.place-not-said': (v) =>
      `De opleider zegt niet waar de lessen zijn. Vraag het na: ${of(v, 'places')}.`,
    'travel.not-told': (v) => `De lessen zijn in ${of(v, 'places')}. Je zei nog niet waar je kunt komen.`,
    'travel.not-known': () =>
      'We kennen nog geen opleider hiervoor. Hoe ver je moet reizen, hangt daarvan af.',
    'route.best-knowledge': (v) => {
      const unsure = of(v, 'facts')
        .split(' ')
        .flatMap((fact) => facts[fact] ?? []);
      return unsure.length === 0
        ? 'Dit is wat we denken te weten; er is geen bron bij gevonden.'
        : `Niet zeker is: ${unsure.join(', ')}. Vraag dat na.`;
    },
    'route.held-already': () => 'Dit diploma heb je al.',
    'plans.no-goal': () => 'Je koos nog geen doel. Kies er een, dan rekenen we de wegen uit.',
    'plans.too-little-time': (v) =>
      `De lichtste weg vraagt ${time(v, 'needed')} per week. Je hebt ${time(v, 'have')}; met verlof en vrije dagen hooguit ${time(v, 'most')}.`,
    'plans.no-way': () => 'Binnen acht jaar vonden we geen weg.',
    'route.below-yours': () =>
      'Je hebt al een hoger diploma. We raden dit alleen aan als je er zelf om vraagt.',
    'contradiction.years-and-age': (v) =>
      `Je vertelde ${number(v, 'here')} jaar werk, en je bent ${number(v, 'there')}. Kijk beide na.`,
    'contradiction.education-and-age': (v) =>
      `Je vertelde ${number(v, 'here')} jaar onderwijs, en je bent ${number(v, 'there')}. Kijk beide na.`,
    'contradiction.education-and-working': (v) =>
      `Je vertelde ${number(v, 'here')} jaar onderwijs, en ${number(v, 'there')} jaar werk in totaal. Kijk beide na.`,
    'contradiction.employed-and-age': (v) =>
      `Je werkt er sinds ${day(v, 'here')}, en je bent ${number(v, 'there')}. Kijk beide na.`,
    'contradiction.none-beside': (v) =>
      `Je vertelde «geen diploma», en ook ${levels[of(v, 'there')] ?? of(v, 'there')}. We rekenen met het diploma.`,
    'contradiction.week': (v) =>
      `Je vertelde ${number(v, 'here')} uur per week voor jezelf, naast ${number(v, 'there')} uur werk. Kijk beide na.`,
    'contradiction.leave-and-job': (v) =>
      `Je vertelde ${number(v, 'here')} uur studieverlof, en je werkt ${number(v, 'there')} uur. Kijk beide na.`,
    'score.wish': (v) =>
      `Je wilt ${number(v, 'wish') === '5' ? 'heel graag' : 'graag'} ${directions[of(v, 'direction')] ?? of(v, 'direction')}.`,
    'score.wish-low': (v) =>
      `Dit wil je ${number(v, 'wish') === '1' ? 'liever niet' : 'niet zo'}: ${directions[of(v, 'direction')] ?? of(v, 'direction')}.`,
    'score.grow': (v) =>
      Number(v['wish']) >= 4 ? 'Je wilt graag groeien.' : 'Groeien hoeft voor jou nu niet zo.',
    'score.goal': () => 'Dit brengt je naar je doel.',
    'score.function': (v) => `Dit past bij je werk ${works[of(v, 'work')] ?? ''}.`,
    'score.strength': (v) => `Je kwaliteiten en feedback wijzen hierheen (${number(v, 'times')} keer).`,
    'score.school-can': () => 'Je school zegt: dit kan.',
    'score.school-can-if': () => 'Je school zegt: dit kan, als …',
    'score.school-not-now': () => 'Je school zegt: nu niet.',
    'score.admission': (v) => admissions[of(v, 'admission')] ?? '',
    'score.feasible': (v) => feasible[of(v, 'feasible')] ?? '',
    'score.wants-qualification': () => 'Je wilt graag een diploma.',
    'score.no-course-needed': () => 'Je kunt beginnen zonder opleiding.',
    'score.duration': (v) => `Het duurt tot ${months(v)}.`,
    'score.cost': (v) => `Het kost tot ${euros(v, 'cost')} per studiejaar.`,
    'score.cost-not-known': () => 'Wat het kost, weten we niet.',
    'score.years-after': (v) =>
      `Als je klaar bent, heb je nog ongeveer ${number(v, 'years')} jaar tot je pensioen.`,
    'score.past-pension': () => 'Als je klaar bent, heb je de pensioenleeftijd al.',
    'suits.experienced': (v) => `Je brengt ${number(v, 'years')} jaar ervaring in het onderwijs mee.`,
    'suits.starting': () => 'Je werkt nog niet zo lang in het onderwijs.',
    'suits.settled': () => 'Je kent je werk.',
    'suits.young': () => 'Je hebt nog een heel werkleven voor je.',
    'suits.older': (v) => `Je bent ${number(v, 'age')}. Daar hoort extra tijd uit de cao bij.`,
    'suits.near-pension': () => 'Je pensioen komt dichterbij.',
    'suits.few-hours': () => 'Je werkt minder dan drie dagen per week.',
    'suits.many-hours': () => 'Je werkt vier dagen per week of meer.',
    'suits.own-time': (v) => `Je hebt zelf ${number(v, 'hours')} uur per week om te leren.`,
    'suits.higher-educated': () => 'Je hebt al een diploma van hbo of universiteit.',
    'suits.licensed': () => 'Je bent bevoegd leraar.',
    'suits.stopped-training': () => 'Je begon eerder aan een lerarenopleiding en stopte.',
    'suits.diplomas-not-told': () =>
      'Er staat nog geen diploma van je. Daarom weten we niet wat voor je openstaat.',
    'suits.diploma-not-valued': () => 'Van een diploma van je is het Nederlandse niveau niet bekend.',
    'suits.teaching-open': () => 'Je wilt ander werk, en een diploma.',
    'suits.no-diploma': () => 'Je hebt nog geen diploma, en hier heb je er geen voor nodig.',
    'suits.first-level': () => 'Dit is het eerste niveau boven je diploma.',
    'suits.second-level': () => 'Dit is het eerste niveau boven je diploma.',
  }),
  /** What an intake asks, as a step of a plan; by the code of its check. */
  intake: byCode<string>({
    'test-21plus': 'De 21+-toets',
    'entry-tests-pabo': 'De toelatingstoetsen van de pabo',
    suitability: 'Het onderzoek bij de opleiding',
    'certificate-of-conduct': 'Een verklaring omtrent het gedrag',
    experience: 'Ervaring opdoen in het onderwijs',
  }),
  /** What is wrong with a field of a profile that was handed in. */
  faults: byCode<Sentence>({
    unknown: () => 'dit veld kennen we niet',
    missing: () => 'dit veld ontbreekt',
    'not-a-day': (v) => `schrijf een dag als 2026-10-01, van ${of(v, 'from')} tot en met ${of(v, 'to')}`,
    'not-in-list': (v) => `kies uit: ${of(v, 'list')}`,
    impossible: (v) => `${of(v, 'here')} kan niet samen met ${of(v, 'field')} ${of(v, 'there')}`,
    'wrong-kind': () => 'dit is niet het soort waarde dat hier hoort',
    'out-of-range': (v) =>
      'least' in v ? `moet ${of(v, 'least')} of hoger zijn` : `mag hoogstens ${of(v, 'most')} zijn`,
  }),
};

const admissions: Readonly<Record<string, string>> = {
  met: 'Je mag beginnen.',
  conditional: 'Je mag beginnen als je doet wat bij de toelating hoort.',
  unknown: 'Of je mag beginnen, is niet zeker.',
  unmet: 'Hiervoor is eerst iets anders nodig.',
};

const feasible: Readonly<Record<string, string>> = {
  yes: 'Het past in je tijd en je geld.',
  if: 'Het past als er iets geregeld wordt.',
  unknown: 'Hoeveel tijd het kost, weten we niet.',
  no: 'Zo past het niet.',
};

export type AdviceTexts = typeof advice;
