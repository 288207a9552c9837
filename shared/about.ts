/** What the product says of itself: whether it runs, and its contract. */
import { literal, object, record, string, unknown } from './zod'
import { defineRoutes } from './http'

export const about = defineRoutes({
  health: { method: 'GET', path: '/health', summary: 'Answers when the product is ready', access: { who: 'anyone' }, answer: () => object({ status: literal('ok') }) },
  openapi: { method: 'GET', path: '/openapi.json', summary: 'This contract as OpenAPI 3.1', access: { who: 'anyone' }, answer: () => record(string(), unknown()) },
})
