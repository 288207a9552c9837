/** The id a page was opened with; `undefined` when the link has none or one that cannot be, so that nothing is asked of the server. */
import Taro from '@tarojs/taro'
import { idPattern, type IdKind } from '@shared/ids'

export function useAskedId(kind: IdKind): string | undefined {
  const { id = '' } = Taro.useRouter().params
  return idPattern(kind).test(id) ? id : undefined
}
