import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { roleProps } from './tap'

interface PhotoProps { id?: string; src: string; alt: string; width?: number; height?: number }

/** A browser's picture has an `alt`, WeChat's is named as everything else is. */
const named = (alt: string): Record<string, unknown> => (process.env.TARO_ENV === 'weapp' ? roleProps('img', alt) : { nativeProps: { alt } })

/** Takes its room before it is loaded, so that nothing jumps; where it cannot be loaded its words stand there. */
export function Photo({ id, src, alt, width = 4, height = 3 }: PhotoProps) {
  const [lost, setLost] = useState('')
  return (
    <View {...(id === undefined ? {} : { id })} className='photo' style={{ aspectRatio: `${String(width)} / ${String(height)}` }}>
      {lost === src ? <View className='small'>{alt}</View> : <Image className='photo__in' src={src} mode='aspectFit' lazyLoad onError={() => { setLost(src) }} {...named(alt)} />}
    </View>
  )
}
