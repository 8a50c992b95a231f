import type { Component } from 'svelte';
import { render } from '#tests/support/render.ts';
import HomePage from '#src/routes/(app)/+page.svelte';
import JudgedPage from '#src/routes/(app)/administration/knowledge/judged/+page.svelte';
import DemandPage from '#src/routes/(app)/demand/+page.svelte';
import FundingPage from '#src/routes/(app)/funding/+page.svelte';
import PicturePage from '#src/routes/(app)/picture/+page.svelte';
import type { Drawing, PageName } from './look.ts';

const pages: Readonly<Record<PageName, unknown>> = {
  home: HomePage,
  judged: JudgedPage,
  demand: DemandPage,
  funding: FundingPage,
  picture: PicturePage,
};
const shell = { locale: 'nl', demo: false, name: 'Bea', personKey: null, path: '/', flash: null, menu: [] };

/** The pages that tell numbers about groups, drawn as the server draws them. */
export const drawing: Drawing = {
  cells: (page, data) => {
    const props = { data: { ...shell, ...data }, form: null, params: {} };
    const { body } = render(pages[page] as Component<typeof props>, { props });
    return [...body.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, inside = '']) =>
      inside
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
  },
};
