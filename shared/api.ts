/** All routes. The server, OpenAPI and the tests read them here; the phone imports only the types. */
import { about } from './about'
import { campaigns } from './campaigns'
import { desk } from './desk'
import { differences } from './differences'
import { handover } from './handover'
import { helps } from './help'
import { households, me$, sessions } from './identity'
import { imports } from './imports'
import { tasks } from './inbox'
import { missing } from './missing'
import { notices } from './notices'
import { orders } from './orders'
import { payments, refunds } from './payments'
import { places } from './places'
import { questions } from './questions'
import { reports } from './reports'
import { sheets } from './sheets'
import { absences, duties, invitations } from './rota'
import { units } from './units'
import { uploads } from './uploads'

export const api = { sessions, me: me$, households, places, imports, reports, desk, help: helps, tasks, campaigns, uploads, orders, questions, differences, missing, payments, refunds, handover, sheets, duties, absences, invitations, units, notices, about } as const
export type Api = typeof api
