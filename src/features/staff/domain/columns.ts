import { isAmong } from '#core/keys.ts';
import { squeezed } from '#core/plain-words.ts';

/** What a list of staff can tell, in the order in which it is asked and written. */
export const fields = [
  'personnelNumber',
  'givenName',
  'prefix',
  'familyName',
  'fullName',
  'email',
  'function',
  'functionCode',
  'scale',
  'workingTime',
  'percentage',
  'hours',
  'school',
  'start',
  'end',
  'role',
] as const;
export type Field = (typeof fields)[number];

/** Per field the number of its column, from 0. */
export type Mapping = Readonly<Partial<Record<Field, number>>>;

/** Names of columns as HR systems give them (AFAS, Visma, RAET, own lists), best first, written together. */
const names: Readonly<Record<Field, readonly string[]>> = {
  personnelNumber: [
    'personeelsnummer',
    'personeelsnr',
    'medewerkernummer',
    'medewerkersnummer',
    'werknemersnummer',
    'werknemernummer',
    'medewerkercode',
    'persnr',
    'stamnummer',
    'registratienummer',
    'medewerker',
    'werknemer',
    'personnelnumber',
    'employeenumber',
    'staffnumber',
  ],
  givenName: ['roepnaam', 'voornaam', 'voornamen', 'givenname', 'firstname'],
  prefix: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'voorvoegsels', 'prefix'],
  familyName: ['achternaam', 'familienaam', 'geboortenaam', 'familyname', 'lastname', 'surname'],
  fullName: ['volledigenaam', 'naammedewerker', 'medewerkernaam', 'naam', 'fullname', 'name'],
  email: [
    'emailwerk',
    'emailadreswerk',
    'werkemail',
    'zakelijkemailadres',
    'emailzakelijk',
    'emailadreszakelijk',
    'emailadres',
    'email',
    'mail',
    'mailadres',
    'emailaddress',
  ],
  function: [
    'functie',
    'functieomschrijving',
    'omschrijvingfunctie',
    'functienaam',
    'functiebenaming',
    'function',
    'jobtitle',
  ],
  functionCode: ['functiecode', 'functioncode'],
  scale: ['schaal', 'salarisschaal', 'functieschaal', 'caoschaal', 'scale'],
  workingTime: [
    'werktijdfactor',
    'wtf',
    'deeltijdfactor',
    'parttimefactor',
    'fte',
    'betrekkingsomvang',
    'aanstellingsomvang',
    'omvang',
    'workingtimefactor',
  ],
  percentage: [
    'parttimepercentage',
    'deeltijdpercentage',
    'deeltijdperc',
    'deeltijdpct',
    'deeltijdpercent',
    'ptpercentage',
    'dienstverbandpercentage',
    'percentage',
    'parttime%',
    '%',
    'pt%',
  ],
  hours: ['urenperweek', 'contracturen', 'contracturenperweek', 'weekuren', 'uren', 'hoursperweek', 'hours'],
  school: [
    'vestigingscode',
    'brin6',
    'brinvestiging',
    'brinnummer',
    'brincode',
    'brin',
    'schoolcode',
    'locatiecode',
    'vestigingsnummer',
    'school',
    'schoolnaam',
    'naamschool',
    'vestiging',
    'locatie',
    'organisatorischeeenheid',
    'organisatieeenheid',
    'orgeenheid',
    'werklocatie',
    'standplaats',
    'kostenplaats',
    'afdeling',
  ],
  start: [
    'ingangsdatum',
    'begindatum',
    'startdatum',
    'datumindienst',
    'indienst',
    'indienstper',
    'indienstvanaf',
    'indienstsinds',
    'indiensttreding',
    'begindienstverband',
    'ingangsdatumdienstverband',
    'begindatumdienstverband',
    'begindatumfunctie',
    'start',
    'startdate',
  ],
  end: [
    'einddatum',
    'datumuitdienst',
    'uitdienst',
    'uitdiensttreding',
    'einddienstverband',
    'einddatumdienstverband',
    'einddatumcontract',
    'einddatumfunctie',
    'eind',
    'end',
    'enddate',
  ],
  role: ['rol', 'rollen', 'role', 'roles'],
};

/** Names that make a row a header: those of HR systems, and this board's own. */
export const knownNames = (remembered: ReadonlyMap<string, string>): readonly string[] => [
  ...Object.values(names).flat(),
  ...[...remembered].flatMap(([name, field]) => (field === '' ? [] : [name])).slice(0, 300),
];

/** The name under which a board's own column is remembered. */
export const rememberedName = (header: string): string => squeezed(header).slice(0, 100);

/**
 * Proposes which column holds what: first as this board chose before, then by the names that HR systems use. A column that
 * the board left out before (`remembered` says '') is not proposed again.
 */
export function proposeMapping(header: readonly string[], remembered: ReadonlyMap<string, string>): Mapping {
  const titles = header.map(rememberedName);
  const mapping: Partial<Record<Field, number>> = {};
  titles.forEach((title, column) => {
    const field = remembered.get(title);
    if (field !== undefined && isField(field) && !(field in mapping)) mapping[field] = column;
  });
  const taken = new Set(Object.values(mapping));
  for (const field of fields) {
    if (field in mapping) continue;
    for (const name of names[field]) {
      const column = titles.findIndex((title, index) => title === name && !taken.has(index));
      if (column === -1 || remembered.get(name) === '') continue;
      mapping[field] = column;
      taken.add(column);
      break;
    }
  }
  return mapping;
}

/** What must be known of a list before its rows can be read: the fields for which a column still has to be chosen. */
export function missingFields(mapping: Mapping): readonly Field[] {
  const has = (...wanted: Field[]): boolean => wanted.some((field) => mapping[field] !== undefined);
  const missing: Field[] = [];
  if (!has('fullName') && !has('givenName')) missing.push('givenName');
  if (!has('fullName') && !has('familyName')) missing.push('familyName');
  if (!has('function', 'functionCode')) missing.push('function');
  if (!has('workingTime', 'percentage', 'hours')) missing.push('workingTime');
  if (!has('school')) missing.push('school');
  if (!has('start')) missing.push('start');
  return missing;
}

export const isField = (text: string): text is Field => isAmong(fields, text);
