import { dirname } from 'node:path'
import { handler } from '../../../functions/about/api'
import { refusalsOf } from '../../../functions/about/openapi'
import { api } from '../../../shared/api'
import type { Route } from '../../../shared/http'
import { refusals } from '../../../shared/refusals'
import { eventOf, ok } from '../../support/caller'
import { useTown } from '../../support/town'

useTown()

interface Operation { operationId: string; description: string; parameters: { name: string; in: string; required: boolean }[]; requestBody?: { content: { 'application/json': { schema: { properties: Record<string, object> } } } }; security?: object[]; responses: Record<string, Answer> }
interface Answer { description?: string; $ref?: string; content?: { 'application/json': { schema: { $ref?: string } } } }
interface Document { openapi: string; info: { description: string }; paths: Record<string, Record<string, Operation>>; components: { responses: Record<string, Answer>; schemas: { Refusal: { properties: { error: { properties: { code: { enum: string[] } } } } } } } }

let document: Document
beforeAll(async () => {
  document = await ok(api.about.openapi) as unknown as Document
})

const all = Object.entries(api).flatMap(([domain, group]) => Object.entries<Route>(group).map(([name, route]) => ({ name: `${domain}.${name}`, route })))

test('it answers when it is ready', async () => {
  expect(await ok(api.about.health)).toEqual({ status: 'ok' })
})

test('asked by HEAD it says the same without its words', async () => {
  expect(await handler(eventOf('HEAD', '/health', {}))).toMatchObject({ statusCode: 200, body: '' })
  expect(await handler(eventOf('HEAD', '/docs', {}))).toMatchObject({ statusCode: 200, body: '' })
  expect(await handler(eventOf('HEAD', '/nowhere', {}))).toMatchObject({ statusCode: 404, body: '' })
})

test.each(['zh', 'en'] as const)('a path that belongs to nobody is refused in the shape of all refusals, in %s', async (lang) => {
  for (const [method, path] of [['GET', '/nowhere'], ['POST', '/wp-login.php'], ['GET', '/constructor']] as const) {
    const { statusCode, headers, body = '' } = await handler(eventOf(method, path, { lang }))
    expect([statusCode, JSON.parse(body)]).toEqual([404, { error: { code: 'not-found', message: refusals['not-found'][lang] } }])
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' })
  }
})

describe('the contract as OpenAPI', () => {
  it('is of version 3.1 and has every route, and none besides', () => {
    expect(document.openapi).toBe('3.1.0')
    const written = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`))
    expect(written.sort()).toEqual(all.map(({ name, route }) => `${name} ${route.method} ${route.path}`).sort())
  })

  it.each(all)('tells of $name who may call it, what it takes and every way it refuses', ({ route }) => {
    const operation = document.paths[route.path]?.[route.method.toLowerCase()]
    expect(operation?.description).not.toBe('')
    expect(operation?.requestBody !== undefined).toBe(route.body !== undefined)
    expect(operation?.parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    const said = Object.values(operation?.responses ?? {}).map((one) => one.description).join('\n')
    for (const code of refusalsOf(route)) {
      expect(said).toContain(`\`${code}\``)
      expect(operation?.responses[String(refusals[code].status)]).toBeDefined()
    }
    expect(operation?.security !== undefined).toBe(route.access.who === 'anyone')
  })

  it('tells of texts how many characters they may have', () => {
    const { note, call } = { note: document.paths['/tasks/{task}/notes']?.['post'], call: document.paths['/tasks/{task}/calls']?.['post'] }
    expect(note?.requestBody?.content['application/json'].schema.properties['text']).toMatchObject({ maxLength: 2000 })
    expect(call?.requestBody?.content['application/json'].schema.properties['text']).toMatchObject({ maxLength: 500 })
  })

  it('says of each text list that may name nothing twice', () => {
    const { travellers } = document.paths['/reports/{report}']?.['put']?.requestBody?.content['application/json'].schema.properties ?? {}
    expect(travellers).toMatchObject({ items: { properties: { symptoms: { uniqueItems: true } } } })
  })

  it('tells of a choice in an address which texts there are, and of a body which of its parts exclude each other', () => {
    const overdue = document.paths['/tasks']?.['get']?.parameters.find(({ name }) => name === 'overdue')
    expect(overdue).toMatchObject({ in: 'query', required: false, schema: { type: 'string', enum: ['true', 'false'] } })
    const contact = document.paths['/households/{household}/contact']?.['put']?.requestBody?.content['application/json'].schema
    expect(contact).toMatchObject({ type: 'object', oneOf: [{ required: ['phone'] }, { required: ['wechatCode'] }] })
    expect(Object.keys(contact?.properties ?? {})).toEqual(['phone', 'wechatCode'])
  })

  it.each(all)('tells of $name that it may fail', ({ route }) => {
    expect(document.paths[route.path]?.[route.method.toLowerCase()]?.responses['500']).toEqual({ $ref: '#/components/responses/Failed' })
  })

  it('tells once of the refusals that every path has, in the shape that all have', () => {
    const { Failed, MethodNotAllowed } = document.components.responses
    expect([Failed?.description, MethodNotAllowed?.description]).toEqual([`\`failed\`: ${refusals.failed.en}`, `\`method-not-allowed\`: ${refusals['method-not-allowed'].en}`])
    for (const answer of [Failed, MethodNotAllowed]) expect(answer?.content?.['application/json'].schema.$ref).toBe('#/components/schemas/Refusal')
    expect(document.info.description).toMatch(/405.*#\/components\/responses\/MethodNotAllowed/)
  })

  it('leaves no refusal out', () => {
    const answers = [...Object.values(document.paths).flatMap((methods) => Object.values(methods)).flatMap(({ responses }) => Object.values(responses)), ...Object.values(document.components.responses)]
    const said = answers.map(({ description = '' }) => description).join('\n')
    expect(Object.keys(refusals).filter((code) => !said.includes(`\`${code}\``))).toEqual([])
  })

  it('points nowhere where nothing is', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, ref = '']) => ref)
    const at = (ref: string): unknown => ref.split('/').reduce<unknown>((from, name) => (from as Record<string, unknown> | undefined)?.[name], document)
    expect(refs.filter((ref) => at(ref) === undefined)).toEqual([])
  })

  it('knows every code of a refusal', () => {
    expect(document.components.schemas.Refusal.properties.error.properties.code.enum.sort()).toEqual(Object.keys(refusals).sort())
  })
})

describe('the page to read it', () => {
  const get = (path: string, method = 'GET') => handler(eventOf(method, path, {}))

  it.each(['/docs', '/docs/'])('%s is a page that asks nobody but us', async (path) => {
    const { statusCode, headers, body = '' } = await get(path)
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': expect.stringContaining("default-src 'self'") as string })
    expect(body).not.toMatch(/<script(?! src)|<style| on\w+=/)
    expect([...body.matchAll(/(?:src|href)="([^"]+)"/g)].every(([, link = '']) => link.startsWith('/docs/'))).toBe(true)
  })

  it.each(['/docs/nothing.js', '/docs/../about/api.ts', '/docs/%2e%2e/secret', '/docs/constructor', '/docs/swagger-ui.css/'])('%s is not found', async (path) => {
    expect((await get(path)).statusCode).toBe(404)
  })

  it('its files come from the folder that is named', async () => {
    process.env['DOCS_ASSETS'] = dirname(require.resolve('swagger-ui-dist/package.json'))
    for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js']) expect((await get(`/docs/${name}`)).statusCode).toBe(200)
    expect((await get('/docs', 'POST')).statusCode).toBe(404)
  })
})
