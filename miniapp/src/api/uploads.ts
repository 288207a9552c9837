/** What pages with photos ask of the API. */
import { routes } from '@shared/routes/uploads'
import { clientOf } from './client'

export const api = clientOf(routes)
