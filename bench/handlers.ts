/** The functions by the domains of the contract, as infra/functions.yml binds them to paths. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Api } from '../shared/api'
import { handler as about } from '../functions/about/api'
import { handler as arrivals } from '../functions/arrivals/api'
import { handler as duties } from '../functions/duties/api'
import { handler as handover } from '../functions/handover/api'
import { handler as callups } from '../functions/callups/api'
import { handler as care } from '../functions/care/api'
import { handler as gate } from '../functions/gate/api'
import { handler as help } from '../functions/help/api'
import { handler as identity } from '../functions/identity/api'
import { handler as imports } from '../functions/imports/api'
import { handler as inbox } from '../functions/inbox/api'
import { handler as measures } from '../functions/measures/api'
import { handler as notices } from '../functions/notices/api'
import { handler as orders } from '../functions/orders/api'
import { handler as pay } from '../functions/pay/api'
import { handler as places } from '../functions/places/api'
import { handler as reports } from '../functions/reports/api'
import { handler as risk } from '../functions/risk/api'
import { handler as sheets } from '../functions/sheets/api'
import { handler as texts } from '../functions/texts/api'
import { handler as uploads } from '../functions/uploads/api'
import { handler as volunteers } from '../functions/volunteers/api'

type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>

export const handlers: Record<keyof Api, Handler> = { sessions: identity, me: identity, households: identity, places, imports, reports, desk: reports, risk, arrivals, help, care, measures, gate, tasks: inbox, duties, absences: duties, invitations: duties, units: duties, volunteers, texts, callups, rosters: callups, points: callups, campaigns: orders, questions: orders, uploads, orders, differences: orders, missing: orders, payments: pay, refunds: orders, handover, sheets, subsidies: orders, notices, about }
