/** The gate function: passes, keys, what a gate takes along, and who went in and out. */
import { gate } from '../../shared/gate'
import { bind, serve } from '../http/serve'
import { loadPlace } from '../places/store'
import { dropPass, passes, register } from './holding'
import { enter, entries, mine, sync } from './keeping'
import { hold, keys, paper, revoke, revokeKey, rotate } from './working'

const loaders = { place: loadPlace }

export const handler = serve(bind<typeof gate, typeof loaders>(gate, { passes, register, drop: dropPass, paper, hold, revoke, keys, rotate, revokeKey, sync, enter, entries, mine }), loaders)
