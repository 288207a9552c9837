/** The suite's own table on the engine of this run, made from infra/table.yml. */
import { createTable } from '../../infra/local/table'

function environment(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: is this suite in the node project?`)
  return value
}

/** For beforeAll: makes the table that TABLE_NAME names; without a stream, since suites hand the lines of logs to the functions themselves, and without ends of rows, since the engine’s clock is years past theirs. */
export async function makeTable(): Promise<void> {
  await createTable(environment('AWS_ENDPOINT_URL_DYNAMODB'), environment('TABLE_NAME'), { stream: false, ttl: false })
}

/** The same with the engine's own stream. */
export async function makeTableWithStream(): Promise<void> {
  await createTable(environment('AWS_ENDPOINT_URL_DYNAMODB'), environment('TABLE_NAME'))
}
