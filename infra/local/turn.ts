/** One process at a time: a file with its number in it. Whoever died without giving its turn back has lost it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The number of the process whose turn it is; undefined when nobody's, or when ours. */
export function whoseTurn(file: string): number | undefined {
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  return pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined
}

/** True when the turn is ours now. */
export function takeTurn(file: string): boolean {
  if (whoseTurn(file) !== undefined) return false
  rmSync(file, { force: true })
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false // somebody was quicker
  }
}

export function giveTurnBack(file: string): void {
  rmSync(file, { force: true })
}
