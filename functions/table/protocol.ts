/** What DynamoDB is asked and how it answers over HTTP: JSON as its API documents it, action by action, and its refusals by name. */
import type {
  BatchGetItemCommandInput, BatchGetItemCommandOutput, BatchWriteItemCommandInput, BatchWriteItemCommandOutput, CancellationReason, GetItemCommandInput, GetItemCommandOutput,
  PutItemCommandInput, QueryCommandInput, QueryCommandOutput, TransactWriteItemsCommandInput, UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { hash } from 'node:crypto'
import { HttpRequest, loadJsonRpcErrorCode } from '@smithy/core/protocols'
import type { HttpResponse } from '@smithy/types'

type Answer<T> = Omit<T, '$metadata'>

/** The actions we use: what each takes, what each answers. */
export interface Actions {
  GetItem: { asks: GetItemCommandInput; answers: Answer<GetItemCommandOutput> }
  BatchGetItem: { asks: BatchGetItemCommandInput; answers: Answer<BatchGetItemCommandOutput> }
  BatchWriteItem: { asks: BatchWriteItemCommandInput; answers: Answer<BatchWriteItemCommandOutput> }
  Query: { asks: QueryCommandInput; answers: Answer<QueryCommandOutput> }
  PutItem: { asks: PutItemCommandInput; answers: object }
  UpdateItem: { asks: UpdateItemCommandInput; answers: object }
  TransactWriteItems: { asks: TransactWriteItemsCommandInput; answers: object }
}
export type Action = keyof Actions

/** DynamoDB said no. `name` is its code, such as TransactionCanceledException, whose reasons stand in the order of the items. */
export class TableRefusal extends Error {
  override readonly name: string
  readonly CancellationReasons: readonly CancellationReason[]
  /** Where the SDK's judges of what may be tried again look. */
  readonly $metadata: { readonly httpStatusCode: number; clockSkewCorrected?: true }
  constructor(readonly $response: HttpResponse, said: Said) {
    super(said.message ?? said.Message ?? `DynamoDB answered ${String($response.statusCode)}`)
    this.name = loadJsonRpcErrorCode($response, said) ?? 'Unknown'
    this.CancellationReasons = said.CancellationReasons ?? []
    this.$metadata = { httpStatusCode: $response.statusCode }
  }
}
interface Said { __type?: string; message?: string; Message?: string; CancellationReasons?: CancellationReason[] }

export interface Endpoint { readonly protocol: string; readonly hostname: string; readonly port?: number }

export function requestOf(action: Action, body: string, { protocol, hostname, port }: Endpoint): HttpRequest {
  const host = port === undefined ? hostname : `${hostname}:${String(port)}`
  return new HttpRequest({
    method: 'POST', protocol, hostname, path: '/', body, ...(port === undefined ? {} : { port }),
    headers: {
      host, 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `DynamoDB_20120810.${action}`,
      // The signer takes it from here; computing it would cost it two more copies of the body.
      'x-amz-content-sha256': hash('sha256', body, 'hex'),
    },
  })
}

function textOf(body: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    body.on('data', (chunk: Buffer) => chunks.push(chunk)).once('error', reject).once('end', () => {
      resolve((chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString('utf8'))
    })
  })
}

/** Something else than JSON comes from what stands between, such as a proxy; its status says enough. */
function saidIn(text: string): Said {
  try {
    return JSON.parse(text) as Said
  } catch {
    return {}
  }
}

/** The answer of a call that went well; else DynamoDB's refusal is thrown. */
export async function answerOf<A extends Action>(response: HttpResponse): Promise<Actions[A]['answers']> {
  const text = await textOf(response.body as NodeJS.ReadableStream)
  if (response.statusCode < 300) return JSON.parse(text) as Actions[A]['answers']
  throw new TableRefusal(response, saidIn(text))
}
