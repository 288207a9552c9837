/** What `npm start` keeps: the engine's files, photos, how far the stream was read, how far the clock was moved, what was given up. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveTurnBack, takeTurn, whoseTurn } from './turn'

const names = { engine: 'engine', uploads: 'uploads', state: 'state.json', deadLetters: 'dead-letters.jsonl', running: 'running.pid' } as const

/** `filling` while the seed is being written: a folder left so is begun anew. */
interface State { clockAhead: number; marks: Record<string, Record<string, string>>; filling?: boolean }

export interface DataFolder {
  readonly engine: string
  readonly uploads: string
  readonly state: State
  /** Writes the state down; a power cut leaves the old or the new one. */
  readonly keep: () => void
  readonly bury: (letter: object) => void
  /** Takes away the mark that somebody works on this folder. */
  readonly release: () => void
}

function take(file: string, folder: string): void {
  if (takeTurn(file)) return
  throw new Error(`${folder} is in use by another Shouwang (process ${String(whoseTurn(file))}). Stop that one, or set DATA_DIR to another folder.`)
}

/** Opens the folder for this process alone; `reset` forgets what it held. */
export function openDataFolder(folder: string, reset: boolean): DataFolder {
  mkdirSync(folder, { recursive: true })
  const path = (name: keyof typeof names): string => join(folder, names[name])
  take(path('running'), folder)
  const read = (): State => ({ clockAhead: 0, marks: {}, ...(existsSync(path('state')) ? JSON.parse(readFileSync(path('state'), 'utf8')) as Partial<State> : {}) })
  if (reset || read().filling) for (const name of ['engine', 'uploads', 'state', 'deadLetters'] as const) rmSync(path(name), { recursive: true, force: true })
  const state = read()
  const keep = (): void => {
    writeFileSync(`${path('state')}.new`, JSON.stringify(state))
    renameSync(`${path('state')}.new`, path('state'))
  }
  return {
    engine: path('engine'), uploads: path('uploads'), state, keep,
    bury: (letter) => { appendFileSync(path('deadLetters'), `${JSON.stringify(letter)}\n`) },
    release: () => { giveTurnBack(path('running')) },
  }
}
