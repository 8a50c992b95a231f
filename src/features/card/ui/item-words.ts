import type { CardTexts } from '#i18n/nl/card.ts';
import type { CardItem } from '../domain/card.ts';

/** One item in words: a title, small facts, and what she wrote about it. */
export interface ItemWords {
  readonly title: string;
  readonly meta: string;
  readonly text: string;
}

export function itemWords(t: CardTexts, item: CardItem): ItemWords {
  const title = item.title.trim();
  switch (item.part) {
    case 'expertise':
      return { title, meta: '', text: item.detail };
    case 'experience':
      return {
        title,
        meta: joined([
          item.sector === null ? '' : t.sectors[item.sector],
          item.years === null ? '' : t.years(item.years),
        ]),
        text: item.detail,
      };
    case 'diplomas': {
      const level = item.level === null ? '' : t.levels[item.level];
      return {
        title: title === '' ? level : title,
        meta: joined([
          title === '' ? '' : level,
          item.study === null || item.study === 'other' ? '' : t.studies[item.study],
          item.status === null || item.status === 'finished' ? '' : t.statuses[item.status],
          item.subjects.map((subject) => t.subjects[subject]).join(', '),
          item.licence === true ? t.licensed : '',
          item.graduatedIn === null ? '' : String(item.graduatedIn),
          item.aboutEducation === true ? t.aboutEducation : '',
        ]),
        text: '',
      };
    }
  }
}

/** The same in one text, for laying two windows side by side. */
export const itemText = (t: CardTexts, item: CardItem): string => {
  const { title, meta, text } = itemWords(t, item);
  return [title, meta, text].filter((part) => part !== '').join('\n');
};

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
