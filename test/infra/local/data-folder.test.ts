import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataFolder } from '../../../infra/local/data-folder'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'shouwang-data-')) })
afterEach(() => { rmSync(folder, { recursive: true }) })

test('what was kept is there again; a reset forgets it and touches nothing else', () => {
  const first = openDataFolder(folder, false)
  first.state.clockAhead = 5
  first.keep()
  first.bury({ function: 'x' })
  first.release()
  expect(openDataFolder(folder, false).state).toEqual({ clockAhead: 5, marks: {} })
  mkdirSync(first.engine)
  writeFileSync(join(folder, 'mine.txt'), 'not ours')
  expect(openDataFolder(folder, true).state).toEqual({ clockAhead: 0, marks: {} })
  expect([existsSync(first.engine), existsSync(join(folder, 'dead-letters.jsonl')), existsSync(join(folder, 'mine.txt'))]).toEqual([false, false, true])
})

test('a seed that was broken off leaves nothing behind', () => {
  const first = openDataFolder(folder, false)
  mkdirSync(first.engine)
  first.state.filling = true
  first.keep()
  first.release()
  expect(openDataFolder(folder, false).state).toEqual({ clockAhead: 0, marks: {} })
  expect(existsSync(first.engine)).toBe(false)
})

test('one folder is for one process; a process that died leaves it free', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  writeFileSync(join(folder, 'running.pid'), String(other.pid))
  expect(() => openDataFolder(folder, true)).toThrow(/is in use by another Shouwang/)
  other.kill('SIGKILL')
  await new Promise((resolve) => other.once('exit', resolve))
  expect(openDataFolder(folder, false).state.clockAhead).toBe(0)
})
