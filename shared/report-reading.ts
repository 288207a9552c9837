/** Reads a report by its form and its rules at once, so that nobody who has mended one mistake is told of the next. */
import type { FieldIssue } from './field-words'
import { idOf } from './id-schema'
import { faults, type FieldFault } from './parse'
import { placeId } from './place-id'
import type { ReportParts } from './report-rules'
import { mostOfEach } from './report-form'
import { day } from './time-schema'
import type { Lang } from './words'
import { safeParse, type core } from './zod'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

export function readable<S extends core.$ZodType>(schema: S, value: unknown): core.output<S> | undefined {
  const { success, data } = safeParse(schema, value)
  return success ? data : undefined
}

/** Those above the limit must go whatever is in them: nobody reads them. */
export function items(list: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.slice(0, mostOfEach).map((one: unknown) => (isObject(one) ? one : {})) : []
}

/** What the rules can be asked about in something that is no report as it stands. */
export function partsOf(given: unknown): ReportParts {
  const { travellers, stays, arrival } = isObject(given) ? given : {}
  return {
    travellers: items(travellers).map(({ member }) => ({ member: readable(idOf('member'), member) })),
    stays: items(stays).map(({ district, from, to }) => ({ district: readable(placeId(), district), from: readable(day(), from), to: readable(day(), to) })),
    arrival: readable(day(), arrival),
  }
}

const asInTheForm = ['household', 'id', 'version', 'channel', 'place', 'building', 'unit', 'room', 'travellers', 'people', 'phone', 'stays', 'transport', 'arrival', 'lodging', 'note', 'agreed']
function placeIn({ path }: FieldFault): number {
  const [head = '', index] = path.split('.')
  return asInTheForm.indexOf(head) * 1e6 + (Number(index) || 0)
}

/** What is wrong by form and by rule, in the order of the form. The rules speak of no field whose form is wrong; where there are too many stays some will go, so which of them overlap is not asked yet. */
export function allFaults(byForm: readonly FieldFault[], byRule: readonly FieldIssue[], lang: Lang): FieldFault[] {
  const asked = byForm.some(({ path }) => path === 'stays') ? byRule.filter(({ code }) => code !== 'stay-overlap') : byRule
  return [...byForm, ...faults(asked, lang)].sort((a, b) => placeIn(a) - placeIn(b))
}
