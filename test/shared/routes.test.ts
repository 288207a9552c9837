import { api } from '../../shared/api'
import type { Route } from '../../shared/http'
import { idPrefixes } from '../../shared/ids'
import { pathParameters } from '../../shared/http'
import { routes as accounts } from '../../shared/routes/accounts'
import { routes as arrivals } from '../../shared/routes/arrivals'
import { routes as campaigns } from '../../shared/routes/campaigns'
import { routes as callups } from '../../shared/routes/callups'
import { routes as care } from '../../shared/routes/care'
import { routes as measures } from '../../shared/routes/measures'
import { routes as desk } from '../../shared/routes/desk'
import { routes as duties } from '../../shared/routes/duties'
import { routes as gate } from '../../shared/routes/gate'
import { routes as handover } from '../../shared/routes/handover'
import { routes as help } from '../../shared/routes/help'
import { routes as imports } from '../../shared/routes/imports'
import { routes as main } from '../../shared/routes/main'
import { routes as orders } from '../../shared/routes/orders'
import { routes as questions } from '../../shared/routes/questions'
import { routes as subsidies } from '../../shared/routes/subsidies'
import { routes as texts } from '../../shared/routes/texts'
import { routes as uploads } from '../../shared/routes/uploads'
import { routes as risk } from '../../shared/routes/risk'
import { routes as volunteers } from '../../shared/routes/volunteers'

const tables = [main, campaigns, orders, accounts, handover, help, care, measures, gate, desk, duties, imports, risk, questions, subsidies, texts, uploads, volunteers, callups, arrivals]

const contract = Object.entries(api).flatMap(([domain, group]) => Object.entries<Route>(group).map(([name, route]) => ({ name: `${domain}.${name}`, route })))

test('what the phone carries is the contract, each route once', () => {
  const carried = Object.entries(Object.assign({}, ...tables) as Record<string, Record<string, [string, string]>>).flatMap(([domain, group]) => Object.entries(group).map(([name, [method, path]]) => `${domain}.${name} ${String(method)} ${String(path)}`))
  expect(carried.sort()).toEqual(contract.map(({ name, route }) => `${name} ${route.method} ${route.path}`).sort())
})

test('no domain stands in two tables', () => {
  const domains = tables.flatMap((table) => Object.keys(table))
  expect(new Set(domains).size).toBe(domains.length)
})

test('no two routes have the same method and path', () => {
  const all = contract.map(({ route }) => `${route.method} ${route.path}`)
  expect(new Set(all).size).toBe(all.length)
})

test.each(contract)('$name knows how each parameter of its path looks', ({ route }) => {
  for (const [, name = ''] of route.path.matchAll(/\{(\w+)\}/g)) expect(name === 'place' || name === 'code' || Object.hasOwn(pathParameters, name)).toBe(true)
})

test('every prefix of ids is its own', () => {
  expect(new Set(Object.values(idPrefixes)).size).toBe(Object.keys(idPrefixes).length)
})
