/** A figure with its bar, and how the list of them is shown. */
export interface Figure { readonly name: string; readonly value: string; readonly bar: string; readonly ok: boolean }

const mark = (ok: boolean): string => (ok ? 'ok' : 'NOT MET')

/** At most `most`, both shown with the same unit. */
export function atMost(name: string, value: number, most: number, unit = '', digits = 2): Figure {
  return { name, value: `${value.toFixed(digits)}${unit}`, bar: `≤ ${String(most)}${unit}`, ok: value <= most }
}

/** Printed for its own sake. */
export function shown(name: string, value: string, aim = ''): Figure {
  return { name, value, bar: aim, ok: true }
}

export function line({ name, value, bar, ok }: Figure): string {
  return `${name.padEnd(52)} ${value.padEnd(42)} ${bar.padEnd(42)} ${mark(ok)}`.trimEnd()
}

export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b)
  const middle = ordered.length >> 1
  return ordered.length % 2 === 1 ? (ordered[middle] ?? NaN) : ((ordered[middle - 1] ?? NaN) + (ordered[middle] ?? NaN)) / 2
}
