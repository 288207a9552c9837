import { overnightPlans } from '@shared/task'
import { deedWords } from '@/i18n/deeds'
import { useWords } from '@/i18n/words'
import { Chips } from '@/ui/tabs'

export type Plan = (typeof overnightPlans)[number]

/** What may happen overnight, one tap each. */
export function PlanChips({ id, label, on, onPick }: { id: string; label: string; on?: Plan; onPick: (plan: Plan) => void }) {
  const { plans } = useWords(deedWords)
  return <Chips id={id} label={label} chips={overnightPlans.map((value) => ({ value, name: plans[value] }))} on={on ? [on] : []} onToggle={onPick} />
}
