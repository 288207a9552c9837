import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays } from '@shared/civil-time'
import { riskRule } from '@shared/risk-areas'
import { TimeBox } from '@/features/duties/components/time-box'
import { coreWords } from '@/i18n/core'
import { riskWords } from '@/i18n/risk'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { RefusalNote } from '@/ui/loaded'
import { DateField } from '@/ui/picker-field'
import { Warning } from '@/ui/warning'
import type { Listing } from '../use-list'
import { WrongFile } from './wrong-file'

const instantOf = (day: string, time: string): string | undefined => {
  const at = Date.parse(`${day}T${time}:00+08:00`)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}

/** Before a file is read: what it may look like, from when it counts, and what was wrong with the last one. */
export function ListStart({ of: { act, chosen, trouble, choose, again, asEmpty } }: { of: Listing }) {
  const [words, core, { today }] = [useWords(riskWords), useWords(coreWords), useWhen()]
  const [at, setAt] = useState({ when: 'now' as 'now' | 'later', day: '', time: '', missing: false })
  const effective = at.when === 'now' ? undefined : instantOf(at.day, at.time)
  const open = (): void => {
    const missing = at.when === 'later' && effective === undefined
    setAt({ ...at, missing })
    if (!missing) choose(effective)
  }
  const fault = act.refusal?.fields.find(({ path }) => path === 'effective')?.message ?? (at.missing ? words.noTime : undefined)
  const inFile = act.refusal?.fields.some(({ path }) => path === 'file' || path === 'empty')
  return (
    <View className='stack'>
      <View className='lead'>{words.startText}</View>
      <View>{words.columns}</View>
      <View className='small'>{words.limits}</View>
      <Field id='list-when' label={words.when} {...(fault === undefined ? {} : { error: fault })}>
        <ChoiceList id='list-when' label={words.when} options={[{ value: 'now', name: words.now }, { value: 'later', name: words.later }]} chosen={[at.when]} onChange={([when = 'now']) => { setAt({ ...at, when, missing: false }) }} />
      </Field>
      {at.when === 'later' ? (
        <View className='pair'>
          <DateField id='list-day' label={words.day} value={at.day} from={addDays(today, -riskRule.daysAfter)} to={addDays(today, 2)} initial={today} placeholder={core.choose} onChange={(day) => { setAt({ ...at, day }) }} />
          <Field id='list-time' label={words.time}><View><TimeBox id='list-time' label={words.time} word='' value={at.time} onChange={(time) => { setAt({ ...at, time }) }} /></View></Field>
        </View>
      ) : null}
      {trouble ? <Warning id='list-trouble' title={words[trouble]} /> : null}
      {inFile ? <WrongFile fields={act.refusal?.fields ?? []} name={chosen?.name ?? ''} busy={act.busy} onEmpty={asEmpty} /> : fault === undefined ? <RefusalNote refusal={act.refusal} id='list-refusal' /> : null}
      <Button id='list-choose' look={inFile ? 'plain' : 'main'} busy={act.busy} onTap={open}>{act.busy && chosen ? words.reading(chosen.name) : words.choose}</Button>
      {act.refusal && !inFile && fault === undefined && chosen ? <Button id='list-again' onTap={again}>{words.again}</Button> : null}
    </View>
  )
}
