/** Tables that are filled anew for every person; allocated once, because allocating took a tenth of the time. */
export interface Workspace {
  /** Per run: see Bounds. */
  readonly ownCost: Float64Array;
  readonly runCost: Float64Array;
  readonly runPeak: Float64Array;
  /** Per run: see Search. */
  readonly cost: Float64Array;
  readonly peak: Float64Array;
  readonly done: Uint8Array;
  /** Per group and month: see Table in bounds.ts. */
  readonly groupCost: Float64Array;
  readonly groupPeak: Float64Array;
}

export const workspaceFor = (runs: number, groupMonths: number): Workspace => ({
  ownCost: new Float64Array(runs),
  runCost: new Float64Array(runs),
  runPeak: new Float64Array(runs),
  cost: new Float64Array(runs),
  peak: new Float64Array(runs),
  done: new Uint8Array(runs),
  groupCost: new Float64Array(groupMonths),
  groupPeak: new Float64Array(groupMonths),
});
