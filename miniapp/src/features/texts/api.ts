/** What this subpackage asks of the API. */
import { routes } from '@shared/routes/texts'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf(routes) }
