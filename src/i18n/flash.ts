/** A code with what was counted: 'plan.answeredMany:3:1'. Figures travel with the message, so no address can make them up. */
export const counted = (code: string, ...figures: readonly number[]): string => [code, ...figures].join(':');

const figuresIn = (code: string): number[] =>
  code
    .split(':')
    .slice(1)
    .map(Number)
    .filter((figure) => Number.isSafeInteger(figure) && figure >= 0);

/**
 * The sentence for what an action just did. The code is 'slice.what' ('plan.stepAdded') and points at the
 * text `done.what` of that slice's catalogue; an unknown code says nothing.
 */
export function flashText(catalogues: object, code: string | null): string | null {
  const [slice = '', what = ''] = (code ?? '').split(':')[0]?.split('.') ?? [];
  const catalogue: unknown = Object.entries(catalogues).find(([name]) => name === slice)?.[1];
  if (typeof catalogue !== 'object' || catalogue === null || !('done' in catalogue)) return null;
  const done: unknown = catalogue.done;
  if (typeof done !== 'object' || done === null) return null;
  const text: unknown = Object.entries(done).find(([name]) => name === what)?.[1];
  const said: unknown = typeof text === 'function' ? Reflect.apply(text, null, figuresIn(code ?? '')) : text;
  return typeof said === 'string' && said !== '' ? said : null;
}

/** The first figure is what was done; any other is what was not. A code that begins with «not» says that nothing was. */
export const flashKind = (code: string | null): 'success' | 'warning' =>
  /^\w+\.not-/.test(code ?? '') || figuresIn(code ?? '').some((figure, at) => at > 0 && figure > 0)
    ? 'warning'
    : 'success';
