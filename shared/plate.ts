/** Number plates of the mainland: 鄂A12345, new-energy plates with one more, 鄂A1234学 and the like. Spaces, hyphens and dots are not kept. */
import { halfWidth } from './text'
import { lazy, maxLength, overwrite, regex, string } from './zod'

export const tidyNumber = (text: string): string => halfWidth(text).toUpperCase().replace(/[\s\-·•・‧.]/g, '')
export const numbered = (pattern: RegExp, code: string) => string().check(maxLength(40, code), overwrite(tidyNumber), regex(pattern, code))
const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
export const plate = lazy(() => numbered(new RegExp(`^[${provinces}][A-Z](?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[学警港澳领使挂])$`), 'plate'))
