/** Choosing a file, and giving one: in WeChat from a chat, in a browser from the disk. */
import Taro from '@tarojs/taro'

export interface ChosenFile { readonly name: string; readonly bytes: number; readonly base64: string }
export interface Choosing { readonly onChosen: (file: ChosenFile) => void; readonly onFailed: () => void }

const kinds = ['xlsx', 'csv']
const isCancelled = (thrown: unknown): boolean => typeof thrown === 'object' && thrown !== null && 'errMsg' in thrown && /cancel/.test(String(thrown.errMsg))

const readInWechat = (filePath: string): Promise<string> => new Promise((done, fail) => {
  Taro.getFileSystemManager().readFile({ filePath, encoding: 'base64', success: ({ data }) => { done(String(data)) }, fail })
})

function chooseInWechat({ onChosen, onFailed }: Choosing): void {
  void Taro.chooseMessageFile({ count: 1, type: 'file', extension: kinds })
    .then(async ({ tempFiles: [file] }) => {
      if (file) onChosen({ name: file.name, bytes: file.size, base64: await readInWechat(file.path) })
    })
    .catch((thrown: unknown) => { if (!isCancelled(thrown)) onFailed() })
}

function readInBrowser(file: File, { onChosen, onFailed }: Choosing): void {
  const reader = new FileReader()
  reader.onload = () => { onChosen({ name: file.name, bytes: file.size, base64: String(reader.result).split(',')[1] ?? '' }) }
  reader.onerror = onFailed
  reader.readAsDataURL(file)
}

/** The browser's own dialogue; it needs its field to stand in the page while it is open. */
function chooseInBrowser(choosing: Choosing): void {
  const field = document.createElement('input')
  field.type = 'file'
  field.accept = kinds.map((kind) => `.${kind}`).join()
  field.style.display = 'none'
  field.onchange = () => {
    const file = field.files?.[0]
    field.remove()
    if (file) readInBrowser(file, choosing)
  }
  document.body.append(field)
  field.click()
}

export function chooseFile(choosing: Choosing): void {
  if (process.env.TARO_ENV === 'h5') chooseInBrowser(choosing)
  else chooseInWechat(choosing)
}

/** WeChat hands the file on to a chat, for a computer; a browser saves it. */
export async function giveFile(name: string, text: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
    link.download = name
    link.click()
    setTimeout(() => { URL.revokeObjectURL(link.href) }, 60_000)
    return
  }
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  await new Promise<void>((done, fail) => {
    Taro.getFileSystemManager().writeFile({ filePath, data: text, encoding: 'utf8', success: () => { done() }, fail })
  })
  await Taro.shareFileMessage({ filePath, fileName: name }).catch((thrown: unknown) => isCancelled(thrown) || Promise.reject(thrown as Error))
}
