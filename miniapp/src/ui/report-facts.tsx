import { View } from '@tarojs/components'
import { transportWords } from '@shared/report-words'
import type { Report } from '@shared/reports'
import { reportFactWords } from '@/i18n/report-facts'
import type { sayRisk } from '@/i18n/risk-match'
import { plainDistrict } from '@/i18n/say-place'
import { saySymptoms } from '@/i18n/say-symptoms'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Facts, type Fact } from './facts'

type Shown = Pick<Report, 'travellers' | 'stays' | 'transport' | 'arrival' | 'lodging' | 'note' | 'risk'>

/** A report to read: before it is sent, after, and by the worker who checks it. `sayMatch`: where it has been compared with risk lists; a form that is not sent yet carries no words of theirs. */
export function ReportFacts({ report, sayMatch }: { report: Shown; sayMatch?: typeof sayRisk }) {
  const words = useWords(reportFactWords)
  const { lang } = usePreferences()
  const when = useWhen()
  const people = report.travellers.map(({ member, name, symptoms }) => (
    <View key={member}>{name}{lang === 'zh' ? '：' : ': '}{symptoms.length > 0 ? saySymptoms(symptoms, lang) : words.noSymptoms}</View>
  ))
  const stays = report.stays.map((stay, index) => (
    <View key={`${index} ${stay.district}`}>{when.alone(stay.from === stay.to ? when.day(stay.from) : `${when.day(stay.from)} – ${when.day(stay.to)}`)}{'\n'}{plainDistrict(stay.districtName)} {stay.address}{sayMatch && report.risk?.matches.filter((one) => one.stay === index).map((one) => <View key='risk' className='strong'>{sayMatch(one, lang)}</View>)}</View>
  ))
  const facts: Fact[] = [
    { name: report.travellers.length === 1 ? words.traveller : words.travellers, value: people },
    { name: words.stays, value: stays },
    { name: words.transport, value: `${transportWords[report.transport.kind][lang]} ${report.transport.number ?? ''}` },
    { name: words.arrival, value: when.alone(when.day(report.arrival)) },
    { name: words.lodging, value: report.lodging.kind === 'home' ? words.atHome : (report.lodging.address ?? '') },
    ...(report.note ? [{ name: words.noteOf, value: report.note }] : []),
  ]
  return <Facts id='report-facts' of={facts} />
}
