/** What these pages ask of the API. */
import { routes } from '@shared/routes/help'
import { api as main, clientOf } from '@/api/client'

export const api = { ...main, ...clientOf(routes) }
