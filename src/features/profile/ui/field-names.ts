import type { ProfileTexts } from '#i18n/nl/profile.ts';

interface Found {
  readonly field: string;
  readonly message: string;
}

const ofStep = /^content\.steps\.(\d+)\.(title|kind|direction|why)$/;
const ofPart = /^content\.(qualities|ambitions|learningNeed)$/;

/** What is wrong, each with the name of its field: above a form «Vul dit in» says nothing by itself. */
export const withFieldNames = (t: ProfileTexts, summary: readonly Found[]): Found[] =>
  summary.map(({ field, message }) => {
    const name = nameOf(t, field);
    return { field, message: name === null ? message : `${name}: ${message}` };
  });

function nameOf(t: ProfileTexts, field: string): string | null {
  const [, place, part] = ofStep.exec(field) ?? [];
  if (place !== undefined) {
    const step = t.write.step(Number(place) + 1);
    const label = {
      title: t.write.stepTitle,
      kind: t.write.kind,
      direction: t.write.direction,
      why: t.write.why,
    };
    return `${step}, ${label[part as keyof typeof label].replace(/\?$/, '')}`;
  }
  const [, text] = ofPart.exec(field) ?? [];
  if (text !== undefined) return t.parts[text as 'qualities' | 'ambitions' | 'learningNeed'];
  const others = new Map([
    ['wishes', t.react.changesLabel],
    ['note', t.react.agreeNote],
    ['coachId', t.own.handOverTo],
  ]);
  return others.get(field)?.replace(/\?$/, '') ?? null;
}
