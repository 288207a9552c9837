/** Lambda's event filters, as far as serverless.yml uses them: exact values, { prefix } and { exists }; anything else is refused aloud. */
import type { FilterPattern } from '../declared'

function fits(value: unknown, rule: unknown): boolean {
  if (typeof rule !== 'object' || rule === null) return value === rule
  if ('prefix' in rule && typeof rule.prefix === 'string') return typeof value === 'string' && value.startsWith(rule.prefix)
  if ('exists' in rule) return (value !== undefined) === rule.exists
  throw new Error(`The local runner does not know this filter yet: ${JSON.stringify(rule)}`)
}

/** True when every leaf of the pattern (a list of alternatives) fits the value at its place. */
export function passes(pattern: FilterPattern, value: unknown): boolean {
  return Object.entries(pattern).every(([name, rule]) => {
    const own = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
    return Array.isArray(rule) ? rule.some((one) => fits(own, one)) : passes(rule as FilterPattern, own)
  })
}
