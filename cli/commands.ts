import type { Command } from './command.ts';
import { routesCommand } from './routes.ts';

/** Every command by its words. */
export const commands: Readonly<Record<string, Command>> = {
  routes: routesCommand,
};
