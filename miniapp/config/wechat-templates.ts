/**
 * A Taro plugin for WeChat's templates: names and roles for screen readers, which Taro leaves out, and no templates
 * for components that the product does not use (every one of them lies in the main package).
 */
import path from 'node:path'
import spoken from './spoken.json'

interface Platform { template: { mergeComponents: (context: unknown, patch: unknown) => void }; runtimePath: string | string[] }
interface Context {
  registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void
  modifyComponentConfig?: unknown
  register: (hook: { name: string; fn: (given: { componentConfig: { includes: Set<string> } }) => void }) => void
}

const unused = ['scroll-view', 'image', 'static-image']

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
}
