import { readFileSync } from 'node:fs';

export interface Arrow {
  /** `[*]` is the beginning; as `to` it is the end. */
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/** The labelled arrows of the mermaid state diagram in a file; an arrow without a label is decoration. */
export function diagramTransitions(file: string): Arrow[] {
  const [, diagram = ''] = /```mermaid\n([\s\S]*?)```/.exec(readFileSync(file, 'utf8')) ?? [];
  const arrows = diagram.matchAll(
    /^[ \t]*(\[\*\]|[\w-]+)[ \t]*-->[ \t]*(\[\*\]|[\w-]+)[ \t]*:[ \t]*(.+?)[ \t]*$/gm,
  );
  return [...arrows].map(([, from = '', to = '', by = '']) => ({ from, to, by }));
}
