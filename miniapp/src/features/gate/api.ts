/** What this subpackage asks of the API. */
import { routes as gate } from '@shared/routes/gate'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...gate }) }
