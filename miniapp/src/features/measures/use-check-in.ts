/** Saying how somebody is: its id is made once for what is said, so that a bad network never makes two of it. */
import { useRef, useState } from 'react'
import { newId } from '@shared/ids'
import { temperatureTenths } from '@shared/measure-words'
import type { CheckInBody, Measure } from '@shared/measures'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { measureWords } from '@/i18n/measures'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { focusFirstFault, showFirstFault } from '@/ui/first-fault'
import { toast } from '@/ui/toast'
import { saysNothing, tenths, unsaid, type Feeling } from './components/feeling'

type Where = 'measure-mine' | 'check-for'
/** A sheet does not scroll to the field, which may stand above what is seen: there it is told as well. */
function leadToFault(where: Where, said: string): void {
  if (where === 'measure-mine') return showFirstFault(where)
  focusFirstFault(where)
  toast(said, 'alert')
}

/** `tell` brings it to the server. */
export function useCheckIn(where: Where, tell: (body: CheckInBody) => Promise<Measure>, onDone: (measure: Measure) => void) {
  const words = useWords(measureWords)
  const { today } = useWhen()
  const act = useAct()
  const id = useRef(newId('event'))
  const [feeling, setFeeling] = useState<Feeling>(unsaid)
  const [wrong, setWrong] = useState<readonly { path: string; message: string }[]>([])
  /** The same words again when they were not heard the first time. */
  const send = (body: CheckInBody): void => {
    void act.run(async () => {
      const next = await tell(body)
      id.current = newId('event')
      setFeeling(unsaid)
      toast(words.wellDone)
      onDone(next)
    })
  }
  const say = (said: Feeling): void => {
    const temperature = tenths(said.temperature)
    const off = temperature !== undefined && !(temperature >= temperatureTenths.from && temperature <= temperatureTenths.to)
    const found = off ? [{ path: 'temperature', message: words.temperatureWrong }] : saysNothing(said) ? [{ path: 'symptoms', message: words.sayOne }] : []
    setWrong(found)
    if (found[0]) return leadToFault(where, found[0].message)
    send({ id: id.current, day: today, ...(temperature === undefined ? {} : { temperature }), symptoms: [...said.symptoms], ...(said.tested ? { tested: true as const } : {}) })
  }
  const change = (part: Partial<Feeling>): void => {
    // Something else is said now than what may have been sent.
    id.current = newId('event')
    setFeeling((was) => ({ ...was, ...part }))
  }
  return { act, feeling, change, say, send, faults: faultsOf(wrong, act.refusal?.fields) }
}
