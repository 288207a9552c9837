/** A request as API Gateway hands it to a function. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

/** `raw`: the body as it is, instead of `body`. */
export interface Asked { readonly method: string; readonly path: string; readonly query?: Readonly<Record<string, string>>; readonly body?: object; readonly raw?: string; readonly headers?: Readonly<Record<string, string>> }

export function eventOf({ method, path, query, body, raw, headers = {} }: Asked, token: string | undefined): APIGatewayProxyEventV2 {
  return {
    version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: new URLSearchParams(query).toString(), isBase64Encoded: false,
    headers: { 'accept-language': 'zh', 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    ...(query ? { queryStringParameters: query } : {}), ...(raw !== undefined ? { body: raw } : body ? { body: JSON.stringify(body) } : {}),
    requestContext: {
      accountId: 'bench', apiId: 'bench', domainName: 'bench', domainPrefix: 'bench', requestId: 'bench', routeKey: '$default', stage: '$default', time: '', timeEpoch: 0,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
    },
  }
}
