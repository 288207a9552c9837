/**
 * A Taro plugin for WeChat's templates: names and roles for screen readers, which Taro leaves out, and nothing that
 * the product does not use: every template and every attribute lies in the main package, most of them once for each level.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import spoken from './spoken.json'

interface Platform { template: { mergeComponents: (context: unknown, patch: unknown) => void }; runtimePath: string | string[] }
interface Context {
  paths: { outputPath: string }
  onBuildFinish: (done: () => void) => void
  registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void
  modifyComponentConfig?: unknown
  register: (hook: { name: string; fn: (given: { componentConfig: { includes: Set<string> } }) => void }) => void
}

/** Props that no component of the product sets: their attributes are left out of every template. */
export const unusedProps = [
  'hoverStopPropagation', 'hoverStartTime', 'hoverStayTime', 'animation', 'onAnimationStart', 'onAnimationIteration', 'onAnimationEnd', 'onTransitionEnd',
  'onTouchStart', 'onTouchMove', 'onTouchEnd', 'onTouchCancel', 'onLongPress', 'selectable', 'space', 'decode', 'overflow', 'maxLines',
  'safePasswordCertPath', 'safePasswordLength', 'safePasswordTimeStamp', 'safePasswordNonce', 'safePasswordSalt', 'safePasswordCustomHash',
  'onKeyboardCompositionStart', 'onKeyboardCompositionUpdate', 'onKeyboardCompositionEnd', 'onKeyboardHeightChange', 'onSelectionChange', 'onNicknameReview',
  'sessionFrom', 'sendMessageTitle', 'sendMessagePath', 'sendMessageImg', 'appParameter', 'showMessageCard', 'businessId', 'lang',
  'onGetUserInfo', 'onContact', 'onGetRealtimePhoneNumber', 'onChooseAvatar', 'onLaunchApp',
] as const

/** As WeChat writes it: onTouchStart → bindtouchstart, maxLines → max-lines. */
const attributeOf = (prop: string): string => (/^on[A-Z]/.test(prop) ? `bind${prop.slice(2).toLowerCase()}` : prop.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
const unusedAttributes = new RegExp(` (?:${unusedProps.map(attributeOf).join('|')})="(?:{{[^}]*}}|eh)"`, 'g')

/** The templates without the attributes of props that nobody sets. */
export const withoutUnused = (templates: string): string => templates.replace(unusedAttributes, '')

const unused = ['scroll-view']

export default function wechatTemplates(context: Context): void {
  if (process.env.TARO_ENV !== 'weapp') return
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      platform.template.mergeComponents(context, spoken)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'spoken.js')].flat()
    },
  })
  context.register({
    name: 'modifyComponentConfig',
    fn: ({ componentConfig }) => {
      for (const name of unused) componentConfig.includes.delete(name)
    },
  })
  context.onBuildFinish(() => {
    const templates = path.join(context.paths.outputPath, 'base.wxml')
    writeFileSync(templates, withoutUnused(readFileSync(templates, 'utf8')))
  })
}
