/** The uploads function: forms to send a photo with, what becomes of what was sent, links to it. */
import { uploadLimits } from '../../shared/upload-states'
import type { PictureLink } from '../../shared/picture-link'
import { uploads, type UploadForm } from '../../shared/uploads'
import type { Loaded } from '../http/access'
import { granted, Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { loadPlace } from '../places/store'
import { lookAt } from './look'
import { formFor, linkTo } from './sign'
import { keepUpload, readUpload } from './store'
import { askAgain, askUpload, isOver, rawKey, type Upload } from './upload'

async function loadUpload(id: string): Promise<Loaded<Upload> | undefined> {
  const found = await readUpload(id)
  return found && { subject: found, requester: found.by }
}
const loaders = { upload: loadUpload, place: loadPlace }
type Loaders = typeof loaders

async function ask({ body: { id, purpose }, actor, now }: Call<typeof uploads.ask, Loaders>): Promise<UploadForm> {
  const by = actor.user.id
  const known = await readUpload(id)
  const next = known ? granted(askAgain(known, { purpose, by }, now)) : askUpload({ id, purpose, by }, now)
  if (!(await keepUpload(next))) throw new Refusal('id-taken')
  const until = new Date(Date.parse(now) + uploadLimits.formMinutes * 60_000).toISOString()
  return { id, ...formFor(rawKey(id), now, until), until, mostBytes: uploadLimits.bytes }
}

async function read({ subject, now }: { subject: Upload; now: string }): Promise<PictureLink> {
  if (isOver(subject, now)) throw new Refusal('upload-over')
  if (!subject.picture) throw new Refusal('upload-missing')
  const { key, width, height } = subject.picture
  return { ...linkTo(key, now), width, height }
}

export const handler = serve(
  bind<typeof uploads, Loaders>(uploads, {
    ask,
    done: async ({ subject, now, lang }) => {
      const { id, purpose, picture: { type, width, height, bytes } } = await lookAt(subject, now, lang)
      return { id, purpose, type, width, height, bytes }
    },
    read,
  }),
  loaders,
)
