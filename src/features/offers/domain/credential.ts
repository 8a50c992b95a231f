const pattern = /^(?:diploma|test|licence|function|module|role):[a-z0-9][a-z0-9._-]{0,59}$/i;

export const isCredential = (text: string): boolean => pattern.test(text);

/** The credentials that a form offers to choose from; others may come from a list. */
export const usualCredentials = [
  'diploma:mbo-2',
  'diploma:mbo-3',
  'diploma:mbo-4',
  'diploma:havo',
  'diploma:vwo',
  'diploma:ad',
  'diploma:hbo',
  'diploma:wo',
  'test:pabo-geography',
  'test:pabo-history',
  'test:pabo-nature',
  'test:21plus',
  'test:suitability',
  'licence:teacher-primary',
  'function:onderwijsassistent-a',
  'function:leraarondersteuner-a',
] as const;
