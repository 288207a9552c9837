import { View } from '@tarojs/components'
import { gateWords } from '@/i18n/gate'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'
import { Warning } from '@/ui/warning'
import type { Keep } from '../use-keep'

const ticks = ['identity', 'details', 'mask'] as const

/** The four musts, a vehicle, and of whoever has no pass what they say; then whether they pass. */
export function MustsForm({ keep }: { keep: Keep }) {
  const words = useWords(gateWords)
  const { seen, change, faultAt, reading, write } = keep
  const good = reading?.checked.verdict === 'ok'
  return (
    <View id='gate-form'>
      {reading?.checked.seen ? null : (
        <>
          <TextField id='gate-name' label={words.name} value={seen.name} max={40} onChange={(name) => { change({ name }) }} {...faultAt('name')} />
          <TextField id='gate-to' label={words.to} value={seen.to} max={40} onChange={(to) => { change({ to }) }} {...faultAt('to')} />
          <TextField id='gate-phone' label={words.phone} kind='number' value={seen.phone} max={20} onChange={(phone) => { change({ phone }) }} />
        </>
      )}
      <Field id='gate-musts' label={words.musts} hint={words.mustsText} {...faultAt('musts')}>
        <ChoiceList id='gate-musts' label={words.musts} many options={ticks.map((value) => ({ value, name: words[value] }))} chosen={seen.musts} onChange={(musts) => { change({ musts }) }} />
      </Field>
      <TextField id='gate-temperature' label={words.temperature} hint={words.temperatureHint} kind='digit' max={5} value={seen.temperature} onChange={(temperature) => { change({ temperature }) }} {...faultAt('temperature')} />
      {keep.asksWhy ? <TextField id='gate-undone' label={words.undone} hint={words.undoneText} max={40} value={seen.undone} onChange={(undone) => { change({ undone }) }} {...faultAt('undone')} /> : null}
      {keep.fever ? <Warning id='gate-fever' title={words.fever} text={words.feverText} /> : null}
      <TextField id='gate-plate' label={words.plate} max={12} value={seen.plate} onChange={(plate) => { change({ plate }) }} />
      <View className='stack stack--s'>
        <Button id='gate-admit' look={good && !keep.fever ? 'main' : 'danger'} icon='check' onTap={() => { write(true) }}>{good ? words.admit : words.anyway}</Button>
        <Button id='gate-refuse' look={good && !keep.fever ? 'plain' : 'main'} icon='close' onTap={() => { write(false) }}>{words.refuse}</Button>
        <Button id='gate-next' look='quiet' onTap={keep.next}>{words.again}</Button>
      </View>
    </View>
  )
}
