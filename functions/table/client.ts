/**
 * Calls DynamoDB with the SDK's own parts: its credentials, its signature with the correction of a wrong clock, its HTTP.
 * The SDK's ready-made client spends more on a call than all of ours on a request; DECISIONS.md has the figures.
 */
import { partition } from '@aws-sdk/core/client'
import { AwsSdkSigV4Signer } from '@aws-sdk/core/httpAuthSchemes'
import { defaultProvider } from '@aws-sdk/credential-provider-node'
import { loadConfig, NODE_REGION_CONFIG_FILE_OPTIONS, NODE_REGION_CONFIG_OPTIONS } from '@smithy/core/config'
import { parseUrl } from '@smithy/core/protocols'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { SignatureV4 } from '@smithy/signature-v4'
import type { HttpRequest, HttpResponse } from '@smithy/types'
import { answerOf, requestOf, type Action, type Actions, type Endpoint } from './protocol'
import { Sha256 } from './sha256'

interface Http {
  handle(request: HttpRequest): Promise<{ response: HttpResponse }>
}
/** What carries requests; the bench and the tests put theirs in its place. */
export const wire: { http: Http } = { http: new NodeHttpHandler() }

interface Link { readonly endpoint: Endpoint; readonly signing: Record<string, unknown> }

/** Where the table is and how calls are signed, from the environment as the SDK reads it; the credentials are renewed before they end. */
async function connect(): Promise<Link> {
  const region = await loadConfig(NODE_REGION_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS)()
  const url = process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? process.env['AWS_ENDPOINT_URL'] ?? `https://dynamodb.${region}.${partition(region).dnsSuffix}`
  const signature = new SignatureV4({ service: 'dynamodb', region, credentials: defaultProvider(), sha256: Sha256, applyChecksum: false })
  const config = { signer: () => Promise.resolve(signature), systemClockOffset: 0 }
  return { endpoint: parseUrl(url), signing: { config, signingRegion: region, signingName: 'dynamodb' } }
}

const signer = new AwsSdkSigV4Signer()
let link: Promise<Link> | undefined

/** One call, tried once: patience.ts decides what is tried again. */
export async function call<A extends Action>(action: A, asked: Actions[A]['asks']): Promise<Actions[A]['answers']> {
  const { endpoint, signing } = await (link ??= connect())
  const properties = { ...signing, context: {} }
  try {
    const request = await signer.sign(requestOf(action, JSON.stringify(asked), endpoint), unused, properties)
    const { response } = await wire.http.handle(request)
    signer.successHandler(response, properties)
    return await answerOf<A>(response)
  } catch (error) {
    throw error instanceof Error ? signer.errorHandler(properties)(error) : error
  }
}

/** The signature asks its own provider for the credentials; what is handed to the scheme is not read. */
const unused = { accessKeyId: '', secretAccessKey: '' }
