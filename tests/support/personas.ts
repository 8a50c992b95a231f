/** Who reads the whole product in the tests that walk every page: people of the demonstration, and nobody. */
export const readers = [
  'supporter',
  'assistant',
  'leader',
  'hr',
  'coach',
  'board',
  'director',
  'operator',
  'teacher',
  'trainer',
  'nobody',
];
