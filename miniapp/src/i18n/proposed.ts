import { dictionary } from './words'

/** What closing a report as exposed sets, before it is closed, and of which measure a task speaks; words of a task alone. */
export const proposedWords = dictionary(
  {
    sets: (what: string, days: number, tests: number) => `${what}${days > 0 ? ` ${String(days)} 天` : ''}${tests > 0 ? `，检测 ${String(tests)} 次` : ''}`, rule: (place: string, version: number, since: number) => `${place}的规则，第 ${String(version)} 版 · 最后一次停留后 ${String(since)} 天`,
    measure: '措施', days: (from: string, to: string) => `${from} 到 ${to}`, over: '已结束', ruled: '规则', line: (grade: string, from: number, to: number) => `${grade}，离开后 ${String(from)}–${String(to)} 天`, added: (place: string, reason: string) => `${place}加的：${reason}`, rests: '依据', by: '谁定的', appeal: '申诉', gone: '名单里不再有', report: '看报备',
    noRow: '没有名单行对得上。', noRule: '规则没有说到这种情况，定不了。', replaces: (what: string, until: string) => `会换掉现在的：${what}，到${until}`,
    why: '理由（本人会看到）', whys: { 'why-no-row': '没有名单行对得上，要写明理由。', 'why-surer': '名单只说可能到过，要写明理由。', 'why-milder': '换掉的那一项更严或更久，要写明理由。' },
  },
  {
    sets: (what, days, tests) => `${what}${days > 0 ? `, ${days === 1 ? '1 day' : `${String(days)} days`}` : ''}${tests > 0 ? `, ${tests === 1 ? '1 test' : `${String(tests)} tests`}` : ''}`, rule: (place, version, since) => `Rule of ${place}, version ${String(version)} · ${since === 1 ? '1 day' : `${String(since)} days`} after the last stay`,
    measure: 'Measure', days: (from, to) => `${from} to ${to}`, over: 'over', ruled: 'Rule', line: (grade, from, to) => `${grade}, ${String(from)}–${String(to)} days ago`, added: (place, reason) => `Added by ${place}: ${reason}`, rests: 'Rests on', by: 'Set by', appeal: 'Appeal', gone: 'No longer on the list', report: 'See the report',
    noRow: 'No row of a list matches.', noRule: 'The rule says nothing of this; it cannot be set.', replaces: (what, until) => `Takes the place of: ${what}, until ${until}`,
    why: 'Reason (they will read it)', whys: { 'why-no-row': 'No row of a list matches: write why.', 'why-surer': 'The list only says possibly: write why.', 'why-milder': 'What it replaces is stricter or longer: write why.' },
  },
)
