import { Text, View } from '@tarojs/components'
import { useEffect, type ReactNode } from 'react'
import Taro from '@tarojs/taro'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { setPreferences, usePreferences } from '@/session/preferences'
import { useExpired } from '@/session/sign-in'
import { goBack } from '@/session/ways'
import { headingProps } from './heading'
import { Icon } from './icon'
import { SessionOver } from './loaded'
import { cls, tapProps } from './tap'
import { Toast } from './toast'

/** `open`: needs nobody, as the page on which one signs in. */
interface PageProps { id: string; title: string; tab?: boolean; wide?: boolean; open?: boolean; foot?: ReactNode; children: ReactNode }

function Switches() {
  const { elder, lang } = usePreferences()
  const words = useWords(coreWords)
  return (
    <View className='page__switches'>
      <View id='switch-elder' className={cls('switch', elder && 'switch--on')} {...tapProps(() => { setPreferences({ elder: !elder }) }, { on: elder, label: words.elder })}>
        <Icon name='letter' />
        <Text>{elder ? `${words.elderShort} ✓` : words.elderShort}</Text>
      </View>
      <View id='switch-lang' className='switch' {...tapProps(() => { setPreferences({ lang: lang === 'zh' ? 'en' : 'zh' }) }, { label: words.otherLanguage })}>
        <Text>{words.otherShort}</Text>
      </View>
    </View>
  )
}

/** WeChat draws title and back arrow itself; a browser has neither. */
function Top({ title }: { title: string }) {
  const words = useWords(coreWords)
  return process.env.TARO_ENV === 'h5' ? (
    <View className='page__top'>
      <View id='back' className='page__back' {...tapProps(goBack, { label: words.back })}><Icon name='back' /></View>
      <View className='grow' {...headingProps(1)}>{title}</View>
    </View>
  ) : null
}

function useTitle(title: string): void {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  Taro.useDidShow(() => {
    void Taro.setNavigationBarTitle({ title })
  })
}

/** The frame of every page: theme, width, safe areas, title; on tab pages the switches, on forms the buttons that stay below. Once the session is over, that alone is to be seen. */
export function Page({ id, title, tab = false, wide = false, open = false, foot, children }: PageProps) {
  const { elder } = usePreferences()
  const over = useExpired() && !open
  const words = useWords(coreWords)
  useTitle(title)
  return (
    <View id={id} className={cls('page', elder && 'elder')}>
      <View className={cls('page__body', wide && 'page__body--wide')}>
        {tab ? (
          <View className='page__head'>
            <View className='page__name'><Icon name='mark' /><Text>{words.name}</Text></View>
            <Switches />
          </View>
        ) : <Top title={title} />}
        {over ? <SessionOver /> : null}
        <View {...(over ? { style: { display: 'none' } } : {})}>{children}</View>
      </View>
      {foot && !over ? <View className='page__foot'><View className='page__foot-in'>{foot}</View></View> : null}
      <Toast />
    </View>
  )
}
