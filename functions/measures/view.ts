/** A measure as it is shown: to the household, and to the workers of its place. */
import { shanghaiDay } from '../../shared/civil-time'
import { daysBetween, standingOn } from '../../shared/measure-standing'
import { idAs } from '../../shared/ids'
import type { TaskDetail } from '../../shared/inbox'
import type { Measure as MeasureView } from '../../shared/measures'
import type { Proposed } from '../../shared/measure-proposed'
import type { CheckIn, Measure } from './measure'
import type { Proposal } from './proposing'

/** What stands in a list of many: the last days are enough. */
export const fewDays = 3

const viewSaid = ({ day, at, by, own, temperature, symptoms, tested }: CheckIn): MeasureView['checkIns'][number] => ({ day, at, by, own, symptoms, ...(temperature === undefined ? {} : { temperature }), ...(tested ? { tested } : {}) })

/** One whose last day is past is over, whether or not the clock has come by. */
export function viewMeasure(one: Measure, now: string, days = Infinity): MeasureView {
  const { id, household, member, who, label, kind, from, until, checks, at, grade, since, rule, match, report, why, by, setAt, extended, ended, checkIns, missed, fever, freed, appeal } = one
  const standing = standingOn(one, shanghaiDay(now))
  const past = standing.state !== one.state
  return {
    id, household, member, who, label, kind, ...standing, from, until, days: daysBetween(from, until) + 1, checks, tested: checkIns.filter((said) => said.tested).length, ...(at ? { at } : {}),
    grade, since, rule, ...(match ? { match } : {}), ...(report ? { report } : {}), ...(why ? { why } : {}), by: by.name, setAt, extended: extended.map(({ days: more, reason, by: who_, at: when }) => ({ days: more, reason, by: who_, at: when })),
    ...(ended ? { ended: { how: ended.how, at: ended.at, ...(ended.by ? { by: ended.by } : {}), ...(ended.reason ? { reason: ended.reason } : {}) } } : past ? { ended: { how: 'itself' as const, at: `${until}T12:00:00Z` } } : {}),
    checkIns: checkIns.slice(-Math.min(days, checkIns.length || 1)).map(viewSaid), missed, fever: fever !== undefined, ...(freed && !ended && !past ? { freed: { list: freed.list, address: freed.address } } : {}),
    ...(appeal ? { appeal: { text: appeal.text, at: appeal.at, ...(appeal.answer ? { answer: appeal.answer } : {}) } } : {}),
  }
}

/** To whoever looks at what it asks: what it rests on, in few fields. */
export function viewSet({ from, until, state, grade, since, rule, match, why, by, setAt, report }: Measure, now: string): NonNullable<Extract<TaskDetail['request'], { kind: 'alarm' }>['set']> {
  return {
    from, until, over: standingOn({ state, until, checkIns: [] }, shanghaiDay(now)).state === 'ended', grade, since, rule: { placeName: rule.placeName, version: rule.version, line: rule.line, ...(rule.reason === undefined ? {} : { added: rule.reason }) },
    ...(match ? { match } : {}), ...(why === undefined ? {} : { why }), by: by.name, setAt, ...(report ? { report: idAs('task', report) } : {}),
  }
}

export function viewProposal({ member, grade, since, match, ruled, replaces, asks }: Proposal): Proposed {
  return {
    person: member.id, grade, since, ...(match ? { match } : {}), ...(ruled ? { rule: { placeName: ruled.placeName, version: ruled.version, kind: ruled.line.kind, days: ruled.line.days, checks: ruled.line.checks } } : {}),
    ...(replaces ? { replaces: { kind: replaces.kind, until: replaces.until } } : {}), ...(asks ? { asks } : {}),
  }
}
