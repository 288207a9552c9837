/** What this subpackage asks of the API. */
import { routes as desk } from '@shared/routes/desk'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...desk }) }
