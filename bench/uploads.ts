/** A photo of a package: asked for, sent, looked at, shown. */
import { bucket } from '../functions/uploads/bucket'
import { rawKey } from '../functions/uploads/upload'
import type { Step } from './story'
import { grid, idMaker, type Town } from './town'

/** One white point. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==', 'base64')

export function photographing({ chief }: Town): Step[] {
  const id = idMaker(93)('upload')
  return [
    { route: 'uploads.ask', as: chief, asked: { method: 'POST', path: '/uploads', body: { id, purpose: 'package-photo', place: grid } } },
    { route: 'uploads.done', as: chief, first: () => bucket.put(rawKey(id), picture, 'image/png'), asked: { method: 'POST', path: `/uploads/${id}/done` } },
    { route: 'uploads.read', as: chief, asked: { method: 'GET', path: `/uploads/${id}` } },
  ]
}
