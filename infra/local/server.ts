/** One port for all: the API by the routes of serverless.yml, what is local only, the browser app. Until it is ready it says so. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { invoke, refuse, type HttpHandler } from './gateway'
import { idle } from './idle'
import { answerLocal, type LocalPages } from './local-pages'
import { sendFile, type Files } from './static'

/** `photosFrom`: besides its own, the origin to which the app sends photos and from which it shows them. */
export interface App { readonly files: Files; readonly photosFrom: string }

export interface Product {
  readonly functionAt: (path: string) => HttpHandler | undefined
  /** The function for whatever is neither a path of the API nor of this machine. */
  readonly otherwise: HttpHandler
  readonly pages: LocalPages
  /** The browser build; without it only the API is served. */
  readonly app?: App
  /** Something may have been written: whoever listens to the table looks now. */
  readonly written: () => void
}

export interface Front {
  readonly port: number
  readonly open: (product: Product) => void
  readonly stop: () => Promise<void>
}

async function answer(product: Product | undefined, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2)
  if (!product) {
    refuse(response, 503, 'Starting')
    return
  }
  const handler = product.functionAt(path)
  if (handler) {
    await invoke(handler, request, response, path, search, product.pages.clock.now)
    if (request.method !== 'GET') product.written()
  } else if (await answerLocal(product.pages, path, request, response)) return
  else if (!product.app || !['GET', 'HEAD'].includes(request.method ?? '') || !sendFile(product.app.files, path, response, product.app.photosFrom)) await invoke(product.otherwise, request, response, path, search, product.pages.clock.now)
}

function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => { resolve() })
    server.closeAllConnections()
  })
}

/** Takes the port at once, so that a port in use is known before anything is started. */
export async function openFront(host: string, port: number): Promise<Front> {
  let product: Product | undefined
  const server = createServer(idle, (request, response) => {
    answer(product, request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) refuse(response, 500, 'Internal Server Error')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${String(port)} is in use. Stop what runs there, or choose another: PORT=8081 npm start`) : error)
    })
    server.listen(port, host, resolve)
  })
  return { port: (server.address() as AddressInfo).port, open: (made) => { product = made }, stop: () => stopServer(server) }
}
