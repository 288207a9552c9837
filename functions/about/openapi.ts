/** The contract as OpenAPI 3.1: every route with who may call it, what it takes, what it answers and every way it refuses. */
import { api } from '../../shared/api'
import type { Access, Route } from '../../shared/http'
import { refusals, type RefusalCode } from '../../shared/refusals'
import { toJSONSchema, type core } from '../../shared/zod'

type Json = Readonly<Record<string, unknown>>

type Made = NonNullable<NonNullable<Parameters<typeof toJSONSchema>[1]>['override']>

/** Texts are bounded widely before they are cleaned and counted; what counts is the limit that the refusal names. JSON Schema, too, counts characters, not bytes. */
const asRefused: Made = ({ zodSchema, jsonSchema: made }) => {
  for (const check of zodSchema._zod.def.checks ?? []) {
    const said = (check._zod.def.error as (() => unknown) | undefined)?.()
    const limit = /^too-long:(\d+)$/.exec(typeof said === 'string' ? said : '')?.[1]
    if (limit) made.maxLength = Number(limit)
    if (said === 'twice') made.uniqueItems = true
    if (said === 'one-of-phone-or-code') made.oneOf = [{ required: ['phone'] }, { required: ['wechatCode'] }]
  }
}

const jsonSchema = (schema: core.$ZodType, io: 'input' | 'output'): Json => {
  const made: Record<string, unknown> = { ...toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12', override: asRefused }) }
  delete made['$schema']
  return made
}

/** What anyone may ask without saying anything is answered from the code itself. */
const reachesTable = ({ access, path, body }: Route): boolean => access.who !== 'anyone' || path.includes('{') || body !== undefined

/** The refusals that a rule of access, parameters or a body bring with them. */
function impliedBy(route: Route): RefusalCode[] {
  const { access } = route
  return [
    ...(access.who === 'anyone' ? [] : (['unauthenticated', 'session-expired'] as const)),
    ...(access.who === 'duty' ? (['forbidden'] as const) : []),
    ...(route.path.includes('{') || access.who === 'household' || access.who === 'duty' ? (['not-found'] as const) : []),
    ...(route.body ? (['malformed', 'too-large', 'invalid'] as const) : []),
    ...(route.query ? (['invalid'] as const) : []),
    ...(reachesTable(route) ? (['busy'] as const) : []),
  ]
}

/** The refusals of a route of its own, each once; what may happen to any stands in `everywhere`. */
export function refusalsOf(route: Route): RefusalCode[] {
  return [...new Set([...impliedBy(route), ...(route.refusals ?? [])])]
}

function whoMay(access: Access): string {
  switch (access.who) {
    case 'anyone':
      return 'Anyone.'
    case 'signed-in':
      return 'Anyone who is signed in.'
    case 'household':
      return 'A confirmed member of the household; for others it does not exist (404).'
    case 'requester':
      return 'Who asked for it; for others it does not exist (404).'
    case 'duty':
      return `Someone on duty ${access.reach === 'here' ? 'exactly at the place' : 'at the place or above it'} (${access.roles === 'by-kind' ? 'roles as the kind of the task says' : access.roles.join(', ')}).${'load' in access.at ? ' For those who work through no inbox on its path it does not exist (404).' : ''}`
  }
}

function parametersOf(route: Route): Json[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const query = route.query && (jsonSchema(route.query(), 'input') as { properties?: Record<string, Json>; required?: string[] })
  const inQuery = Object.entries(query?.properties ?? {}).map(([name, schema]) => ({ name, in: 'query', required: query?.required?.includes(name) ?? false, schema }))
  return [...inPath, ...inQuery]
}

function refusedWith(codes: readonly RefusalCode[]): Json {
  return { description: codes.map((code) => `\`${code}\`: ${refusals[code].en}`).join('\n\n'), content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } }
}

/** Any route may fail. A 405 belongs to no operation, since it answers the methods that a path does not have: it is told of once, for all paths. */
const everywhere = { Failed: refusedWith(['failed']), MethodNotAllowed: refusedWith(['method-not-allowed']) }
const failed: Json = { $ref: '#/components/responses/Failed' }

function answersOf(route: Route): Json {
  const byStatus = new Map<number, RefusalCode[]>()
  for (const code of refusalsOf(route)) byStatus.set(refusals[code].status, [...(byStatus.get(refusals[code].status) ?? []), code])
  const refused = [...byStatus].map(([status, codes]) => [String(status), refusedWith(codes)])
  const content = route.file ? { '*/*': { schema: { type: 'string', format: 'binary' } } } : { 'application/json': { schema: jsonSchema(route.answer(), 'output') } }
  return { 200: { description: route.summary, content }, ...Object.fromEntries(refused), 500: failed }
}

function operationOf(domain: string, name: string, route: Route): Json {
  return {
    operationId: `${domain}.${name}`, tags: [domain], summary: route.summary, description: whoMay(route.access), parameters: parametersOf(route),
    ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(route.body(), 'input') } } } } : {}),
    ...(route.access.who === 'anyone' ? { security: [] } : {}), responses: answersOf(route),
  }
}

const refusalSchema: Json = {
  type: 'object', required: ['error'],
  properties: {
    error: {
      type: 'object', required: ['code', 'message'],
      properties: {
        code: { enum: Object.keys(refusals) }, message: { type: 'string', description: "In the caller's language (Accept-Language: zh or en)" },
        fields: { type: 'array', items: { type: 'object', required: ['path', 'message'], properties: { path: { type: 'string' }, message: { type: 'string' } } } },
        present: { type: 'object', description: 'The state that stood in the way' },
      },
    },
  },
}

function pathsOf(): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [domain, routes] of Object.entries(api)) {
    for (const [name, route] of Object.entries<Route>(routes)) (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(domain, name, route)
  }
  return paths
}

const description = `Neighbours who look out for and help one another: the API of the mini program.

A method that a path does not have is answered with 405 (\`#/components/responses/MethodNotAllowed\`); a path that is not here with 404 (\`not-found\`), in the same shape. HEAD is answered as GET, without the body.`

export function openapi(): Record<string, unknown> {
  return {
    openapi: '3.1.0', info: { title: 'Shouwang 守望', version: '0.1.0', description },
    security: [{ session: [] }], paths: pathsOf(),
    components: { responses: everywhere, schemas: { Refusal: refusalSchema }, securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  }
}
