/** The rule of measures as rows: the version that counts at a place, and all there were. */
import { limits } from '../../shared/http'
import { isRuleLevel } from '../../shared/measure-rules'
import type { PathStep } from '../../shared/places'
import { ruleKey, ruleNowKey, ruleRange } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, getMany, query, type Row, type Write } from '../table/table'
import { rule, type Rule } from './rule'

const ruleOf = (row: Row): Rule => fromRow(rule(), row)

/** Of every place on the path that has set one, the city first. */
export async function rulesOn(path: readonly PathStep[]): Promise<Rule[]> {
  const places = path.filter((step) => isRuleLevel(step.level)).map((step) => step.id)
  const found = places.length > 0 ? (await getMany(places.map(ruleNowKey))).map(ruleOf) : []
  return found.sort((a, b) => places.indexOf(a.place) - places.indexOf(b.place))
}

export async function versionsOf(place: string): Promise<Rule[]> {
  const { rows } = await query({ p: ruleNowKey(place).p, ...ruleRange, backwards: true, limit: limits.page })
  return rows.map(ruleOf)
}

export function putRule(next: Rule): Write[] {
  const row: Omit<Row, 'p' | 's'> = { ...next, lines: next.lines.map((one) => ({ ...one })), by: { ...next.by } }
  return [{ put: { ...row, ...ruleNowKey(next.place), v: next.version }, when: follows(next.version) }, { put: { ...row, ...ruleKey(next.place, next.version) }, when: 'absent' }]
}
