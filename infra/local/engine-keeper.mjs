// Runs the database engine for another process and ends it when that process is gone, however it went.
// Ctrl-C reaches every process of a terminal at once: the engine stands in a group of its own, so that it ends last, and gently.
import { spawn } from 'node:child_process'

const [command, ...args] = process.argv.slice(2)
const engine = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'], detached: true })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
process.stdin.on('close', () => engine.kill('SIGTERM')).resume()
engine.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
engine.on('exit', (code) => process.exit(code ?? 0))
