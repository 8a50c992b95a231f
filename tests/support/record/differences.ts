/** What a walk found: lines by address. */
export type Walk = Readonly<Record<string, readonly string[]>>;

/** A change that is meant, with the reason: the lines that go and come, wherever they stand. */
export interface DeclaredChange {
  readonly why: string;
  /** The addresses at which it may stand; without it anywhere. */
  readonly at?: string;
  /** Each begins with `- ` or `+ `. */
  readonly lines: readonly string[];
  /** All of it, at addresses that were not there before. */
  readonly pages?: 'new' | undefined;
  /** A name that is another now, wherever it stood before: a regular expression and what comes in its place. */
  readonly renamed?: readonly (readonly [string, string])[];
}

/** Every line that went or came, by address, without those that were declared; and what was declared and never seen. */
export function compareWalks(
  recorded: Walk,
  after: Walk,
  declared: readonly DeclaredChange[],
): { changed: string[]; unseen: string[] } {
  const met = new Set<string>();
  const before: Walk = Object.fromEntries(
    Object.entries(recorded).map(([address, lines]) => [
      renamedIn([address], declared)[0] ?? address,
      renamedIn(lines, declared),
    ]),
  );
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((address) =>
    differences(before[address] ?? [], after[address] ?? [])
      .filter((line) => !isDeclared(declared, { address, isNew: !(address in before) }, line, met))
      .map((line) => `${address}\n    ${line}`),
  );
  const unseen = declared.flatMap(({ lines }) => lines).filter((line) => !met.has(line));
  return { changed, unseen };
}

const renamedIn = (lines: readonly string[], declared: readonly DeclaredChange[]): string[] => {
  const names = declared.flatMap(({ renamed = [] }) => renamed);
  return lines.map((line) =>
    names.reduce((text, [from, to]) => text.replaceAll(new RegExp(from, 'g'), to), line),
  );
};

function isDeclared(
  declared: readonly DeclaredChange[],
  { address, isNew }: { readonly address: string; readonly isNew: boolean },
  line: string,
  met: Set<string>,
): boolean {
  const found = declared.some(
    ({ at, lines, pages }) =>
      (at === undefined || new RegExp(at).test(address)) &&
      ((isNew && pages === 'new') || lines.includes(line)),
  );
  if (found) met.add(line);
  return found;
}

/** Lines that went and came; that lines changed places is told by both. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  const gone: string[] = [];
  for (const line of before) {
    const at = left.indexOf(line);
    if (at === -1) gone.push(line);
    else left.splice(at, 1);
  }
  return [...gone.map((line) => `- ${line}`), ...left.map((line) => `+ ${line}`)];
}
