import { View } from '@tarojs/components'
import { useState } from 'react'
import { helpStepWords } from '@shared/help-kinds'
import { helpWorkWords } from '@/i18n/help-work'
import { useSay, useWords } from '@/i18n/words'
import { TextField } from '@/ui/text-field'
import { api } from '../api'
import { fenOf } from '../yuan'
import { CarrierPhoto } from './carrier-photo'
import { Sheet } from './sheet'
import type { Need, Work } from './work-part'

/** Medicines for which something else may have been bought, and whether they agreed to it. */
const linesOf = (need: Need) => (need.kind === 'medicine' ? need.lines : [])

/** A photo that goes with a step, once it was sent. */
function usePhotoOf() {
  const [value, setValue] = useState<string>()
  const [busy, setBusy] = useState(false)
  return { busy, said: value === undefined ? {} : { photo: value }, field: { value, onBusy: setBusy, onChange: setValue } }
}

/** Bought: what it cost, the cash taken along, and what was bought instead of what. */
function BoughtSheet({ help, need, onDone }: Work) {
  const words = useWords(helpWorkWords)
  const say = useSay()
  const [cost, setCost] = useState('')
  const [given, setGiven] = useState('')
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const photo = usePhotoOf()
  const [paid, cash] = [fenOf(cost), given.trim() === '' ? 0 : fenOf(given)]
  const swapped = linesOf(need).flatMap(({ id }) => { const name = names[id]?.trim() ?? ''; return name === '' ? [] : [{ line: id, name }] })
  const send = async (id: string): Promise<void> => {
    if (paid === undefined || cash === undefined) return
    await api.help.step({ params: { help: help.id }, body: { id, step: 'bought', cost: paid, given: cash, ...photo.said, ...(swapped.length > 0 ? { instead: swapped } : {}) } })
    onDone()
  }
  const named = say(helpStepWords.bought)
  return (
    <Sheet id='step-bought' look='main' open={words.next(named)} title={words.sure(named)} yes={words.confirm} whole={paid !== undefined && cash !== undefined && !photo.busy} send={send}>
      {(tried, wrong) => (
        <>
          <TextField id='bought-cost' label={words.cost} kind='digit' max={12} value={cost} onChange={setCost} error={wrong('cost') ?? (tried && paid === undefined ? words.yuan : undefined)} />
          <TextField id='bought-given' label={words.given} kind='digit' max={12} value={given} onChange={setGiven} error={wrong('given') ?? (tried && cash === undefined ? words.yuan : undefined)} />
          <CarrierPhoto help={help.id} purpose='receipt' error={wrong('photo')} {...photo.field} />
          {linesOf(need).map(({ id, name }) => (
            <TextField key={id} id={`instead-${id}`} label={words.instead(name)} value={names[id] ?? ''} onChange={(typed) => { setNames((before) => ({ ...before, [id]: typed })) }} error={wrong(`instead.${String(swapped.findIndex((one) => one.line === id))}.line`)} />
          ))}
        </>
      )}
    </Sheet>
  )
}

/** Setting out, picked up, delivered: on the way a number may be left for them. */
function PlainStep({ help, bringing, onDone }: Work) {
  const words = useWords(helpWorkWords)
  const say = useSay()
  const [phone, setPhone] = useState('')
  const photo = usePhotoOf()
  const { next } = bringing
  if (!next) return null
  const first = bringing.step === undefined
  const named = say(helpStepWords[next])
  const send = async (id: string): Promise<void> => {
    await api.help.step({ params: { help: help.id }, body: { id, step: next, ...(first && phone.trim() !== '' ? { phone } : {}), ...photo.said } })
    onDone()
  }
  return (
    <Sheet id={`step-${next}`} look='main' open={words.next(named)} title={words.sure(named)} yes={words.confirm} whole={!photo.busy} send={send} {...(next === 'delivered' ? { text: words.deliveredText } : {})}>
      {(_, wrong) => (
        <>
          {first ? <TextField id='step-phone' label={words.phone} hint={words.phoneHint} kind='number' max={20} value={phone} onChange={setPhone} error={wrong('phone')} /> : null}
          {next === 'delivered' ? <CarrierPhoto help={help.id} purpose='at-door' error={wrong('photo')} {...photo.field} /> : null}
          {bringing.kit.filter(({ item }) => wrong(`kit.${item}`)).map(({ item }) => <View key={item} className='field__error'>{wrong(`kit.${item}`)}</View>)}
        </>
      )}
    </Sheet>
  )
}

/** The one step that may be done now. */
export function NextStep(work: Work) {
  const { next, step } = work.bringing
  if (!next) return null
  return next === 'bought' ? <BoughtSheet {...work} /> : <PlainStep key={step ?? ''} {...work} />
}
