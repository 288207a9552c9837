/** For which places somebody may open campaigns. */
import type { Duty } from '@shared/duty-schema'
import type { Me } from '@shared/identity'
import { leadRoles } from '@shared/order-states'
import { currentDuties } from '@/session/me'

const roles: readonly string[] = leadRoles

/** Each place once. */
export function leadsOf(me: Me): Duty[] {
  const leading = currentDuties(me).filter((duty) => roles.includes(duty.role))
  return leading.filter((duty, index) => leading.findIndex((one) => one.place === duty.place) === index)
}
