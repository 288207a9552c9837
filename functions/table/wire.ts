/** Carries one signed request to DynamoDB and its answer back, over connections that stay open. */
import http from 'node:http'
import https from 'node:https'
import type { Request } from 'aws4'

/** As aws4 signs it; `body` is JSON. */
export type Signed = Request & { readonly protocol: string; readonly headers: Record<string, string>; readonly body: string }
export interface Answer { readonly status: number; readonly body: Buffer }

/** The request or its answer was lost on the way: whether DynamoDB did what was asked is not known. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** DynamoDB answers in milliseconds; a line that is silent this long is dead. */
const silenceMs = 5000
const agents = { 'http:': new http.Agent({ keepAlive: true }), 'https:': new https.Agent({ keepAlive: true }) }

function post(signed: Signed): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const lost = (cause: Error): void => { reject(new NoAnswer(cause.message, { cause })) }
    const plain = signed.protocol === 'http:'
    const sent = (plain ? http : https).request({ ...signed, agent: agents[plain ? 'http:' : 'https:'], timeout: silenceMs }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', lost).on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) })
      })
    })
    sent.on('timeout', () => sent.destroy(new Error('DynamoDB was silent'))).on('error', lost).end(signed.body)
  })
}

/** What carries requests; the bench and the tests put theirs in its place. */
export const wire: { post: (signed: Signed) => Promise<Answer> } = { post }
