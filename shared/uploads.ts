/** Uploads: a form is asked for and sent to the store of files by the phone itself; then it is said to be done, and the server looks at what came. */
import { enum as oneOf, int, lazy, literal, object, record, string, type infer as Infer } from './zod'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { pictureLink } from './picture-link'
import { placeId } from './place-id'
import { instant } from './time-schema'
import { bring } from './help-access'
import { carrierPhotos, photoTypes, purposeNames, uploadPurposes } from './upload-states'

/** What the phone sends as a form: `fields` as they are, then the file under the name `file`, as the last one. `until`: so long. */
export const uploadForm = lazy(() => object({ id: idOf('upload'), url: string(), fields: record(string(), string()), until: instant(), mostBytes: int() }))
export type UploadForm = Infer<ReturnType<typeof uploadForm>>

/** What was kept: without anything that the camera or a program had added to the picture. */
export const upload = lazy(() => object({ id: idOf('upload'), purpose: oneOf(purposeNames), type: oneOf(photoTypes), width: int(), height: int(), bytes: int() }))
export type Upload = Infer<ReturnType<typeof upload>>

const mine = { who: 'requester', of: { load: 'upload' } } as const

export const uploads = defineRoutes({
  ask: {
    method: 'POST', path: '/uploads', summary: 'Asks for the form to send a photo with, under an id made by the phone; asked again before it is done, it answers a new form',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles: uploadPurposes['package-photo'].askedBy }, refusals: ['id-taken'],
    body: () => object({ id: idOf('upload'), purpose: literal('package-photo', 'choice'), place: placeId() }), answer: uploadForm,
  },
  askHome: {
    method: 'POST', path: '/uploads/home', summary: 'Asks for the form to send the photo of a prescription with, before help is asked for with it',
    access: { who: 'household', of: { from: 'body', name: 'household' } }, refusals: ['id-taken'], body: () => object({ id: idOf('upload'), household: idOf('household') }), answer: uploadForm,
  },
  askDesk: {
    method: 'POST', path: '/uploads/desk', summary: 'Asks for the form to send the photo of a prescription with, by a worker who files for somebody',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles: ['grid-worker', 'community-worker'] }, refusals: ['id-taken'], body: () => object({ id: idOf('upload'), place: placeId() }), answer: uploadForm,
  },
  askSheet: {
    method: 'POST', path: '/uploads/sheets', summary: 'Asks for the form to send a list of people with, by a supervisor of a district; what is sent is read once, and removed',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles: uploadPurposes.sheet.askedBy }, refusals: ['id-taken'], body: () => object({ id: idOf('upload'), place: placeId() }), answer: uploadForm,
  },
  askHeld: {
    method: 'POST', path: '/uploads/help/{help}', summary: 'Asks for the form to send a receipt with, or a photo at the door, by whoever brings it',
    access: bring, refusals: ['not-holder', 'id-taken'], body: () => object({ id: idOf('upload'), purpose: oneOf(carrierPhotos) }), answer: uploadForm,
  },
  done: {
    method: 'POST', path: '/uploads/{upload}/done', summary: 'Says that the form was sent: the photo is looked at, cleaned and kept, or refused; said again, it answers the same',
    access: mine, refusals: ['upload-missing', 'upload-over', 'invalid'], answer: upload,
  },
  read: { method: 'GET', path: '/uploads/{upload}', summary: 'A link to a photo of mine, for a short time; others see it where it is used', access: mine, refusals: ['upload-missing', 'upload-over'], answer: pictureLink },
})
