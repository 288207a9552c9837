/** Calls the local engine, unsigned: for what the product itself never does, such as making tables and reading streams. */
import { request } from 'node:http'
import { text } from 'node:stream/consumers'

export class EngineRefusal extends Error {
  constructor(readonly code: string, message: string) {
    super(`${code}: ${message}`)
  }
}

const prefix = { DynamoDB: 'DynamoDB_20120810', Streams: 'DynamoDBStreams_20120810' } as const

/** The local engine wants a signature's form and checks nothing of it. */
const authorization = 'AWS4-HMAC-SHA256 Credential=local/20200101/cn-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0'

/** On a connection of its own: one that was kept may have been closed by the engine while this process was busy. */
function post(endpoint: string, headers: Record<string, string>, body: string): Promise<{ ok: boolean; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(endpoint, { method: 'POST', agent: false, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (response) => {
      text(response).then((said) => { resolve({ ok: response.statusCode === 200, text: said }) }, reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** One call of DynamoDB's JSON protocol; the answer is as AWS documents it for that action. */
export async function callDynamo(endpoint: string, action: string, input: object, service: keyof typeof prefix = 'DynamoDB'): Promise<unknown> {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `${prefix[service]}.${action}`, authorization }
  const { ok, text: said } = await post(endpoint, headers, JSON.stringify(input))
  const answer = JSON.parse(said) as unknown
  if (ok) return answer
  const { __type = 'Unknown', message = '', Message = message } = answer as { __type?: string; message?: string; Message?: string }
  throw new EngineRefusal(__type.split('#').at(-1) ?? __type, Message)
}
