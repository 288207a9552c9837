/** Pays an order: opens WeChat Pay, then asks the server until it knows. */
import { useEffect, useRef, useState } from 'react'
import type { Order } from '@shared/orders'
import type { PayParameters } from '@shared/payments'
import { useAct, type Act } from '@/api/use-act'
import { api } from './api'
import { openWechatPay, payHere, whereToPay } from './request-payment'

/** `desk`: the stand-in is open. `waiting`: WeChat has been asked, and nothing is known yet. */
export type PayStep = 'ready' | 'desk' | 'waiting' | 'unheard' | 'not-paid' | 'elsewhere'
export interface Paying { readonly act: Act; readonly step: PayStep; readonly start: () => void; readonly atDesk: (pay: boolean) => void; readonly check: () => void }

/** So often it is asked, so far apart; WeChat tells the server within a second or two. */
export const asking = { times: 8, everyMs: 1500 }
const pause = (ms: number): Promise<void> => new Promise((done) => { setTimeout(done, ms) })

/** `onKnown`: it is paid, or can no longer be. */
export function usePaying({ id }: Order, onKnown: (order: Order) => void): Paying {
  const act = useAct()
  const [step, setStep] = useState<PayStep>('ready')
  const opened = useRef<PayParameters>()
  const here = useRef(true)
  useEffect(() => () => { here.current = false }, [])
  /** True once it is known. */
  const hear = async (times: number): Promise<boolean> => {
    setStep('waiting')
    for (let time = 0; time < times && here.current; time += 1) {
      if (time > 0) await pause(asking.everyMs)
      const order = await api.payments.check({ params: { order: id } })
      if (order.state !== 'held') { onKnown(order); return true }
    }
    setStep('unheard')
    return false
  }
  const start = (): void => {
    const where = whereToPay()
    setStep(where === 'nowhere' ? 'elsewhere' : 'ready')
    if (where === 'nowhere') return
    void act.run(async () => {
      const parameters = await api.payments.prepay({ params: { order: id } })
      opened.current = parameters
      if (where === 'here') setStep('desk')
      else if (await openWechatPay(parameters)) await hear(asking.times)
      else if (!(await hear(1))) setStep('not-paid')
    })
  }
  const atDesk = (pay: boolean): void => {
    const parameters = opened.current
    setStep(pay ? 'waiting' : 'not-paid')
    if (pay && parameters) void act.run(async () => { await payHere(parameters); await hear(asking.times) }).then((through) => { if (!through) setStep('ready') })
  }
  const check = (): void => { void act.run(async () => { await hear(1) }) }
  return { act, step, start, atDesk, check }
}
