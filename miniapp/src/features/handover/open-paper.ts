/** A campaign's papers on the phone: in WeChat opened with its own viewer, which can send them on; in a browser kept as a file, or printed. */
import Taro from '@tarojs/taro'
import { fileName, type SheetFormat, type SheetKind } from '@shared/sheet-names'
import { urlOf } from '@/api/client'
import { now } from '@/session/now'
import { preferences } from '@/session/preferences'
import { tokenNow } from '@/session/sign-in'
import { api } from './api'

export interface Paper { readonly campaign: string; readonly title: string; readonly sheet: SheetKind; readonly format: SheetFormat; readonly building?: { readonly id: string; readonly name: string } }

const base = process.env.TARO_APP_API ?? ''
const timeout = 30_000

interface Request { readonly url: string; readonly header: Record<string, string> }

/** A session that has run out is renewed by the question that comes first. */
async function requestOf({ campaign, sheet, format, building }: Paper): Promise<Request> {
  await api.handover.read({ params: { campaign } })
  const url = base + urlOf('/sheets/{campaign}', { params: { campaign }, query: { sheet, format, building: building?.id } })
  return { url, header: { authorization: `Bearer ${tokenNow() ?? ''}`, 'accept-language': preferences().lang } }
}

async function openInWechat(request: Request, name: string, format: SheetFormat): Promise<void> {
  const filePath = `${String(Taro.env.USER_DATA_PATH)}/${name}`
  const { statusCode } = await Taro.downloadFile({ ...request, filePath, timeout })
  if (statusCode !== 200) throw new Error('not there')
  await Taro.openDocument({ filePath, fileType: format as 'xlsx', showMenu: true })
}

async function bytesOf(request: Request): Promise<ArrayBuffer> {
  const { statusCode, data } = await Taro.request<ArrayBuffer>({ ...request, method: 'GET', responseType: 'arraybuffer', timeout })
  if (statusCode !== 200) throw new Error('not there')
  return data
}

function giveFile(data: ArrayBuffer, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([data]))
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(link.href) }, 60_000)
}

/** The page's own button is wired from here: what stands in a page opened so may run no script of its own. It is looked for until it is there: a listener set before would go with the empty page. */
function print(page: Window, data: ArrayBuffer): void {
  const url = URL.createObjectURL(new Blob([data], { type: 'text/html' }))
  page.location.href = url
  const looking = setInterval(() => {
    if (!page.closed && (page.location.href !== url || page.document.readyState !== 'complete')) return
    clearInterval(looking)
    if (page.closed) return
    const button = page.document.querySelector('button')
    if (button) button.onclick = () => { page.print() }
    page.print()
  }, 100)
}

export async function openPaper(paper: Paper): Promise<void> {
  const { title, sheet, format, building } = paper
  const name = fileName(title, sheet, format, new Date(now()).toISOString(), building?.name)
  if (process.env.TARO_ENV === 'weapp') return openInWechat(await requestOf(paper), name, format)
  // A window that is opened after an answer came would be stopped as an advertisement.
  const page = format === 'html' ? window.open('', '_blank') : null
  try {
    const data = await bytesOf(await requestOf(paper))
    if (page) print(page, data)
    else giveFile(data, name)
  } catch (thrown) {
    page?.close()
    throw thrown
  }
}
