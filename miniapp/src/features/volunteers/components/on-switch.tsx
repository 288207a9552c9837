import { View } from '@tarojs/components'
import type { VolunteerMine } from '@shared/volunteers'
import { useAct } from '@/api/use-act'
import { volunteerWords } from '@/i18n/volunteers'
import { useWords } from '@/i18n/words'
import { Cell, Cells } from '@/ui/cell'
import { RefusalNote } from '@/ui/loaded'
import { Toggle } from '@/ui/toggle'
import { api } from '../api'

/** Whether I am there, for all my communities at once. */
export function OnSwitch({ mine, onChange }: { mine: VolunteerMine; onChange: (next: VolunteerMine) => void }) {
  const words = useWords(volunteerWords)
  const act = useAct()
  const turn = (): void => {
    void act.run(async () => { onChange(await api.volunteers.presence({ body: { on: !mine.on } })) })
  }
  const byHours = (mine.profile?.hours.length ?? 0) > 0
  return (
    <View>
      <Cells id='volunteer-presence'>
        <Cell title={mine.on ? words.on : words.off} {...(byHours ? { note: words.hours } : {})} value={<Toggle id='volunteer-switch' on={mine.on} busy={act.busy} label={words.switchLabel} onTap={turn} />} />
      </Cells>
      <RefusalNote refusal={act.refusal} id='volunteer-switch-refusal' />
    </View>
  )
}
