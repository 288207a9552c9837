/** Taking or choosing a photo, made small on the phone: few people see more than 1,600 points, and a slow line is thankful. */
import Taro from '@tarojs/taro'

/** `path`: where the phone keeps it; `bytes`: how large it is by now. */
export interface ChosenPhoto { readonly path: string; readonly bytes: number }
export interface ChoosingPhoto { readonly onChosen: (photo: ChosenPhoto) => void; readonly onFailed: () => void }

const longest = 1600
const quality = 0.8
/** Small enough as it is. */
const smallBytes = 400_000
const isCancelled = (thrown: unknown): boolean => typeof thrown === 'object' && thrown !== null && 'errMsg' in thrown && /cancel/.test(String(thrown.errMsg))
const shrunk = (side: number, ratio: number): number => Math.max(1, Math.round(side * ratio))

/** WeChat makes it small itself. */
function chooseInWechat({ onChosen, onFailed }: ChoosingPhoto): void {
  void Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] })
    .then(({ tempFiles: [file] }) => { if (file) onChosen({ path: file.tempFilePath, bytes: file.size }) })
    .catch((thrown: unknown) => { if (!isCancelled(thrown)) onFailed() })
}

async function smallInBrowser(file: Blob): Promise<Blob> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const ratio = Math.min(1, longest / Math.max(image.width, image.height))
  if (ratio === 1 && file.size <= smallBytes) return file
  const canvas = document.createElement('canvas')
  canvas.width = shrunk(image.width, ratio)
  canvas.height = shrunk(image.height, ratio)
  const brush = canvas.getContext('2d')
  if (!brush) return file
  brush.fillStyle = '#fff' // what shines through is white, as on paper
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => { canvas.toBlob((blob) => { done(blob ?? file) }, 'image/jpeg', quality) })
}

/** What a browser cannot draw is sent as it is: the server says what is wrong with it. */
function chooseInBrowser({ onChosen }: ChoosingPhoto): void {
  const field = document.createElement('input')
  field.type = 'file'
  field.accept = 'image/jpeg,image/png,image/webp'
  field.style.display = 'none'
  field.onchange = () => {
    const file = field.files?.[0]
    field.remove()
    if (file) void smallInBrowser(file).catch(() => file).then((blob) => { onChosen({ path: URL.createObjectURL(blob), bytes: blob.size }) })
  }
  field.addEventListener('cancel', () => { field.remove() })
  document.body.append(field)
  field.click()
}

export function choosePhoto(choosing: ChoosingPhoto): void {
  if (process.env.TARO_ENV === 'h5') chooseInBrowser(choosing)
  else chooseInWechat(choosing)
}
