import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';

/** Solves models in the LP format one by one; the answer is the least value, or null when there is no plan. */
const highs = await loadHighs();

parentPort?.on('message', (models: readonly string[]) => {
  const answers = models.map((model) => {
    const solution = highs.solve(model, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
    if (solution.Status === 'Optimal') return Math.round(solution.ObjectiveValue);
    if (solution.Status === 'Infeasible') return null;
    throw new Error(`the solver ended with ${solution.Status}`);
  });
  parentPort?.postMessage(answers);
});
