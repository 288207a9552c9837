import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays } from '@shared/civil-time'
import type { PathStep } from '@shared/places'
import { daysBack } from '@shared/report-rules'
import { coreWords } from '@/i18n/core'
import { journeyWords } from '@/i18n/journey'
import { useWords } from '@/i18n/words'
import type { Faults } from '@/api/fields'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { CardTitle, Title } from '@/ui/heading'
import { Icon } from '@/ui/icon'
import { DateField } from '@/ui/picker-field'
import { sayPath } from '@/i18n/say-place'
import { PlacePicker } from '@/ui/place-picker'
import { tapProps } from '@/ui/tap'
import { TextField } from '@/ui/text-field'
import { emptyStay, type StayDraft } from '../draft'
import type { SectionProps } from './section'

interface StayProps { index: number; stay: StayDraft; today: string; faults: Faults; onChange: (change: Partial<StayDraft>) => void; onRemove?: () => void }

function District({ index, stay, faults, onChange }: StayProps) {
  const words = useWords(journeyWords)
  const core = useWords(coreWords)
  const [picking, setPicking] = useState(false)
  const [chosen, setChosen] = useState<readonly PathStep[]>([])
  const id = `stay-${index}-district`
  return (
    <Field id={id} label={words.district} {...faults.at(`stays.${index}.district`)}>
      <View id={id} className='input' {...tapProps(() => { setPicking(true) }, { label: `${words.district} ${stay.districtName}` })}>
        <View className={stay.district === '' ? 'input__ghost' : 'grow'}>{stay.district === '' ? core.choose : stay.districtName}</View>
        <Icon name='down' small />
      </View>
      {picking ? (
        <PlacePicker
          id='district-picker' title={words.district} until='district' start={chosen.slice(0, -1)} onClose={() => { setPicking(false) }}
          onPick={(path) => { setPicking(false); setChosen(path); onChange({ district: path.at(-1)?.id ?? '', districtName: sayPath(path) }) }}
        />
      ) : null}
    </Field>
  )
}

function Stay(props: StayProps) {
  const { index, stay, today, faults, onChange, onRemove } = props
  const words = useWords(journeyWords)
  const core = useWords(coreWords)
  const at = (name: string) => faults.at(`stays.${index}.${name}`)
  const first = addDays(today, -daysBack)
  return (
    <Card id={`stay-${index}`}>
      <CardTitle>{words.stay(index + 1)}</CardTitle>
      <District {...props} />
      <TextField id={`stay-${index}-address`} label={words.address} hint={words.addressHint} value={stay.address} onChange={(address) => { onChange({ address }) }} {...at('address')} />
      <DateField id={`stay-${index}-from`} label={words.from} value={stay.from} from={first} to={today} placeholder={core.choose} onChange={(from) => { onChange({ from }) }} {...at('from')} />
      <DateField id={`stay-${index}-to`} label={words.till} value={stay.to} from={stay.from === '' ? first : stay.from} to={today} placeholder={core.choose} onChange={(to) => { onChange({ to }) }} {...at('to')} />
      {onRemove ? <Button id={`stay-${index}-remove`} look='danger' onTap={onRemove}>{words.removeStay}</Button> : null}
    </Card>
  )
}

export function StaysSection({ draft, faults, today, onChange }: SectionProps) {
  const words = useWords(journeyWords)
  const { stays } = draft
  const put = (key: string, change: Partial<StayDraft>): void => {
    onChange({ stays: stays.map((one) => (one.key === key ? { ...one, ...change } : one)) })
  }
  return (
    <View>
      <Title>{words.stays}</Title>
      <View className='lead'>{words.staysHint}</View>
      {stays.map((stay, index) => (
        <Stay
          key={stay.key} index={index} stay={stay} today={today} faults={faults} onChange={(change) => { put(stay.key, change) }}
          {...(stays.length > 1 ? { onRemove: () => { onChange({ stays: stays.filter((one) => one.key !== stay.key) }) } } : {})}
        />
      ))}
      <Button id='add-stay' icon='plus' onTap={() => { onChange({ stays: [...stays, emptyStay()] }) }}>{words.addStay}</Button>
    </View>
  )
}
