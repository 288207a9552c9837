/** Before a run of jest: one database engine in memory for all its suites. Each suite makes a table of its own (table.ts). */
import { startEngine, type Engine } from '../../infra/local/dynamodb'

declare global {
  var testEngine: Engine | undefined
}

export default async function start(): Promise<void> {
  globalThis.testEngine = await startEngine()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = globalThis.testEngine.endpoint
}
