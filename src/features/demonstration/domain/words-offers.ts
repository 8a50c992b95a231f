import { addDays, daysBetween, isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';

/** When nobody starts a course, from month and day up to and including: Christmas, the weeks around May, the summer. */
const holidays = [
  ['12-19', '12-31'],
  ['01-01', '01-03'],
  ['04-24', '05-09'],
  ['07-10', '08-31'],
] as const;

const aMonday = isoDate('2024-01-01');
const isSchoolDay = (day: IsoDate): boolean =>
  ((daysBetween(aMonday, day) % 7) + 7) % 7 < 5 &&
  !holidays.some(([from, to]) => from <= day.slice(5) && day.slice(5) <= to);

/** The day itself, or the first day after it on which a course would start. */
function schoolDay(day: IsoDate): IsoDate {
  let found = day;
  while (!isSchoolDay(found)) found = addDays(found, 1);
  return found;
}

/** The first such day of a year after today: «02-01» is the first of February. */
function next(today: IsoDate, day: string): IsoDate {
  const year = Number(today.slice(0, 4));
  return isoDate(`${String(today.slice(5) < day ? year : year + 1)}-${day}`);
}

/** The day of the year after that one. */
const after = (day: string): IsoDate => isoDate(`${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`);

const header =
  'code;naam;soort;wat je leert;niveau;vorm;uren totaal;uren per week;maanden;kosten per studiejaar;startdata;regio;plaats;richtingen;competenties;nodig;toelating in woorden;levert op;landelijke route;plekken';

const offers = `
AD-PEP;Ad Pedagogisch Educatief Professional;opleiding;Een studie van twee jaar naast je werk. Je leert kinderen met verschillende behoeften begeleiden, samenwerken met ouders en het team, en je eigen praktijk onderzoeken.;Ad;deels online;3360;20;24;2694 | 2694;{yearly};Utrecht;Oudeveer;groeien | taken;pedagogisch klimaat | samenwerken met ouders | onderzoek in je eigen groep;diploma:mbo-4 / diploma:havo / diploma:vwo / test:21plus;{school};diploma:ad;ad-pep;40
PABO-DT;Pabo deeltijd;opleiding;Word leraar basisonderwijs naast je werk. Je gaat één dag en één avond per week naar school, en loopt stage in je eigen of een andere school.;hbo-bachelor;deels online;6720;24;48;2694 | 2694 | 2694 | 2694;{yearly};Utrecht;Oudeveer;overstap;lesgeven | vakdidactiek | klassenmanagement;diploma:mbo-4 / diploma:havo / diploma:vwo / test:21plus + test:pabo-geography + test:pabo-history + test:pabo-nature;Je hebt een plek in een school om te oefenen.;diploma:hbo + licence:teacher-primary;pabo-deeltijd;60
PABO-ZI;Zij-instroom in het basisonderwijs;zij-instroom;Je staat meteen voor de klas en leert in twee jaar het vak. Samen met je school en een begeleider.;hbo-bachelor;deels online;1680;16;24;10000 | 10000;{yearly};Utrecht;Oudeveer;overstap;lesgeven | vakdidactiek;diploma:hbo / diploma:wo + test:suitability;Een school neemt je aan als leraar in opleiding.;licence:teacher-primary;zij-instroom;20
PABO-VK;Pabo verkort deeltijd;opleiding;Heb je al een hbo-diploma? Dan word je in twee jaar leraar basisonderwijs, naast je werk.;hbo-bachelor;deels online;3360;24;24;2694 | 2694;{yearly};Utrecht;Oudeveer;overstap;lesgeven | vakdidactiek;diploma:hbo / diploma:wo + test:pabo-geography + test:pabo-history + test:pabo-nature;;licence:teacher-primary;pabo-verkort;30
TT-AK;Toelatingstoets pabo: aardrijkskunde;cursus;Vijf lessen en een oefentoets. Daarna maak je de landelijke toets.;geen;online;30;3;3;120;{spring};heel Nederland;;overstap;aardrijkskunde;;Alleen nodig voor de pabo.;test:pabo-geography (21 maanden);;
TT-GS;Toelatingstoets pabo: geschiedenis;cursus;Vijf lessen en een oefentoets. Daarna maak je de landelijke toets.;geen;online;30;3;3;120;{spring};heel Nederland;;overstap;geschiedenis;;Alleen nodig voor de pabo.;test:pabo-history (21 maanden);;
TT-NT;Toelatingstoets pabo: natuur en techniek;cursus;Vijf lessen en een oefentoets. Daarna maak je de landelijke toets.;geen;online;30;3;3;120;{spring};heel Nederland;;overstap;natuur en techniek;;Alleen nodig voor de pabo.;test:pabo-nature (21 maanden);;
T21;21+-toets voor de Ad en de pabo;cursus;Ben je 21 of ouder en mis je een diploma? Oefen met Nederlands, rekenen en Engels, en maak de toets op onze school.;geen;op locatie;45;4;3;250;{spring};Utrecht;Oudeveer;overstap | groeien;Nederlands | rekenen;;Je bent 21 jaar of ouder als de studie begint.;test:21plus;;25
GO-ZI;Geschiktheidsonderzoek voor zij-instroom;cursus;Twee dagen waarop je laat zien dat je binnen twee jaar leraar kunt worden.;geen;op locatie;24;12;1;1600;{spring};Utrecht;Oudeveer;overstap;lesgeven;diploma:hbo / diploma:wo;Je school betaalt het onderzoek meestal.;test:suitability;;12
OA-4;Mbo 4 onderwijsassistent, verkort;opleiding;Haal je mbo-diploma in anderhalf jaar, met wat je al kunt als begin. Eén dag per week les.;mbo 4;deels online;1200;16;18;620 | 620;{twice};Utrecht;Waterdijk;groeien;pedagogisch klimaat | rekenen | taal;diploma:mbo-2 / diploma:mbo-3 / diploma:havo;{school};diploma:mbo-4;mbo4-onderwijsassistent;24
M-SPEL;Spel en leren bij het jonge kind;module;Je leert meespelen zonder over te nemen, en zien wat een kleuter al kan. Je probeert elke week iets uit in je eigen groep.;mbo 4;op de werkplek;40;4;3;395;{spring};Utrecht;Oudeveer;groeien;het jonge kind | observeren;;{school};module:M-SPEL;modules;16
M-REK;Rekenen in kleine groepjes;module;Je leert hoe kinderen leren tellen, splitsen en rekenen, en hoe je een groepje van vier aan het werk houdt.;mbo 4;deels online;40;4;3;395;{spring};Utrecht;Oudeveer;groeien | taken;rekenen;;{school};module:M-REK;modules;16
M-LEZ;Lezen en taal in de middenbouw;module;Voorlezen, samen lezen en praten over woorden. Met filmpjes uit je eigen groep.;mbo 4;deels online;40;4;3;395;{spring};Utrecht;Oudeveer;groeien;lezen | taal;;{school};module:M-LEZ;modules;16
M-GEDR;Gedrag begrijpen en rust brengen;module;Wat zit er achter gedrag, en wat kun jij doen? Je oefent met situaties die je zelf meebrengt.;mbo 4;op locatie;32;4;2;350;{spring};Utrecht;Oudeveer;groeien | taken;gedrag | pedagogisch klimaat;;{school};module:M-GEDR;modules;16
M-OUD;In gesprek met ouders;module;Korte gesprekken aan de deur en lange aan tafel. Je oefent met een acteur.;geen;op locatie;16;4;1;275;{spring};Utrecht;Oudeveer;groeien | taken;samenwerken met ouders;;;module:M-OUD;modules;14
M-DIG;Digitaal vaardig in de klas;module;Werken met tablets, digibord en veilige programma’s. Je maakt drie lessen die je collega’s ook gebruiken.;geen;online;20;2;3;0;;heel Nederland;;groeien | flexibel;digitale vaardigheden;;;module:M-DIG;modules;
M-STUD;Leren studeren naast je werk;module;Hoe lees je een studieboek, plan je je week en schrijf je een verslag? Voor wie lang niet op school zat.;geen;deels online;24;3;2;0;{twice};heel Nederland;;flexibel | overstap;plannen | schrijven;;;;;30
B-COACH;Nieuwe collega’s begeleiden;bijscholing;Word maatje van een nieuwe onderwijsassistent of stagiair. Je leert vragen stellen, voordoen en feedback geven.;mbo 4;deels online;36;3;3;450;{twice};Utrecht;Oudeveer;leidinggeven | taken;coachen | feedback geven;function:onderwijsassistent-a / function:leraarondersteuner-a;Je werkt minstens twee jaar in het onderwijs.;role:maatje;;14
B-TAAK;Taakverdeling en werk in een team;bijscholing;Voor wie een taak van de school trekt: het rooster van de pauzes, de bieb of het overblijven.;geen;online;12;2;2;180;;heel Nederland;;taken | leidinggeven;organiseren;;;;;
B-NT2;Nieuwkomers in je groep;bijscholing;Kinderen die nog weinig Nederlands spreken zich thuis laten voelen, en taal geven in gewone momenten.;mbo 4;deels online;28;3;2;320;{spring};Utrecht;Waterdijk;groeien | verder;taal | het jonge kind;;{school};;;18
`;

const starts = (...days: readonly IsoDate[]): string => days.map(schoolDay).join(' | ');

/**
 * What the institute of the demonstration offers, as the list that its trainer brings in. All made up, and said to be
 * so on the page: nobody knows which modules the real pilot had (facts.md, section 3). Amounts are the order of size of
 * such courses, not anybody's price.
 */
export function offerList(today: IsoDate): string[][] {
  const september = next(today, '09-01');
  const words: Readonly<Record<string, string>> = {
    school: 'Je werkt minstens één dag per week in een basisschool.',
    twice: starts(next(today, '02-01'), september),
    yearly: starts(september, after(september)),
    spring: starts(addDays(today, 42), addDays(today, 126)),
  };
  const filled = offers.replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
  return [
    [...header.split(';'), 'website', 'e-mail'],
    ...filled
      .trim()
      .split('\n')
      .map((line) => [...line.split(';'), 'https://rijnoever.example', 'loket@rijnoever.example']),
  ];
}

/** What people ask an institute, and what it answers. */
type Conversation = readonly [question: string, answer: string];

export const offerQuestions: readonly [Conversation, ...Conversation[]] = [
  [
    'Zijn de lessen altijd op dezelfde dag?',
    'Ja, de lessen zijn op dinsdag. De avond kies je zelf: dinsdag of donderdag.',
  ],
  [
    'Ik werk drie dagen. Is dat genoeg om te oefenen?',
    'Ja, drie dagen is genoeg. Je hebt elke week één opdracht in je eigen groep.',
  ],
  ['Kan ik eerst een les meemaken?', 'Zeker. Kom naar het informatiemoment, dan plannen we een les.'],
];

export const signUpNotes: readonly [string, ...string[]] = [
  '',
  'Mijn leidinggevende weet ervan.',
  'Ik wil graag samen met een collega beginnen.',
];
