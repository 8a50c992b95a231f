import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One sentence of a catalogue as its source says it; `…` stands for what is filled in. */
export interface CatalogueText {
  /** Slice and names on the way to it, such as `card.preview.lead`. */
  readonly key: string;
  readonly text: string;
  /** The promises that `seenBy` gives it; null for a plain text. */
  readonly promises: readonly string[] | null;
}

const sliceOf = (file: string): string =>
  file.startsWith('src/i18n/') ? path.basename(file, '.ts') : path.basename(path.dirname(file));

/** Every sentence of one language by slice, from i18n and from the slices that keep their own. */
export const catalogueTexts = (locale: 'nl' | 'en'): readonly CatalogueText[] =>
  globSync([`src/i18n/${locale}/*.ts`, `src/{features,shapes}/*/texts.${locale}.ts`])
    .map((file) => [sliceOf(file), file] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([slice, file]) => textsIn(slice, readFileSync(file, 'utf8')));

/** The sentences in the source of one catalogue. */
export function textsIn(slice: string, source: string): readonly CatalogueText[] {
  const found: CatalogueText[] = [];
  const visit = (node: ts.Node, names: readonly string[], promises: readonly string[] | null): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'seenBy') {
      const [keys, ...said] = node.arguments;
      const given = keys === undefined ? [] : literalsIn(keys);
      for (const one of said) visit(one, names, given);
      return;
    }
    const text = sentenceOf(node);
    if (text !== null) {
      found.push({ key: names.join('.'), text, promises });
      if (ts.isTemplateExpression(node))
        node.templateSpans.forEach(({ expression }) => visit(expression, names, promises));
      return;
    }
    const named = nameOf(node);
    const inside = named === null ? names : [...names, named];
    if (ts.isArrayLiteralExpression(node))
      node.elements.forEach((one, index) => visit(one, [...inside, String(index)], promises));
    else ts.forEachChild(node, (child) => visit(child, child === nameNode(node) ? [] : inside, promises));
  };
  const file = ts.createSourceFile(`${slice}.ts`, source, ts.ScriptTarget.Latest, true);
  ts.forEachChild(file, (node) => visit(node, [slice], null));
  return found.filter(({ text }) => /\p{L}/u.test(text));
}

function sentenceOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

const nameNode = (node: ts.Node): ts.Node | undefined =>
  ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) ? node.name : undefined;

/** The name that a property adds to the way; the object that a file exports adds none. */
function nameOf(node: ts.Node): string | null {
  if (!ts.isPropertyAssignment(node)) return null;
  return ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : node.name.getText();
}

function literalsIn(node: ts.Node): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(literalsIn) : [];
}
