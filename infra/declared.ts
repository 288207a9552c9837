/** The functions that serverless.yml declares, for the bundler, the local runner and the tests: one source, so that they cannot drift. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export const root = join(__dirname, '..')

export type FilterPattern = Readonly<Record<string, unknown>>
export interface StreamSource {
  readonly batchSize: number
  readonly maximumRetryAttempts: number
  readonly bisectBatchOnFunctionError?: boolean
  readonly filterPatterns?: readonly FilterPattern[]
}
export interface HttpRoute { readonly method: string; readonly path: string }
/** Where paths go that belong to no function. */
export const anyPath = '*'
export interface Declared {
  readonly name: string
  /** As Lambda reads it: functions/places/api.handler */
  readonly handler: string
  /** The source file, from the root: functions/places/api.ts */
  readonly source: string
  readonly routes: readonly HttpRoute[]
  readonly streams: readonly StreamSource[]
  /** Schedule expressions, such as rate(5 minutes). */
  readonly schedules: readonly string[]
}

interface Event { httpApi?: HttpRoute | '*'; stream?: StreamSource; schedule?: { rate: readonly string[] } }
type Functions = Record<string, { handler: string; events: readonly Event[] }>

function read(file: string): unknown {
  return parse(readFileSync(join(root, file), 'utf8'))
}

function fileOf(reference: string): string {
  const file = /^\$\{file\((.+)\)\}$/.exec(reference)?.[1]
  if (file === undefined) throw new Error(`serverless.yml: functions are included as \${file(…)}, not as ${reference}`)
  return file
}

export function declaredFunctions(): Declared[] {
  const { functions } = read('serverless.yml') as { functions: readonly string[] }
  const all = functions.flatMap((reference) => Object.entries(read(fileOf(reference)) as Functions))
  return all.map(([name, { handler, events }]) => ({
    name,
    handler,
    source: handler.replace(/\.\w+$/, '.ts'),
    routes: events.flatMap(({ httpApi }) => (httpApi === '*' ? { method: '*', path: anyPath } : (httpApi ?? []))),
    streams: events.flatMap(({ stream }) => stream ?? []),
    schedules: events.flatMap(({ schedule }) => schedule?.rate ?? []),
  }))
}
