/** Before a run of jest: one database engine in memory for all its suites. Each suite makes a table of its own (table.ts). */
import { startEngine, type Engine } from '../../infra/local/dynamodb'

declare global {
  var testEngine: Engine | undefined
}

interface Asked { readonly testPathPatterns: { readonly patterns: readonly string[] } }

/** A run of all suites is long enough for an engine that is compiled well. */
export default async function start({ testPathPatterns: { patterns } }: Asked): Promise<void> {
  globalThis.testEngine = await startEngine({ compile: patterns.length === 0 ? 'well' : 'quickly' })
  process.env.AWS_ENDPOINT_URL_DYNAMODB = globalThis.testEngine.endpoint
}
