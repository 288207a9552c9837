/** The phone's storage, read without trust: what is missing or of another shape is as good as absent. */
import Taro from '@tarojs/taro'

export function readKept(key: string): unknown {
  try {
    const found: unknown = Taro.getStorageSync(key)
    return found === '' ? undefined : found
  } catch {
    return undefined
  }
}

/** A full or forbidden storage costs only the memory of this visit, never the visit itself. */
export function keep(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value)
  } catch {
    return
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    return
  }
}
