/** In a browser a page not opened before has to be fetched: without a network that fails, and the person is told. */
import Taro from '@tarojs/taro'
import { coreWords } from '@/i18n/core'
import { toast } from '@/ui/toast'
import { preferences } from './preferences'

const isLostPage = (reason: unknown): boolean => reason instanceof Error && reason.name === 'ChunkLoadError'

/** The page stays, but the address already names the one that was not to be had: it is put back. */
function putAddressBack(): void {
  const stands = Taro.getCurrentPages().at(-1)?.route?.split('?')[0]
  if (stands !== undefined && !window.location.href.includes(stands)) window.history.back()
}

export function watchLostPages(): void {
  if (process.env.TARO_ENV !== 'h5') return
  window.addEventListener('unhandledrejection', (event) => {
    if (!isLostPage(event.reason)) return
    event.preventDefault()
    toast(coreWords[preferences().lang].pageLost, 'cloud')
    putAddressBack()
  })
}
