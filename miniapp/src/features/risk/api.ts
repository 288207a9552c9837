/** What this subpackage asks of the API. */
import { routes as risk } from '@shared/routes/risk'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...risk }) }
