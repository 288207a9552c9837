import { View } from '@tarojs/components'
import { leadRoles } from '@shared/order-states'
import { currentDuties, useMe } from '@/session/me'
import type { TourRow } from '../tour'
import { CashLater } from './cash-later'
import { UndoTick } from './undo-tick'

interface AfterwardsProps { campaign: string; building: string; row: TourRow; onDone: () => void }
const roles: readonly string[] = leadRoles

/** What can still be put right of a bag that was handed over: a wrong tick, and for those who lead the cash that nobody wrote down. */
export function Afterwards({ campaign, building, row, onDone }: AfterwardsProps) {
  const { me } = useMe()
  const leads = me !== undefined && currentDuties(me).some((duty) => roles.includes(duty.role))
  return (
    <View className='stack stack--s'>
      {leads ? <CashLater campaign={campaign} building={building} bag={row.bag} onDone={onDone} /> : null}
      <UndoTick campaign={campaign} building={building} row={row} onDone={onDone} />
    </View>
  )
}
