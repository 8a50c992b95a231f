import { getContext, setContext } from 'svelte';

/** Whose page this is, and what a form says when she turns out to be signed out. */
interface FormOwner {
  /** Goes along with every form, so that it is never done as another's. */
  readonly key: string;
  readonly over: { readonly text: string; readonly link: string; readonly href: string };
}

const key = 'form-owner';

export const tellOwner = (whose: () => FormOwner | null): void => {
  setContext(key, whose);
};

/** Asked once by each form; null on pages of nobody. */
export const formOwner = (): (() => FormOwner | null) =>
  getContext<(() => FormOwner | null) | undefined>(key) ?? (() => null);
