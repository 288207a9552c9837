/** What this subpackage asks of the API. */
import { routes as campaigns } from '@shared/routes/campaigns'
import { routes as orders } from '@shared/routes/orders'
import { routes as questions } from '@shared/routes/questions'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...campaigns, ...orders, ...questions }) }
