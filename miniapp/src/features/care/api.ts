/** What this subpackage asks of the API. */
import { routes as care } from '@shared/routes/care'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...care }) }
