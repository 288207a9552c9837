/** What this subpackage asks of the API. */
import { routes as accounts } from '@shared/routes/accounts'
import { routes as campaigns } from '@shared/routes/campaigns'
import { routes as orders } from '@shared/routes/orders'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf({ ...accounts, ...campaigns, ...orders }) }
