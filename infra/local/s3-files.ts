/** The objects of a bucket as files of a folder, each with what is told of it beside it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { StoreRefusal } from './s3-signature'

export interface Stored { readonly bytes: Buffer; readonly headers: Readonly<Record<string, string>> }
export interface Files {
  readonly get: (key: string) => Stored | undefined
  readonly put: (key: string, object: Stored) => void
  readonly remove: (key: string) => void
  readonly keys: () => string[]
}

const told = '.told.json'

export function filesIn(folder: string): Files {
  const fileOf = (key: string): string => {
    if (!/^[\w-]+(?:[/.][\w-]+)*$/.test(key)) throw new StoreRefusal(400, 'InvalidArgument', 'The stand-in keeps keys of letters, digits, _ - / . only')
    return join(folder, ...key.split('/'))
  }
  const write = (file: string, content: Buffer | string): void => {
    writeFileSync(`${file}.new`, content)
    renameSync(`${file}.new`, file)
  }
  return {
    get: (key) => {
      const file = fileOf(key)
      return existsSync(file + told) ? { bytes: readFileSync(file), headers: JSON.parse(readFileSync(file + told, 'utf8')) as Record<string, string> } : undefined
    },
    put: (key, { bytes, headers }) => {
      const file = fileOf(key)
      mkdirSync(dirname(file), { recursive: true })
      write(file, bytes)
      write(file + told, JSON.stringify(headers))
    },
    remove: (key) => {
      for (const file of [fileOf(key) + told, fileOf(key)]) rmSync(file, { force: true })
    },
    keys: () => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
      .filter((name) => name.endsWith(told)).map((name) => relative(folder, join(folder, name.slice(0, -told.length))).split(sep).join('/')).sort(),
  }
}
