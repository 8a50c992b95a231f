import { parentPort } from 'node:worker_threads';
import { startCompiler } from './compile.ts';

/** Makes documents one after the other, away from the thread that answers requests. */
export interface Order {
  readonly id: number;
  readonly source: string;
  readonly data: unknown;
}

export type Delivery =
  { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly reason: string };

const compiling = startCompiler();

parentPort?.on('message', (order: Order) => {
  void deliver(order).then((delivery) => {
    parentPort?.postMessage(delivery);
  });
});

async function deliver({ id, source, data }: Order): Promise<Delivery> {
  try {
    const compile = await compiling;
    // A copy of its own: the compiler's buffer may share memory that cannot travel.
    return { id, pdf: new Uint8Array(compile(source, data)) };
  } catch (error) {
    return { id, reason: error instanceof Error ? error.message : String(error) };
  }
}
