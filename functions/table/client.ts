/**
 * Calls DynamoDB over its JSON protocol, typed by the SDK, signed by aws4.
 * The SDK's own client spends more CPU on a call than we do on a whole request; DECISIONS.md has the figures.
 */
import type {
  BatchGetItemInput, BatchGetItemOutput, CancellationReason, GetItemInput, GetItemOutput, PutItemInput, QueryInput, QueryOutput, TransactWriteItemsInput, UpdateItemInput,
} from '@aws-sdk/client-dynamodb'
import { hash } from 'node:crypto'
import { sign } from 'aws4'
import { credentials, environment } from '../credentials'
import { wire, type Signed } from './wire'

/** The actions we use: what each takes, what each answers. */
export interface Actions {
  GetItem: { asks: GetItemInput; answers: GetItemOutput }
  BatchGetItem: { asks: BatchGetItemInput; answers: BatchGetItemOutput }
  Query: { asks: QueryInput; answers: QueryOutput }
  PutItem: { asks: PutItemInput; answers: object }
  UpdateItem: { asks: UpdateItemInput; answers: object }
  TransactWriteItems: { asks: TransactWriteItemsInput; answers: object }
}
export type Action = keyof Actions

interface Said { __type?: string; message?: string; Message?: string; CancellationReasons?: CancellationReason[] }

/** DynamoDB said no. `name` is its code, such as TransactionCanceledException, whose reasons stand in the order of the items. */
export class TableRefusal extends Error {
  override readonly name: string
  readonly reasons: readonly CancellationReason[]
  constructor(readonly status: number, said: Said) {
    super(said.message ?? said.Message ?? `DynamoDB answered ${String(status)}`)
    this.name = said.__type?.split('#').at(-1) ?? 'Unknown'
    this.reasons = said.CancellationReasons ?? []
  }
}

/** Where the table is: the region's DynamoDB, or what AWS_ENDPOINT_URL_DYNAMODB names. */
function endpointOf(region: string): URL {
  return new URL(process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? `https://dynamodb.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`)
}

let endpoint: URL | undefined

function signed(action: Action, body: string): Signed {
  const region = environment('AWS_REGION')
  const { protocol, hostname, port } = (endpoint ??= endpointOf(region))
  const headers: Record<string, string> = {
    'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `DynamoDB_20120810.${action}`,
    // The signer takes it from here: Node hashes in one call faster than by the object that the signer makes.
    'x-amz-content-sha256': hash('sha256', body),
  }
  const request = { protocol, hostname, ...(port && { port }), method: 'POST', path: '/', service: 'dynamodb', region, headers, body }
  sign(request, credentials())
  return request
}

/** Something else than JSON comes from what stands between, such as a proxy; its status says enough. */
function saidIn(body: Buffer): Said {
  try {
    return JSON.parse(body.toString()) as Said
  } catch {
    return {}
  }
}

/** One call, tried once: patience.ts decides what is tried again. Throws `TableRefusal`, or `NoAnswer` when the line was cut. */
export async function call<A extends Action>(action: A, asked: Actions[A]['asks']): Promise<Actions[A]['answers']> {
  const { status, body } = await wire.post(signed(action, JSON.stringify(asked)))
  if (status < 300) return JSON.parse(body.toString()) as Actions[A]['answers']
  throw new TableRefusal(status, saidIn(body))
}
