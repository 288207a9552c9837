/** The store of files for suites that need it, and uploads made through the routes and its form. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clock } from '../../functions/clock'
import { keepUpload } from '../../functions/uploads/store'
import { askUpload } from '../../functions/uploads/upload'
import { startS3, type S3StandIn } from '../../infra/local/s3'
import { api } from '../../shared/api'
import { newId } from '../../shared/ids'
import type { Upload, UploadForm } from '../../shared/uploads'
import { ok } from './caller'
import { timeNow } from './clock'
import type { Person } from './people'
import { aJpeg } from './pictures'
import { at } from './places'

export const account = { accessKeyId: 'local', secretAccessKey: 'local', region: 'cn-north-1' }

/** For the top of a suite: a store of its own while it runs. `files` looks into it. */
export function useBucket(): { readonly files: () => S3StandIn['files'] } {
  const folder = mkdtempSync(join(tmpdir(), 'shouwang-files-'))
  let standIn: S3StandIn | undefined
  beforeAll(async () => {
    standIn = await startS3({ account, bucket: process.env['UPLOADS_BUCKET'] ?? '', folder, now: () => clock.now().getTime() })
    process.env['AWS_ENDPOINT_URL_S3'] = standIn.url
  })
  afterAll(async () => {
    await standIn?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    files: () => {
      if (!standIn) throw new Error('The store of files is not there yet')
      return standIn.files
    },
  }
}

/** Asked for by this person, whoever they are; nothing was sent yet. */
export async function anUploadOf({ user }: Person): Promise<string> {
  const id = newId('upload')
  await keepUpload(askUpload({ id, purpose: 'package-photo', by: user }, timeNow()))
  return id
}

/** Sends a file as a browser or WeChat does; `fields` in place of the form's own. */
export function sendForm({ url, fields }: Pick<UploadForm, 'url' | 'fields'>, file: Buffer, name = 'photo.jpg', type = 'image/jpeg'): Promise<Response> {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new Blob([new Uint8Array(file)], { type }), name)
  return fetch(url, { method: 'POST', body: form })
}

export const asked = (as: Person, id = newId('upload')): Promise<UploadForm> => ok(api.uploads.ask, { as, body: { id, purpose: 'package-photo', place: at.grid } })

/** Asked for and sent, not yet said to be done. */
export async function sent(as: Person, file: Buffer = aJpeg()): Promise<string> {
  const form = await asked(as)
  const { status } = await sendForm(form, file)
  if (status !== 201) throw new Error(`The store answered ${String(status)}`)
  return form.id
}

export async function uploaded(as: Person, file?: Buffer): Promise<Upload> {
  return ok(api.uploads.done, { as, params: { upload: await sent(as, file) } })
}
