// Medians, and the table that is printed.

/** @param {number[]} values */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const median =
    sorted.length % 2 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
  return { median, min: sorted[0], max: sorted.at(-1), runs: sorted.length }
}

/**
 * One row: ours against the static page's, and what was promised.
 * @param {string} what
 * @param {{ours: number[], plain: number[]}} values milliseconds
 * @param {number} promise ours ≤ promise × static
 */
export function compare(what, { ours, plain }, promise) {
  const [a, b] = [summary(ours), summary(plain)]
  const ratio = a.median / b.median
  return { what, ours: a, plain: b, ratio, promise, kept: ratio <= promise }
}

export const ms = (n) => String(Math.round(n)).padStart(5)
const spread = ({ median, min, max }) => `${ms(median)} (${ms(min)}–${ms(max)})`

/** @param {ReturnType<typeof compare>[]} rows */
export function printRatios(rows) {
  console.log(`${'ms, median (min–max)'.padEnd(34)}${'ours'.padEnd(22)}${'static'.padEnd(22)}ratio`)
  for (const r of rows)
    console.log(
      `${r.what.padEnd(34)}${spread(r.ours).padEnd(22)}${spread(r.plain).padEnd(22)}` +
        `${r.ratio.toFixed(2)} ≤ ${r.promise.toFixed(2)} ${r.kept ? 'kept' : 'NOT KEPT'}`,
    )
}

/**
 * A value with a limit of its own, or with none: then it is only told.
 * @param {string} what @param {number} value @param {number | undefined} limit @param {string} unit
 */
export const limited = (what, value, limit, unit) => ({
  what,
  value,
  limit,
  unit,
  kept: limit === undefined || value <= limit,
})

/** @param {ReturnType<typeof limited>[]} rows */
export function printLimits(rows) {
  for (const r of rows) {
    const value = String(Math.round(r.value * 100) / 100).padStart(10)
    const promise = r.limit === undefined ? '' : ` ≤ ${r.limit} ${r.kept ? 'kept' : 'NOT KEPT'}`
    console.log(`${r.what.padEnd(50)}${value} ${r.unit}${promise}`)
  }
}
