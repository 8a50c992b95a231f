import {
  diplomaStatuses,
  examSubjects,
  hasSubjects,
  isAtLevel,
  isEarned,
  mayCarryLicence,
  studies,
} from '#core/diploma.ts';
import { some } from '#core/form/composed.ts';
import { line, quantity, radio, select, text } from '#core/form/field.ts';
import { form, needed } from '#core/form/form.ts';
import type { ContentOf } from '#core/form/shape.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import { sectors } from './card.ts';
import type { CardItem, ListPart } from './card.ts';
import { years } from './card.form.ts';

/** The most things that one list of a card holds. */
export const mostItems = 30;

const optional = { optional: true } as const;
const title = { name: 'title' } as const;
const detail = { name: 'detail', optional: true } as const;

/** A year of graduation as four figures. */
const year = quantity(
  'number',
  (typed) => {
    const value = Number(typed.trim());
    return /^\d{4}$/.test(typed.trim()) && value >= 1950 && value <= 2100
      ? { value }
      : { fault: 'not-a-year' };
  },
  (value: number) => String(value),
  { ...optional, whole: true },
);

const yesNo = () => radio(['yes', 'no'], { ...optional, inline: true });

/** One thing in a list of the card, by the list that it stands in. What it is called decides nothing. */
export const itemForm = form(
  {
    expertise: { skill: line(120, title), example: text(1500, detail) },
    experience: {
      work: line(120, title),
      sector: select(sectors, optional),
      years: years(optional),
      takes: text(1500, detail),
    },
    diplomas: {
      level: select(diplomaLevels),
      study: select(studies, optional),
      named: line(120, { name: 'title', optional: true }),
      status: radio(diplomaStatuses),
      graduatedIn: year,
      subjects: some(examSubjects, optional),
      licence: yesNo(),
      aboutEducation: yesNo(),
    },
  },
  needed('skill'),
  needed('work'),
  needed('level'),
  ({ study, level }) =>
    study && level && !isAtLevel(study, level) ? { at: 'study', code: 'study-other-level' } : null,
  ({ licence, level, status }) =>
    licence === 'yes' && mayCarryLicence(level ?? null) && !isEarned(status ?? 'finished')
      ? { at: 'licence', code: 'licence-unfinished' }
      : null,
);

export type ItemContent = ContentOf<typeof itemForm.parts>;

const answered = (value: boolean | null): 'yes' | 'no' | null =>
  value === null ? null : value ? 'yes' : 'no';
const isYes = (answer: 'yes' | 'no' | null): boolean | null => (answer === null ? null : answer === 'yes');

/** An item as its form asks it; the fields of other lists are empty. How far she came counts as finished until she says so. */
export const contentOf = (item: CardItem): ItemContent => ({
  skill: item.part === 'expertise' ? item.title : '',
  example: item.part === 'expertise' ? item.detail : '',
  ...(item.part === 'experience'
    ? { work: item.title, sector: item.sector, years: item.years, takes: item.detail }
    : { work: '', sector: null, years: null, takes: '' }),
  ...(item.part === 'diplomas'
    ? {
        named: item.title,
        level: item.level,
        study: item.study,
        status: item.status ?? 'finished',
        subjects: item.subjects,
        licence: answered(item.licence),
        graduatedIn: item.graduatedIn,
        aboutEducation: answered(item.aboutEducation),
      }
    : noDiploma),
});

const noDiploma = {
  named: '',
  level: null,
  study: null,
  status: null,
  subjects: [],
  licence: null,
  graduatedIn: null,
  aboutEducation: null,
} as const;

/** The item that was filled in; what means nothing at its level falls away. */
export function itemOf(part: ListPart, id: string, content: ItemContent): CardItem {
  switch (part) {
    case 'expertise':
      return { part, id, title: content.skill, detail: content.example };
    case 'experience':
      return {
        part,
        id,
        title: content.work,
        detail: content.takes,
        sector: content.sector,
        years: content.years,
      };
    case 'diplomas':
      return {
        part,
        id,
        title: content.named,
        level: content.level,
        study: content.study,
        status: content.status,
        subjects: hasSubjects(content.level) ? content.subjects : [],
        licence: mayCarryLicence(content.level) ? isYes(content.licence) : null,
        graduatedIn: content.graduatedIn,
        aboutEducation: isYes(content.aboutEducation),
      };
  }
}
