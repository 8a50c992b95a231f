import { keepAsTemplate, startApp } from './app.ts';
import type { RunningApp } from './app.ts';

/** The product with the demonstration loaded; the first of a run loads it, later ones copy that. */
export async function demoApp(settings: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  const app = await startApp(settings);
  await keepAsTemplate(app);
  return app;
}
