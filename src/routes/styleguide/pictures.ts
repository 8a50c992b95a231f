import type { CompassAxis, Pair, SidesCount, Spread, YearMoment } from '#ui/picture/types.ts';

export const pairs: Pair[] = [
  {
    left: { label: 'Module gedrag in de groep', sub: 'Acht avonden, vanaf januari', href: '#stap-1' },
    right: { label: 'Tijd en geld voor de module', sub: '16 uur vrij, € 450' },
    state: 'runs',
    stateText: 'Loopt',
    note: 'Toegezegd door Fatma Yildiz op 12 november',
  },
  {
    left: { label: 'Een dag meelopen in groep 8', href: '#stap-2' },
    right: { label: 'Een groep en een dag vinden' },
    state: 'waits-right',
    stateText: 'Wacht op de school',
    note: 'Karin de Vries, uiterlijk dinsdag 24 november',
  },
  {
    left: { label: 'Drie collega’s om feedback vragen', href: '#stap-3' },
    right: { label: 'Ruimte in het teamoverleg' },
    state: 'done',
    stateText: 'Klaar',
  },
  {
    left: { label: 'Zeggen welke ochtend past', href: '#stap-4' },
    right: { label: 'Eén ochtend een eigen groepje' },
    state: 'waits-left',
    stateText: 'Wacht op jou',
    note: 'Jij, uiterlijk vrijdag 13 november',
    late: true,
  },
  {
    left: { label: 'Pabo in deeltijd', href: '#stap-5' },
    right: { label: 'Vier jaar studieverlof' },
    state: 'refused',
    stateText: 'Nu niet',
    note: 'Dit jaar is er geen vervanging. In mei kijken we opnieuw.',
  },
];

export const axes: CompassAxis[] = [
  { label: 'Groeien in je werk', own: 5, other: 5 },
  { label: 'Andere school of specialisatie', own: 4, other: 4 },
  { label: 'Flexibele loopbaan', own: 1, other: 2 },
  { label: 'Andere taken en rollen', own: 5, other: 2 },
  { label: 'Leiding geven', own: 2, other: 1 },
  { label: 'Groter bereik', own: 1, other: 1 },
];

export const spreads: Spread[] = [
  { label: 'Blijft rustig als het druk is', own: 3, others: [4, 5, 5] },
  { label: 'Vraagt op tijd om hulp', own: 4, others: [2, 4, 3, 3, 3] },
  { label: 'Legt helder uit aan een klein groepje', own: null, others: [4] },
];

export const months = [
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'jun',
  'jul',
].map((label, index) => {
  const year = index < 5 ? '2026' : '2027';
  const month = String(((index + 7) % 12) + 1).padStart(2, '0');
  return { label, start: `${year}-${month}-01`, end: `${year}-${month}-28` };
});

export const moments: YearMoment[] = [
  {
    date: '2026-10-27',
    dateText: 'dinsdag 27 oktober',
    label: 'Ontwikkelgesprek met Karin',
    href: '#gesprek',
    done: true,
  },
  {
    date: '2026-11-12',
    dateText: 'donderdag 12 november',
    label: 'Fatma zegt tijd en geld toe',
    side: 'other',
    done: true,
  },
  {
    date: '2026-11-24',
    dateText: 'dinsdag 24 november',
    label: 'Karin antwoordt over het meelopen',
    side: 'other',
  },
  { date: '2027-01-12', dateText: 'dinsdag 12 januari', label: 'De module begint' },
  { date: '2027-05-18', dateText: 'dinsdag 18 mei', label: 'Samen terugkijken', side: 'other' },
];

export const heat = [
  {
    label: 'Groeien in je werk',
    cells: [
      { text: '31', share: 0.78 },
      { text: '28', share: 0.7 },
      { text: '12', share: 0.3 },
    ],
  },
  {
    label: 'Andere taken en rollen',
    cells: [
      { text: '24', share: 0.6 },
      { text: '9', share: 0.22 },
      { text: '7', share: 0.18 },
    ],
  },
  {
    label: 'Leiding geven',
    cells: [
      { text: '4', share: 0.1 },
      { text: '0', share: 0 },
      { text: 'minder dan 5', share: null },
    ],
  },
];

export const counts: SidesCount[] = [
  { label: 'De Regenboog', href: '#regenboog', both: 9, leftOnly: 3, rightOnly: 1 },
  { label: 'Het Kompas', both: 4, leftOnly: 14, rightOnly: 0 },
  { label: 'De Linde', both: 12, leftOnly: 0, rightOnly: 2 },
  {
    label: 'Onder de Toren',
    both: 0,
    leftOnly: 0,
    rightOnly: 0,
    hidden: 'Minder dan vijf mensen: geen cijfers',
  },
];
