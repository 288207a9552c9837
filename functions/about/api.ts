/** The about function: whether it runs, the contract for machines and for people, and a refusal for paths that belong to nobody. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { about } from '../../shared/about'
import { lazy } from '../../shared/zod'
import { bind, serve } from '../http/serve'
import { docsAt } from './docs'
import { openapi } from './openapi'

const contract = lazy(openapi)
const routes = serve(bind(about, { health: () => Promise.resolve({ status: 'ok' as const }), openapi: () => Promise.resolve(contract()) }))

export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { method } = event.requestContext.http
  const page = method === 'GET' || method === 'HEAD' ? docsAt(event.rawPath) : undefined
  return page ? { ...page, ...(method === 'HEAD' ? { body: '' } : {}) } : routes(event)
}
