/** The part of Taro that pages call, in memory: storage, the page's query, and a list of what was asked of it. */
import { useEffect } from 'react'

interface Answer { readonly statusCode: number; readonly data: unknown; readonly header?: Readonly<Record<string, string>> }
export interface Asked { readonly url: string; readonly method: string; readonly data?: string; readonly header: Readonly<Record<string, string>> }

const storage = new Map<string, unknown>()
const calls: { name: string; given: unknown }[] = []
const requests: Asked[] = []
let answer: (asked: Asked) => Promise<Answer> = () => Promise.reject(new Error('request:fail no answer given'))
let params: Record<string, string> = {}
let scanned = ''
let lost: () => void = () => undefined
type Network = (status: { isConnected: boolean }) => void
const networks = new Set<Network>()
interface Sent { url: string; filePath: string; formData: Record<string, string>; withCredentials?: boolean }
let carry: (sent: Sent, part: (percent: number) => void) => Promise<{ statusCode: number }> = () => Promise.reject(new Error('uploadFile:fail no answer given'))
let photo: { tempFilePath: string; size: number } | undefined
let till: (given: unknown) => Promise<void> = () => Promise.reject(new Error('requestPayment:fail cancel'))
let pick: () => Promise<{ tempFiles: { name: string; size: number; path: string }[] }> = () => Promise.reject(new Error('chooseMessageFile:fail cancel'))

let card: () => { title?: string; path: string } = () => ({ path: '' })

/** What a test sets and looks at. */
export const phone = {
  storage, calls, requests,
  answerWith: (give: (asked: Asked) => Promise<Answer> | Answer): void => {
    answer = async (asked) => give(asked)
  },
  open: (query: Record<string, string>): void => {
    params = query
  },
  /** An address is opened that names no page. */
  lose: (): void => { lost() },
  /** What the page would be shared as. */
  card: () => card(),
  /** What the camera sees. */
  scan: (text: string): void => { scanned = text },
  /** What somebody picks among the files of their chats. */
  pickWith: (give: typeof pick): void => { pick = give },
  /** The photo that somebody takes or chooses; none: they change their mind. */
  photoIs: (taken: typeof photo): void => { photo = taken },
  /** What the cash desk of WeChat answers. */
  payWith: (give: typeof till): void => { till = give },
  /** What becomes of a file that is sent; `part` tells how far it is, in percent. */
  carryWith: (give: typeof carry): void => { carry = give },
  /** The network is there again. */
  connect: (): void => { for (const one of networks) one({ isConnected: true }) },
  reset: (): void => {
    storage.clear()
    calls.length = 0
    requests.length = 0
    params = {}
  },
}

const called = (name: string) => (given?: unknown): Promise<void> => {
  calls.push({ name, given })
  return Promise.resolve()
}

const Taro = {
  getStorageSync: (key: string): unknown => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => {
    storage.set(key, JSON.parse(JSON.stringify(value)))
  },
  removeStorageSync: (key: string): void => {
    storage.delete(key)
  },
  request: (asked: Asked): Promise<Answer> => {
    requests.push(asked)
    return answer(asked)
  },
  getAppBaseInfo: () => ({ language: 'zh_CN' }),
  getWindowInfo: () => ({ windowWidth: 375 }),
  getCurrentPages: () => [{}, {}],
  useRouter: () => ({ params }),
  useDidShow: (shown: () => void): void => {
    useEffect(() => {
      shown()
      // A page is shown once in a test, however often it is drawn.
    }, [])
  },
  useDidHide: (): void => undefined,
  useLoad: (loaded: (query: Record<string, string>) => void): void => {
    useEffect(() => {
      loaded(params)
    }, [])
  },
  usePageNotFound: (handle: () => void): void => {
    useEffect(() => {
      lost = handle
    })
  },
  login: () => Promise.resolve({ code: 'demo:test' }),
  navigateTo: called('navigateTo'),
  navigateBack: called('navigateBack'),
  redirectTo: called('redirectTo'),
  reLaunch: called('reLaunch'),
  switchTab: called('switchTab'),
  setNavigationBarTitle: called('setNavigationBarTitle'),
  setTabBarItem: called('setTabBarItem'),
  setTabBarBadge: called('setTabBarBadge'),
  removeTabBarBadge: called('removeTabBarBadge'),
  makePhoneCall: called('makePhoneCall'),
  pageScrollTo: called('pageScrollTo'),
  setClipboardData: called('setClipboardData'),
  scanCode: () => Promise.resolve({ result: scanned }),
  downloadFile: (given: { filePath: string }) => {
    calls.push({ name: 'downloadFile', given })
    return Promise.resolve({ statusCode: 200, filePath: given.filePath })
  },
  openDocument: called('openDocument'),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  chooseMessageFile: () => pick(),
  chooseMedia: (given: unknown) => called('chooseMedia')(given).then(() => photo ? Promise.resolve({ tempFiles: [photo] }) : Promise.reject(Object.assign(new Error(), { errMsg: 'chooseMedia:fail cancel' }))),
  uploadFile: (sent: Sent) => {
    let tell: (said: { progress: number }) => void = () => undefined
    const going = Promise.resolve().then(() => carry(sent, (percent) => { tell({ progress: percent }) }))
    return Object.assign(going, { onProgressUpdate: (heard: typeof tell) => { tell = heard } })
  },
  requestPayment: (given: unknown) => called('requestPayment')(given).then(() => till(given)),
  shareFileMessage: called('shareFileMessage'),
  getFileSystemManager: () => ({
    readFile: ({ filePath, success }: { filePath: string; success: (read: { data: string }) => void }) => { success({ data: btoa(filePath) }) },
    writeFile: (given: { filePath: string; data: string; success: () => void }) => {
      calls.push({ name: 'writeFile', given })
      given.success()
    },
  }),
  onNetworkStatusChange: (listen: Network): void => { networks.add(listen) },
  offNetworkStatusChange: (listen: Network): void => { networks.delete(listen) },
  // What a card says is WeChat's to ask for, not the page's to do.
  useShareAppMessage: (say: typeof card): void => { card = say },
}

export default Taro
