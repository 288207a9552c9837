/** What this subpackage asks of the API. */
import { routes as duties } from '@shared/routes/duties'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...duties }) }
