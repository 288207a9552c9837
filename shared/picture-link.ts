/** A picture as it may be shown; apart, so that the forms of campaigns do not carry the routes of uploads. */
import { int, lazy, object, string, type infer as Infer } from './zod'
import { instant } from './time-schema'

/** `url` is good until `until`, without any session. `width`, `height`: as it is shown. */
export const pictureLink = lazy(() => object({ url: string(), until: instant(), width: int(), height: int() }))
export type PictureLink = Infer<ReturnType<typeof pictureLink>>
