/** Dutch words of the form in which a meeting is planned. */
export const gathering = {
  parts: { meeting: { title: 'Wanneer en waar' } },
  fields: {
    startsAt: { label: 'Wanneer begint het?' },
    minutes: { label: 'Hoeveel minuten duurt het?' },
    place: { label: 'Waar is het?', hint: 'Een lokaal, een adres of online.' },
    places: { label: 'Voor hoeveel mensen is er plek?', hint: 'Leeg: voor iedereen.' },
  },
};
export type GatheringTexts = typeof gathering;
