/** What this subpackage asks of the API. */
import { routes as arrivals } from '@shared/routes/arrivals'
import { routes as uploads } from '@shared/routes/uploads'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...arrivals, ...uploads }) }
