import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Duty } from '@shared/duty-schema'
import { useLoaded } from '@/api/use-loaded'
import { measureWords } from '@/i18n/measures'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { ForStaff } from '../../components/for-staff'
import { RuleCard } from '../../components/rule-card'
import { RuleForm } from '../../components/rule-form'

/** A city's id has four figures; below a community nobody sets a rule. */
const isCity = (place: string): boolean => /^\d{4}$/.test(place)
const sets = ({ role, place }: Duty): boolean => role !== 'grid-worker' && !place.includes('-')

function Rules({ duty }: { duty: Duty }) {
  const words = useWords(measureWords)
  const [round, setRound] = useState(0)
  const [writing, setWriting] = useState(false)
  const loaded = useLoaded(`${duty.place} ${String(round)}`, () => api.measures.rules({ query: { place: duty.place } }))
  return (
    <Loaded of={loaded}>
      {({ tables, versions }) => {
        const own = tables.find((one) => one.place === duty.place)
        const may = sets(duty) && (isCity(duty.place) || tables.some((one) => one.level === 'city'))
        const done = (): void => { setWriting(false); setRound(round + 1) }
        return (
          <View>
            <PageTitle>{words.rulesTitle}</PageTitle>
            <View className='lead'>{words.rulesText}</View>
            {writing ? <RuleForm place={duty.place} before={own} city={isCity(duty.place)} onClose={() => { setWriting(false) }} onDone={done} /> : (
              <View className='stack'>
                {tables.length === 0 ? <StateView id='rules-none' art='empty' title={words.noRule} text={words.noRuleText} /> : null}
                {tables.filter((one) => one.lines.length > 0).map((one) => <RuleCard key={one.place} id={`rule-${one.place}`} of={one} />)}
                {may ? <Button id='write-rules' look='main' onTap={() => { setWriting(true) }}>{words.change}</Button> : null}
                {versions.length > 1 ? <Title>{words.versions}</Title> : null}
                {versions.slice(1).map((one) => <RuleCard key={one.version} id={`version-${String(one.version)}`} of={one} />)}
              </View>
            )}
          </View>
        )
      }}
    </Loaded>
  )
}

/** The rule that counts at my place, with its versions. */
export default function MeasureRulesPage() {
  const words = useWords(measureWords)
  return <Page id='rules' title={words.rulesTitle}><ForStaff>{(duty) => <Rules key={duty.place} duty={duty} />}</ForStaff></Page>
}
