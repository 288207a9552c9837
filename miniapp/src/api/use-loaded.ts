/** Something a page reads when it is shown: loading, there, or refused; what is there stays while it is read again. */
import { useCallback, useEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import { asRefusal, type Refusal } from './refusal'

export interface Loaded<T> {
  readonly data?: T
  readonly refusal?: Refusal
  readonly loading: boolean
  readonly reload: () => Promise<void>
  readonly put: (data: T) => void
}

interface Held<T> { readonly key: string; readonly data?: T; readonly refusal?: Refusal; readonly loading: boolean }

/** `read` runs when `key` changes and each time the page is shown again; an empty key reads nothing. */
export function useLoaded<T>(key: string, read: () => Promise<T>): Loaded<T> {
  const [held, setHeld] = useState<Held<T>>({ key, loading: true })
  const latest = useRef({ key, read })
  useEffect(() => {
    latest.current = { key, read }
  })
  const reload = useCallback(async () => {
    const asked = latest.current
    if (asked.key === '') return
    const stillAsked = (): boolean => latest.current.key === asked.key
    try {
      const data = await asked.read()
      if (stillAsked()) setHeld({ key: asked.key, data, loading: false })
    } catch (thrown) {
      if (stillAsked()) setHeld((before) => ({ ...before, key: asked.key, refusal: asRefusal(thrown), loading: false }))
    }
  }, [])
  useEffect(() => {
    void reload()
  }, [key, reload])
  const shownBefore = useRef(false)
  Taro.useDidShow(() => {
    if (shownBefore.current) void reload()
    shownBefore.current = true
  })
  const fresh = held.key === key
  return {
    loading: !fresh || held.loading,
    ...(fresh ? { data: held.data, refusal: held.refusal } : {}),
    reload,
    put: (data) => {
      setHeld({ key, data, loading: false })
    },
  }
}
