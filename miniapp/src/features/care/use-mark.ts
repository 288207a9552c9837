/** The draft of a household that is being entered, until it is sent. */
import { useState } from 'react'
import { channels, type Channel } from '@shared/desk-words'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { doorOf } from '@/features/identity/door-draft'
import { careWords } from '@/i18n/care'
import { useWords } from '@/i18n/words'
import { goBack } from '@/session/ways'
import { showFirstFault } from '@/ui/first-fault'
import { toast } from '@/ui/toast'
import { api } from './api'
import { forgetCare, freshCare, keepCare, keptCare, type CareDraft } from './draft'

type Sent = NonNullable<Parameters<typeof api.care.mark>[0]>['body']
const channelOf = (text: string): Channel | undefined => channels.find((one) => one === text)

/** What is not there yet; what is wrong in it the server says. */
function useMissing({ door, name, channel, reasons, agreed }: CareDraft) {
  const words = useWords(careWords)
  const asked = [
    { path: 'channel', missing: channelOf(channel) === undefined, message: words.choose }, { path: 'place', missing: door.path.length === 0, message: words.choose }, { path: 'room', missing: door.path.length > 0 && door.room.trim() === '', message: words.missing },
    { path: 'person.name', missing: name.trim() === '', message: words.missing }, { path: 'reasons', missing: reasons.length === 0, message: words.reasonsMissing }, { path: 'agreed', missing: !agreed, message: words.agreedMissing },
  ]
  return asked.filter((one) => one.missing).map(({ path, message }) => ({ path, message }))
}

function bodyOf({ household, person, door, name, phone, channel, reasons, days }: CareDraft): Sent {
  // A door that lacks a part is named by the server's own rules.
  const at = doorOf(door) as Pick<Sent, 'place' | 'building' | 'unit' | 'room'>
  return { household, ...at, person: { id: person, name }, ...(phone.trim() === '' ? {} : { phone }), channel: channelOf(channel) ?? 'visit', reasons: [...reasons], days, agreed: true }
}

export function useMark() {
  const words = useWords(careWords)
  const act = useAct()
  const [draft, setDraft] = useState(() => keptCare() ?? freshCare())
  const [restored, setRestored] = useState(() => keptCare() !== undefined)
  const [tried, setTried] = useState(false)
  const missing = useMissing(draft)
  const change = (part: Partial<CareDraft>): void => {
    setDraft((was) => {
      const next = { ...was, ...part }
      keepCare(next)
      return next
    })
  }
  const startOver = (): void => {
    forgetCare()
    setDraft(freshCare())
    setRestored(false)
    setTried(false)
    act.clear()
  }
  const save = (): void => {
    setTried(true)
    if (missing.length > 0) {
      showFirstFault('care-mark')
      return
    }
    void act.run(async () => {
      const made = await api.care.mark({ body: bodyOf(draft) })
      forgetCare()
      toast(made.number === 'other' ? words.otherNumber(made.who) : words.marked(made.who))
      goBack()
    }).then((done) => { if (!done) showFirstFault('care-mark') })
  }
  return { draft, change, act, save, restored, startOver, faults: faultsOf(tried ? missing : [], act.refusal?.fields) }
}
