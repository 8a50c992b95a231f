import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRole } from '#access/roles.ts';
import { fields, missingFields, proposeMapping } from './columns.ts';
import { functionOf, ownTitle } from './function-words.ts';
import { canonicalNames, functionCodes, functions, onlyScale, roleOfFunction } from './functions.ts';
import { givenRoles, rolesOf, roleText } from './role-words.ts';

describe('functions', () => {
  test.each([
    ['Onderwijsassistent A', null, 'onderwijsassistent-a'],
    ['Onderwijsassistent', 5, 'onderwijsassistent-b'],
    ['onderwijsassistente (schaal 6)', null, 'onderwijsassistent-c'],
    ['Onderwijsassistent', null, null],
    ['Onderwijsassistent', 9, null],
    ['onderw.ass.', null, null],
    ['Onderw.ass. B', null, 'onderwijsassistent-b'],
    ['OA', null, null],
    ['OA', 6, 'onderwijsassistent-c'],
    ['Onderwijsassistent, schaal onbekend', null, 'onderwijsassistent-onbekend'],
    ['Onderwijsassistent C', 4, 'onderwijsassistent-c'],
    ['OA B', null, 'onderwijsassistent-b'],
    ['Leraarondersteuner', 8, 'leraarondersteuner-b'],
    ['Lerarenondersteuner A', null, 'leraarondersteuner-a'],
    ['Leerkrachtondersteuner', 7, 'leraarondersteuner-a'],
    ['LO', null, null],
    ['Conciërge', 3, 'concierge'],
    ['Huismeester', null, 'concierge'],
    ['Administratief medewerker', 5, 'administratief'],
    ['Klassenassistent', 4, 'klassenassistent'],
    ['Vakkracht muziek', null, null],
    ['Andere functie', null, 'other'],
    ['Leerkracht L10', 10, 'leraar'],
    ['Groepsleerkracht', null, 'leraar'],
    ['Intern begeleider', null, 'intern-begeleider'],
    ["IB'er", null, 'intern-begeleider'],
    ['Directeur', null, 'schoolleider'],
    ['Adjunct-directeur', null, 'schoolleider'],
    ['Teamleider', null, 'schoolleider'],
    ['Directeur-bestuurder', null, 'bestuurder'],
    ['Bovenschools directeur', null, 'bovenschools-directeur'],
    ['HR-adviseur', null, 'hr-medewerker'],
    ['P&O-adviseur', null, 'hr-medewerker'],
    ['dir.', null, null],
    ['Personeelsfunctionaris', null, 'hr-medewerker'],
    ['onderwijsassistent-b', null, 'onderwijsassistent-b'],
  ])('%s in scale %s is %s', (title, scale, code) => {
    expect(functionOf(title, scale)).toBe(code);
  });

  test.each(functionCodes)('%s is written so that it is read again', (code) => {
    expect(functionOf(canonicalNames[code], null)).toBe(code);
    expect(ownTitle(canonicalNames[code], code)).toBeNull();
  });

  test('a name of the board’s own is kept', () => {
    expect(ownTitle('Juf van de plusklas', 'leraar')).toBe('Juf van de plusklas');
  });

  test('only support staff and teachers get a role by their function', () => {
    for (const { code, kind } of functions) {
      const role = { support: 'support-staff', teaching: 'teacher', leading: null, office: null }[kind];
      expect(roleOfFunction(code)).toBe(role);
    }
    expect(roleOfFunction('nonsense')).toBeNull();
    expect([onlyScale('leraarondersteuner-b'), onlyScale('concierge'), onlyScale('other')]).toEqual([
      8,
      null,
      null,
    ]);
  });
});

describe('roles', () => {
  test('are roles of the product, and the operator is not among them', () => {
    expect(givenRoles.every(isRole)).toBe(true);
    expect(givenRoles).not.toContain('operator');
  });

  test.each([
    ['leider', true, [{ role: 'leader', school: true }]],
    ['HR', true, [{ role: 'hr', school: false }]],
    ['hr (school)', true, [{ role: 'hr', school: true }]],
    ['bovenschools', true, [{ role: 'director', school: true }]],
    ['bovenschools', false, [{ role: 'director', school: false }]],
    [
      'Schoolleider, coach',
      true,
      [
        { role: 'leader', school: true },
        { role: 'coach', school: false },
      ],
    ],
    ['', true, []],
    ['operator', true, null],
    ['beheerder', true, null],
    ['administrator', true, null],
    ['baas', true, null],
    ['leider (bestuur)', true, null],
  ])('%j is %j', (text, hasSchool, roles) => {
    expect(rolesOf(text, hasSchool)).toEqual(roles);
  });

  test('written and read again they are the same', () => {
    for (const role of givenRoles) {
      for (const [atSchool, hasSchool] of [
        [true, true],
        [false, true],
        [false, false],
      ] as const) {
        const text = roleText(role, atSchool, hasSchool);
        const read = rolesOf(text, hasSchool);
        if (read !== null && (atSchool || !read[0]?.school))
          expect(read).toEqual([{ role, school: atSchool }]);
      }
    }
    expect(roleText('hr', true, true)).toBe('hr (school)');
    expect(roleText('leader', true, true)).toBe('schoolleider');
  });
});

describe('columns', () => {
  const nothing = new Map<string, string>();
  test.each([
    [
      'our own list',
      [
        'Personeelsnummer',
        'Voornaam',
        'Achternaam',
        'E-mail',
        'Functie',
        'Functiecode',
        'Schaal',
        'Werktijdfactor',
        'School',
        'Begindatum',
        'Einddatum',
        'Rol',
      ],
      [],
    ],
    [
      'AFAS',
      [
        'Medewerker',
        'Roepnaam',
        'Voorvoegsel',
        'Achternaam',
        'E-mail werk',
        'Functie',
        'Parttime %',
        'Organisatorische eenheid',
        'Datum in dienst',
        'Datum uit dienst',
      ],
      [],
    ],
    [
      'Visma',
      [
        'Werknemernummer',
        'Naam',
        'E-mailadres',
        'Omschrijving functie',
        'Schaal',
        'Uren per week',
        'Locatie',
        'Begin dienstverband',
        'Einde dienstverband',
      ],
      [],
    ],
    [
      'a list in English',
      [
        'Staff number',
        'Given name',
        'Family name',
        'Email',
        'Function',
        'Scale',
        'FTE',
        'School',
        'Start date',
        'End date',
        'Role',
      ],
      [],
    ],
    ['a list of names only', ['Naam', 'Adres'], ['function', 'workingTime', 'school', 'start']],
    ['nothing', ['a', 'b'], ['givenName', 'familyName', 'function', 'workingTime', 'school', 'start']],
  ])('of %s are recognised', (_, header, missing) => {
    expect(missingFields(proposeMapping(header, nothing))).toEqual(missing);
  });

  test('the best name wins: a code before a name of a school', () => {
    expect(proposeMapping(['School', 'BRIN', 'Naam'], nothing)).toMatchObject({ school: 1, fullName: 2 });
  });

  test('what the board chose before comes first, and what it left out stays out', () => {
    const remembered = new Map([
      ['kostenplaats', 'school'],
      ['rol', ''],
    ]);
    expect(proposeMapping(['Org.eenheid', 'Deeltijdperc.'], nothing)).toMatchObject({
      school: 0,
      percentage: 1,
    });
    expect(proposeMapping(['School', 'Kostenplaats', 'Rol'], remembered)).toEqual({ school: 1 });
  });

  test('no column is used twice, whatever the names', () => {
    const name = fc.constantFrom('Naam', 'Functie', 'School', 'BRIN', 'WTF', 'Start', 'x', '');
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 12 }),
        fc.dictionary(fc.constantFrom('naam', 'x', 'school'), fc.constantFrom(...fields, '')),
        (header, chosen) => {
          const used = Object.values(proposeMapping(header, new Map(Object.entries(chosen))));
          expect(new Set(used).size).toBe(used.length);
          expect(used.every((column) => column >= 0 && column < header.length)).toBe(true);
        },
      ),
    );
  });
});
