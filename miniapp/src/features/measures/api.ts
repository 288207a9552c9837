/** What this subpackage asks of the API. */
import { routes as measures } from '@shared/routes/measures'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...measures }) }
