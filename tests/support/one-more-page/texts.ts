import { textsOf } from '#i18n/texts.ts';

const nl = { title: 'Scholen', empty: 'Hier komen jullie scholen' };
const en = { title: 'Schools', empty: 'Your schools will be here' };

export const schools = { nl, en };
export const texts = textsOf(schools);
