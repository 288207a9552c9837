/** `npm start` once everything is installed: PORT, HOST and DATA_DIR from the environment, `-- --reset` to begin anew. */
import { resolve } from 'node:path'
import { root } from '../declared'
import { people } from '../seed/people'
import { startLocal, type Local, type LocalOptions } from './local'

function optionsFrom(environment: NodeJS.ProcessEnv, words: readonly string[], signal: AbortSignal): LocalOptions {
  const unknown = words.find((word) => word !== '--reset')
  if (unknown !== undefined) throw new Error(`npm start knows -- --reset, not ${unknown}`)
  const port = Number(environment.PORT ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is not a port: ${environment.PORT ?? ''}`)
  return {
    port,
    // Anyone who reaches this port can sign in as anyone: it stays on this machine unless HOST says otherwise.
    host: environment.HOST ?? '127.0.0.1',
    dataDir: resolve(root, environment.DATA_DIR ?? '.data'),
    reset: words.includes('--reset'),
    app: environment.APP !== 'off',
    signal,
    say: (line) => { console.log(line) },
    progress: (line) => { console.log(`  ${line}`) },
  }
}

function welcome({ port }: Local, began: number): void {
  const address = `http://localhost:${String(port)}`
  console.log(`\nShouwang is ready after ${((Date.now() - began) / 1000).toFixed(1)} s: ${address}   (API: ${address}/docs)`)
  console.log('Sign in there as, for example:')
  for (const { key, name, words } of people) console.log(`  ${key.padEnd(14)} ${name || '—'}  ${words.zh}  ${words.en}`)
  console.log('Ctrl-C stops it; the data stay.\n')
}

async function main(): Promise<void> {
  const began = Date.now()
  const breaking = new AbortController()
  const starting = startLocal(optionsFrom(process.env, process.argv.slice(2), breaking.signal))
  const end = (): void => {
    if (breaking.signal.aborted) return // npm passes the same Ctrl-C on once more
    breaking.abort(new Error('Stopped.'))
    setTimeout(() => process.exit(1), 15_000).unref()
    void starting.then((local) => local.stop()).then(() => process.exit(0), () => undefined)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  welcome(await starting, began)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
