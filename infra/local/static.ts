/** The files of a browser build, and how they are sent. */
import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { pageHeaders } from '../../functions/http/headers'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
}

/** By their paths from the root: `/index.html`. */
export type Files = ReadonlyMap<string, Buffer>

/** All of them, as they are now: whoever serves these serves one whole build, whatever becomes of the folder. */
export function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return new Map(entries.map((entry) => {
    const file = join(entry.parentPath, entry.name)
    return [`/${relative(folder, file).split(sep).join('/')}`, readFileSync(file)]
  }))
}

/** The name of a file in a request; undefined where it is not valid percent-encoding. */
function nameIn(path: string): string | undefined {
  try {
    return decodeURIComponent(path === '/' ? '/index.html' : path)
  } catch {
    return undefined
  }
}

/** The scripts that stand in a page itself, by their hashes: those and no others may run. */
function inlineScripts(page: string): string[] {
  return [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => `'sha256-${hash('sha256', script, 'base64')}'`)
}

/** True when there was such a file and it is sent. */
export function sendFile(files: Files, path: string, response: ServerResponse, photosFrom?: string): boolean {
  const name = nameIn(path)
  const bytes = name === undefined ? undefined : files.get(name)
  if (name === undefined || bytes === undefined) return false
  const hashed = /\.[0-9a-f]{8,}\./.test(name)
  response.writeHead(200, {
    'content-type': types[extname(name)] ?? 'application/octet-stream', 'content-length': bytes.length, 'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache', ...pageHeaders(extname(name) === '.html' ? inlineScripts(bytes.toString('utf8')) : [], photosFrom),
  }).end(bytes)
  return true
}
