/** How each function is called when a list is written or a person shown, and read again without a title of its own. */
export const functionNames = {
  'onderwijsassistent-a': 'Onderwijsassistent A',
  'onderwijsassistent-b': 'Onderwijsassistent B',
  'onderwijsassistent-c': 'Onderwijsassistent C',
  'onderwijsassistent-onbekend': 'Onderwijsassistent, schaal onbekend',
  'leraarondersteuner-a': 'Leraarondersteuner A',
  'leraarondersteuner-b': 'Leraarondersteuner B',
  'leraarondersteuner-onbekend': 'Leraarondersteuner, schaal onbekend',
  klassenassistent: 'Klassenassistent',
  concierge: 'Conciërge',
  administratief: 'Administratief medewerker',
  other: 'Andere functie',
  leraar: 'Leraar',
  'intern-begeleider': 'Intern begeleider',
  schoolleider: 'Schoolleider',
  'bovenschools-directeur': 'Bovenschools directeur',
  'hr-medewerker': 'HR-medewerker',
  bestuurder: 'Bestuurder',
} as const;

/** The name of a function by its code; null for a code that nobody knows. */
export const functionName = (code: string | null): string | null =>
  code !== null && isNamed(code) ? functionNames[code] : null;

const isNamed = (code: string): code is keyof typeof functionNames => Object.hasOwn(functionNames, code);
