/** Sends a photo: asks for a form, sends it to the store of files, says that it is done. With the same id it may be sent again at any point. */
import Taro from '@tarojs/taro'
import type { UploadForm } from '@shared/uploads'
import { api } from './uploads'
import { asRefusal, Refusal } from './refusal'

/** `askForm`: where a form for it is asked for, under its id. */
export interface Photo { readonly id: string; readonly path: string; readonly askForm: (id: string) => Promise<UploadForm> }
/** 0 to 1. */
type OnPart = (part: number) => void

/** At 20 KB a second five megabytes take this long. */
const timeout = 260_000

/** Any file; the photo is one. */
export async function sendForm({ url, fields }: UploadForm, path: string, onPart: OnPart): Promise<void> {
  // The store of files knows no cookies; a browser would send them unless told not to.
  const task = Taro.uploadFile({ url, filePath: path, name: 'file', formData: fields, timeout, withCredentials: false } as Taro.uploadFile.Option)
  task.onProgressUpdate(({ progress }) => { onPart(progress / 100) })
  const { statusCode } = await task.catch(() => Promise.reject(new Refusal('offline', '')))
  if (statusCode < 200 || statusCode > 299) throw new Refusal('upload-missing', '')
}

/** Nothing where it is done already, and only the answer was lost. */
async function formOf({ id, askForm }: Photo): Promise<UploadForm | undefined> {
  try {
    return await askForm(id)
  } catch (thrown) {
    if (asRefusal(thrown).code === 'id-taken') return undefined
    throw thrown
  }
}

export async function sendPhoto(photo: Photo, onPart: OnPart): Promise<void> {
  const form = await formOf(photo)
  if (form) await sendForm(form, photo.path, onPart)
  await api.uploads.done({ params: { upload: photo.id } })
}
