import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadFonts } from './fonts.ts';
import { showableData } from './showable.ts';

export type Compile = (source: string, data: unknown) => Uint8Array;

/**
 * A compiler from Typst to tagged PDF/UA-1. The data reach the template as JSON only (`sys.inputs.data`), so that no
 * word of a user is ever read as markup; the workspace is a folder that is gone, so that a template reads no files.
 */
export async function startCompiler(): Promise<Compile> {
  const { fonts, covered } = await loadFonts();
  const workspace = mkdtempSync(path.join(tmpdir(), 'ontwikkeldoor-pdf-'));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  // A folder that is not there holds nothing to read, and none is left behind at each start.
  rmdirSync(workspace);
  return (source, data) => {
    try {
      const outcome = compiler.compile({
        mainFileContent: source,
        inputs: { data: JSON.stringify(showableData(data, covered)) },
      });
      const document = outcome.result;
      if (document === null) throw new Error(problems(compiler, outcome));
      return compiler.pdf(document, { pdfStandard: 'ua-1' });
    } finally {
      compiler.evictCache(10);
    }
  };
}

function problems(compiler: NodeCompiler, outcome: ReturnType<NodeCompiler['compile']>): string {
  const error = outcome.takeDiagnostics();
  const found: unknown[] = error === null ? [] : compiler.fetchDiagnostics(error);
  return `the template does not compile: ${JSON.stringify(found)}`;
}
