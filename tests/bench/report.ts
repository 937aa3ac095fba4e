/** Prints benchmark figures beside those of a peer from the same run, as JSON lines. */

export interface Figure {
  name: string;
  /** Number of papers in the library. */
  n: number;
  ours: number;
  peer: number;
  peerName: string;
  unit: string;
}

/**
 * Prints a figure. `ratio` is the peer's figure divided by ours: more is better where smaller figures are.
 */
export function report({ name, n, ours, peer, peerName, unit }: Figure): void {
  const ratio = peer / ours;
  console.log(
    JSON.stringify({
      name,
      n,
      ours: round(ours),
      peer: round(peer),
      peerName,
      ratio: round(ratio),
      unit,
    }),
  );
}

/** The quantile `q` of the values: a share `q` of them is not larger. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
