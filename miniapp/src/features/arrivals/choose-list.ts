/** Choosing a list: in WeChat from a chat, in a browser from the disk. It is sent from where the phone keeps it, and never read here. */
import Taro from '@tarojs/taro'

export interface ChosenList { readonly name: string; readonly bytes: number; readonly path: string }
export interface Choosing { readonly onChosen: (file: ChosenList) => void; readonly onFailed: () => void }

const kinds = ['xlsx', 'csv']
const isCancelled = (thrown: unknown): boolean => typeof thrown === 'object' && thrown !== null && 'errMsg' in thrown && /cancel/.test(String(thrown.errMsg))

function chooseInWechat({ onChosen, onFailed }: Choosing): void {
  void Taro.chooseMessageFile({ count: 1, type: 'file', extension: kinds })
    .then(({ tempFiles: [file] }) => { if (file) onChosen({ name: file.name, bytes: file.size, path: file.path }) })
    .catch((thrown: unknown) => { if (!isCancelled(thrown)) onFailed() })
}

/** The browser's own dialogue; it needs its field to stand in the page while it is open. */
function chooseInBrowser({ onChosen }: Choosing): void {
  const field = document.createElement('input')
  field.type = 'file'
  field.accept = kinds.map((kind) => `.${kind}`).join()
  field.style.display = 'none'
  field.onchange = () => {
    const file = field.files?.[0]
    field.remove()
    if (file) onChosen({ name: file.name, bytes: file.size, path: URL.createObjectURL(file) })
  }
  document.body.append(field)
  field.click()
}

export function chooseList(choosing: Choosing): void {
  if (process.env.TARO_ENV === 'h5') chooseInBrowser(choosing)
  else chooseInWechat(choosing)
}
