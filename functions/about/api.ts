/** The about function: whether it runs, and the contract for machines and for people. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { about } from '../../shared/about'
import { lazy } from '../../shared/zod'
import { bind, serve } from '../http/serve'
import { docsAt } from './docs'
import { openapi } from './openapi'

const contract = lazy(openapi)
const routes = serve(bind(about, { health: () => Promise.resolve({ status: 'ok' as const }), openapi: () => Promise.resolve(contract()) }))

export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return (event.requestContext.http.method === 'GET' ? docsAt(event.rawPath) : undefined) ?? (await routes(event))
}
