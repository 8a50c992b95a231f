import { getContext, setContext } from 'svelte';

/** A form that came back: which one it was, by its action and what it sent, and what to say there. */
interface RefusedForm {
  readonly action: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const key = 'refused-form';

/** Lets every form below know which of them came back, so that it can say so itself. */
export const tellRefused = (which: () => RefusedForm | null): void => {
  setContext(key, which);
};

type Hidden = Readonly<Record<string, string | number | null | undefined>>;

/** Asked once by each form: what one with this action and these hidden values has to say, null when it did not come back. */
export function refusals(): (action: string | undefined, hidden?: Hidden) => string | null {
  const which = getContext<(() => RefusedForm | null) | undefined>(key);
  return (action, hidden = {}) => {
    const refused = which?.() ?? null;
    if (refused === null || action !== `?/${refused.action}`) return null;
    const sent = Object.entries(hidden).filter(([, value]) => value !== null && value !== undefined);
    return sent.every(([name, value]) => refused.values[name] === String(value)) ? refused.text : null;
  };
}
