/**
 * Calls DynamoDB with the SDK's own parts: its credentials, its signature, its HTTP.
 * The SDK's ready-made client spends more on a call than all of ours on a request; DECISIONS.md has the figures.
 */
import { partition } from '@aws-sdk/core/client'
import { defaultProvider } from '@aws-sdk/credential-provider-node'
import { loadConfig, NODE_REGION_CONFIG_FILE_OPTIONS, NODE_REGION_CONFIG_OPTIONS } from '@smithy/core/config'
import { parseUrl } from '@smithy/core/protocols'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { SignatureV4 } from '@smithy/signature-v4'
import type { HttpRequest, HttpResponse } from '@smithy/types'
import { learnTime, signingDate } from './aws-clock'
import { answerOf, requestOf, type Action, type Actions, type Endpoint } from './protocol'
import { Sha256 } from './sha256'

interface Http {
  handle(request: HttpRequest): Promise<{ response: HttpResponse }>
}
/** What carries requests; the bench and the tests put theirs in its place. */
export const wire: { http: Http } = { http: new NodeHttpHandler() }

interface Link { readonly endpoint: Endpoint; readonly signature: SignatureV4 }

/** Where the table is and how calls are signed, from the environment as the SDK reads it; the credentials are renewed before they end. */
async function connect(): Promise<Link> {
  const region = await loadConfig(NODE_REGION_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS)()
  const url = process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? process.env['AWS_ENDPOINT_URL'] ?? `https://dynamodb.${region}.${partition(region).dnsSuffix}`
  const signature = new SignatureV4({ service: 'dynamodb', region, credentials: defaultProvider(), sha256: Sha256, applyChecksum: false, uriEscapePath: false })
  return { endpoint: parseUrl(url), signature }
}

let link: Promise<Link> | undefined

/** One call, tried once: patience.ts decides what is tried again. */
export async function call<A extends Action>(action: A, asked: Actions[A]['asks']): Promise<Actions[A]['answers']> {
  const { endpoint, signature } = await (link ??= connect())
  const request = await signature.sign(requestOf(action, JSON.stringify(asked), endpoint), { signingDate: signingDate() })
  const { response } = await wire.http.handle(request)
  try {
    return await answerOf<A>(response)
  } catch (error) {
    learnTime(error)
    throw error
  }
}
