/** Serves the files of the browser build. */
import { createReadStream, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
}

function fileAt(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, decodeURIComponent(path === '/' ? '/index.html' : path)))
  if (!file.startsWith(folder + sep)) return undefined
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined
}

/** True when there was such a file and it is being sent. */
export function serveFile(folder: string, path: string, response: ServerResponse): boolean {
  let file: string | undefined
  try {
    file = fileAt(folder, path)
  } catch {
    return false // a path that is not valid percent-encoding names no file
  }
  if (file === undefined) return false
  const hashed = /\.[0-9a-f]{8,}\./.test(file)
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache' })
  createReadStream(file).pipe(response)
  return true
}
