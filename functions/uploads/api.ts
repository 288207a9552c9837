/** The uploads function: forms to send a photo with, what becomes of what was sent, links to it. */
import { uploadLimits, type UploadPurpose } from '../../shared/upload-states'
import type { PictureLink } from '../../shared/picture-link'
import { uploads, type UploadForm } from '../../shared/uploads'
import type { Loaded } from '../http/access'
import { granted, Refusal } from '../http/refusal'
import { bind, serve } from '../http/serve'
import { readHelp, type HelpFile } from '../help/store'
import { claimersOf } from '../inbox/rungs'
import { lentOf } from '../inbox/task'
import { presentOf } from '../inbox/view'
import { loadPlace } from '../places/store'
import { lookAt } from './look'
import { formFor, linkTo } from './sign'
import { keepUpload, readUpload } from './store'
import { askAgain, askUpload, isOver, rawKey, type Upload } from './upload'

async function loadUpload(id: string): Promise<Loaded<Upload> | undefined> {
  const found = await readUpload(id)
  return found && { subject: found, requester: found.by }
}
/** A request for whoever brings it. */
async function loadHelp(id: string): Promise<Loaded<HelpFile> | undefined> {
  const file = await readHelp(id)
  return file && { subject: file, place: file.task.place, path: file.task.path.map((step) => step.id), roles: claimersOf(file.task), lent: lentOf(file.task) }
}
const loaders = { upload: loadUpload, place: loadPlace, help: loadHelp }
type Loaders = typeof loaders

interface Asking { readonly id: string; readonly purpose: UploadPurpose; readonly by: string; readonly now: string }

async function ask({ id, purpose, by, now }: Asking): Promise<UploadForm> {
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
    ask: ({ body: { id, purpose }, actor, now }) => ask({ id, purpose, by: actor.user.id, now }),
    askHome: ({ body: { id }, actor, now }) => ask({ id, purpose: 'prescription', by: actor.user.id, now }),
    askDesk: ({ body: { id }, actor, now }) => ask({ id, purpose: 'prescription', by: actor.user.id, now }),
    askSheet: ({ body: { id }, actor, now }) => ask({ id, purpose: 'sheet', by: actor.user.id, now }),
    askHeld: ({ subject: { task }, body: { id, purpose }, actor, now }) => {
      if (task.state !== 'held' || task.holder?.user !== actor.user.id) throw new Refusal('not-holder', { present: presentOf(task) })
      return ask({ id, purpose, by: actor.user.id, now })
    },
    done: async ({ subject, now, lang }) => {
      // A list is no photo: whoever reads it looks at it.
      if (subject.purpose === 'sheet') throw new Refusal('not-found')
      const { id, purpose, picture: { type, width, height, bytes } } = await lookAt(subject, now, lang)
      return { id, purpose, type, width, height, bytes }
    },
    read,
  }),
  loaders,
)
