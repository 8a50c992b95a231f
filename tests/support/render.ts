import type { Component } from 'svelte';
import { render as draw } from 'svelte/server';
import type { Locale } from '#i18n/locale.ts';
import { speaking } from '#i18n/texts.ts';

interface Drawn<Props> {
  readonly props?: NoInfer<Props>;
  readonly locale?: Locale | undefined;
  readonly context?: ReadonlyMap<string, unknown>;
}

/** A component as the server draws it below the layout that says the language. */
export const render = <Props extends object>(
  part: (internals: never, props: Props) => object,
  { props, locale = 'nl', context = new Map() }: Drawn<Props>,
): { readonly body: string; readonly head: string } =>
  draw(part as Component, { ...(props && { props }), context: new Map([...speaking(locale), ...context]) });
