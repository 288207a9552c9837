import { api } from '../../shared/api'
import type { Route } from '../../shared/http'
import { idPrefixes } from '../../shared/ids'
import { pathParameters } from '../../shared/http'
import { routes } from '../../shared/routes'

const contract = Object.entries(api).flatMap(([domain, group]) => Object.entries<Route>(group).map(([name, route]) => ({ name: `${domain}.${name}`, route })))

test('what the phone carries is the contract, each route once', () => {
  const carried = Object.entries(routes).flatMap(([domain, group]) => Object.entries(group).map(([name, [method, path]]) => `${domain}.${name} ${String(method)} ${String(path)}`))
  expect(carried.sort()).toEqual(contract.map(({ name, route }) => `${name} ${route.method} ${route.path}`).sort())
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
