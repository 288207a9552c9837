/** What this subpackage asks of the API. */
import { routes as volunteers } from '@shared/routes/volunteers'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...volunteers }) }
