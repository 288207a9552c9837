/** What this subpackage asks of the API. */
import { routes as subsidies } from '@shared/routes/subsidies'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...subsidies }) }
