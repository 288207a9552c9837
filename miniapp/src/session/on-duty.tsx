import { Text, View } from '@tarojs/components'
import { roleWords } from '@shared/duties'
import type { Duty } from '@shared/duty-schema'
import type { Me } from '@shared/identity'
import { awayNow } from '@shared/presence'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { presenceWords } from '@/i18n/presence'
import { useSay, useWords } from '@/i18n/words'
import { Cell, Cells } from '@/ui/cell'
import { RefusalNote } from '@/ui/loaded'
import { Toggle } from '@/ui/toggle'
import { useStanding, useUntil } from './attendance'
import { putMe } from './me'
import { now } from './now'

interface LineProps { duty: Duty; twice: boolean; busy: boolean; onSwitch: (on: boolean) => void }

/** `twice`: I have two roles at this place, so the role tells them apart. */
function Line({ duty, twice, busy, onSwitch }: LineProps) {
  const words = useWords(presenceWords)
  const say = useSay()
  const sayUntil = useUntil()
  const { on, until } = useStanding(duty)
  const gone = awayNow(duty, new Date(now()).toISOString())
  const place = twice ? `${duty.placeName} ${say(roleWords[duty.role])}` : duty.placeName
  const id = `${duty.place}-${duty.role}`
  if (gone) return <Cell id={`presence-${id}`} title={`${place} · ${words.gone(sayUntil(gone.until))}`} note={words.offText} />
  const note = [until === undefined ? '' : words.until(sayUntil(until)), on ? '' : words.offText].filter((text) => text !== '').join(' · ')
  return (
    <Cell
      id={`presence-${id}`} title={<View>{place} · <Text className='whole'>{on ? words.on : words.off}</Text></View>} note={note === '' ? words.always : note}
      value={<Toggle id={`switch-${id}`} on={on} busy={busy} label={words.label(place)} onTap={() => { onSwitch(!on) }} />}
    />
  )
}

/** For each of these duties of mine whether I am there for it, and the switch: what is new goes to whoever is there. */
export function OnDuty({ me, duties }: { me: Me; duties: readonly Duty[] }) {
  const act = useAct()
  const turn = ({ place, role }: Duty, on: boolean): void => {
    void act.run(async () => { putMe({ ...me, duties: (await api.duties.presence({ body: { place, role, on } })).duties }) })
  }
  return (
    <View>
      <Cells id='presence'>
        {duties.map((duty) => (
          <Line
            key={`${duty.place} ${duty.role}`} duty={duty} busy={act.busy} onSwitch={(on) => { turn(duty, on) }}
            twice={duties.some((other) => other.place === duty.place && other.role !== duty.role)}
          />
        ))}
      </Cells>
      <RefusalNote refusal={act.refusal} id='presence-refusal' />
    </View>
  )
}
