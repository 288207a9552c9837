/** Something a person does once: a second tap while it is under way does nothing. */
import { useRef, useState } from 'react'
import { asRefusal, type Refusal } from './refusal'

export interface Act {
  readonly busy: boolean
  readonly refusal?: Refusal
  readonly clear: () => void
  /** Runs `what`; true when it went through. */
  readonly run: (what: () => Promise<void>) => Promise<boolean>
}

export function useAct(): Act {
  const [state, setState] = useState<{ busy: boolean; refusal?: Refusal }>({ busy: false })
  const under = useRef(false)
  const run = async (what: () => Promise<void>): Promise<boolean> => {
    if (under.current) return false
    under.current = true
    setState({ busy: true })
    try {
      await what()
      setState({ busy: false })
      return true
    } catch (thrown) {
      setState({ busy: false, refusal: asRefusal(thrown) })
      return false
    } finally {
      under.current = false
    }
  }
  return {
    ...state,
    run,
    clear: () => {
      setState({ busy: false })
    },
  }
}
