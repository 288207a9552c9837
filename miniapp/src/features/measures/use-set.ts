/** A measure for somebody at a door without a report: what is entered, what is missing, and what the rule makes of it. */
import { useRef, useState } from 'react'
import { newId } from '@shared/ids'
import { daysBetween } from '@shared/measure-standing'
import { measureKind, type Grade } from '@shared/measure-words'
import { ruleFor, type Ruled, type RuleTable } from '@shared/measure-rules'
import type { MeasureAtDoor } from '@shared/measures'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { doorOf, emptyDoor } from '@/features/identity/door-draft'
import { measureWords } from '@/i18n/measures'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { showFirstFault } from '@/ui/first-fault'
import { toast } from '@/ui/toast'
import { api } from './api'

const fresh = () => ({ ids: { measure: newId('measure'), household: newId('household'), person: newId('member') }, door: emptyDoor, name: '', phone: '', grade: '' as Grade | '', lastStay: '', why: '', at: '' })
export type SetDraft = ReturnType<typeof fresh>

/** What the rule says, once it can be asked. */
function ruledOf({ grade, lastStay }: SetDraft, tables: readonly RuleTable[] | undefined, today: string): Ruled | undefined {
  return grade === '' || lastStay === '' || !tables ? undefined : ruleFor(tables, grade, Math.max(daysBetween(lastStay, today), 0), today)
}

function useMissing({ door, name, grade, lastStay, why }: SetDraft) {
  const words = useWords(measureWords)
  const asked = [
    { path: 'place', missing: door.path.length === 0, message: words.choose }, { path: 'room', missing: door.path.length > 0 && door.room.trim() === '', message: words.write }, { path: 'person.name', missing: name.trim() === '', message: words.write },
    { path: 'grade', missing: grade === '', message: words.choose }, { path: 'lastStay', missing: lastStay === '', message: words.choose }, { path: 'why', missing: why.trim() === '', message: words.write },
  ]
  return asked.filter(({ missing }) => missing).map(({ path, message }) => ({ path, message }))
}

function bodyOf({ ids, door, name, phone, grade, lastStay, why, at }: SetDraft, placed: boolean): MeasureAtDoor {
  // A door that lacks a part is named by the server's own rules.
  const place = doorOf(door) as Pick<MeasureAtDoor, 'place' | 'building' | 'unit' | 'room'>
  return { household: ids.household, ...place, person: { id: ids.person, name }, ...(phone.trim() === '' ? {} : { phone }), grade: grade === '' ? 'none' : grade, lastStay, why, ...(placed && at.trim() !== '' ? { at } : {}) }
}

export function useSet(place: string, onDone: () => void) {
  const words = useWords(measureWords)
  const { today } = useWhen()
  const rules = useLoaded(place, () => api.measures.rules({ query: { place } }))
  const act = useAct()
  const draft = useRef(fresh())
  const [of, setOf] = useState<SetDraft>(draft.current)
  const [tried, setTried] = useState(false)
  const missing = useMissing(of)
  const ruled = ruledOf(of, rules.data?.tables, today)
  const placed = ruled !== undefined && measureKind(ruled.line.kind).placed
  const save = (): void => {
    setTried(true)
    if (missing.length > 0) return showFirstFault('measures')
    void act.run(async () => {
      const made = await api.measures.setAtDoor({ params: { measure: of.ids.measure }, body: bodyOf(of, placed) })
      toast(words.setDone(made.who))
      onDone()
    }).then((done) => { if (!done) showFirstFault('measures') })
  }
  return { of, today, ruled, placed, unruled: ruled === undefined && of.grade !== '' && of.lastStay !== '' && rules.data !== undefined, act, save, change: (part: Partial<SetDraft>): void => { setOf((was) => ({ ...was, ...part })) }, faults: faultsOf(tried ? missing : [], act.refusal?.fields) }
}
