/** What this subpackage asks of the API. */
import { routes as imports } from '@shared/routes/imports'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...imports }) }
