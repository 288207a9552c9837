/** What this subpackage asks of the API. */
import { routes as callups } from '@shared/routes/callups'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...callups }) }
