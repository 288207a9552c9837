/** A list with what became of each: in WeChat opened with its own viewer, which can send it on; in a browser kept as a file. */
import Taro from '@tarojs/taro'
import type { ArrivalList } from '@shared/arrivals'
import { urlOf } from '@/api/client'
import { preferences } from '@/session/preferences'
import { tokenNow } from '@/session/sign-in'
import { api } from './api'

const base = process.env.TARO_APP_API ?? ''
const timeout = 60_000
const gone = (): never => { throw new Error('not there') }

function giveFile(data: ArrayBuffer, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([data]))
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(link.href) }, 60_000)
}

/** A session that has run out is renewed by the question that comes first. */
export async function openResult({ place, id, file }: Pick<ArrivalList, 'place' | 'id' | 'file'>, format: 'xlsx' | 'csv', suffix: string): Promise<void> {
  await api.arrivals.see({ params: { place, list: id } })
  const name = `${file.replace(/\.\w+$/, '').replace(/[\\/:*?"<>|\s]+/g, '')}-${suffix}.${format}`
  const request = { url: base + urlOf('/arrivals/{place}/lists/{list}/result', { params: { place, list: id }, query: { format } }), header: { authorization: `Bearer ${tokenNow() ?? ''}`, 'accept-language': preferences().lang }, timeout }
  if (process.env.TARO_ENV === 'weapp') {
    const filePath = `${String(Taro.env.USER_DATA_PATH)}/${name}`
    const { statusCode } = await Taro.downloadFile({ ...request, filePath })
    if (statusCode !== 200) gone()
    await Taro.openDocument({ filePath, fileType: format as 'xlsx', showMenu: true })
    return
  }
  const { statusCode, data } = await Taro.request<ArrayBuffer>({ ...request, method: 'GET', responseType: 'arraybuffer' })
  if (statusCode !== 200) gone()
  giveFile(data, name)
}
