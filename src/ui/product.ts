/** The name in the header and behind every document title. */
export const productName = 'Ontwikkeldoor';
