/** The city whose lists I look after. */
import type { Duty } from '@shared/duty-schema'
import type { Me } from '@shared/identity'
import { currentDuties } from '@/session/me'
import { isCity } from '@shared/place-tree'

export const cityDuty = (me: Me): Duty | undefined => currentDuties(me).find(({ role, place }) => role === 'supervisor' && isCity(place))
