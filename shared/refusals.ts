/** Every way the server says no: code → HTTP status and the sentence shown. One shape for all (`Refusal` in http.ts). */
import type { Words } from './words'

export const refusals = {
  malformed: { status: 400, zh: '请求的格式不对', en: 'The request could not be read' },
  unauthenticated: { status: 401, zh: '请先登录', en: 'Please sign in' },
  'session-expired': { status: 401, zh: '登录已过期，请重新登录', en: 'Your session has expired; please sign in again' },
  'code-refused': { status: 401, zh: '微信没有接受这次登录，请再试一次', en: 'WeChat did not accept this sign-in; please try again' },
  forbidden: { status: 403, zh: '您没有权限做这件事', en: 'You are not allowed to do this' },
  'consent-needed': { status: 403, zh: '请先同意隐私条款和健康行程信息的使用', en: 'Please first agree to the privacy terms and to the use of health and travel data' },
  'not-appointing': { status: 403, zh: '您不能在这里任命或撤销这个职责', en: 'You cannot give or take away this duty here' },
  'not-found': { status: 404, zh: '没有找到', en: 'Not found' },
  'method-not-allowed': { status: 405, zh: '不支持这种请求方式', en: 'This method is not supported here' },
  stale: { status: 409, zh: '内容刚刚被改动过，请看最新的内容', en: 'This was changed in the meantime; look at the present state' },
  held: { status: 409, zh: '{0} 已经接手了', en: '{0} has already taken this' },
  closed: { status: 409, zh: '这件事已经办结', en: 'This is already closed' },
  'not-holder': { status: 409, zh: '只有接手的人可以这样做，请先接手', en: 'Only the person who holds this can do that; claim it first' },
  'id-taken': { status: 409, zh: '同一个编号已经用于别的内容', en: 'This id is already used for something else' },
  'household-full': { status: 409, zh: '一户最多 20 人', en: 'A household has at most 20 people' },
  'member-needed': { status: 409, zh: '这个人有自己的账号，不能由别人删除', en: 'This person has an account of their own and cannot be removed' },
  'not-serving': { status: 409, zh: '您没有这个职责', en: 'You do not have this duty' },
  'last-supervisor': { status: 409, zh: '这里只有这一位主管，请先任命另一位', en: 'This place has no other supervisor; appoint another one first' },
  'off-duty': { status: 409, zh: '这个人现在不在岗，请选择正在值班的人', en: 'This person is not on duty here now; choose somebody who is' },
  'been-there': { status: 409, zh: '{0}已经说过不归他们管，请换一个地点或转上一级', en: '{0} has already said it is not theirs; choose another place or send it up' },
  'not-near': { status: 409, zh: '只能转给相邻的地点或下面的地点，更远的请转上一级', en: 'It can go to a neighbouring place or one below; for others send it up' },
  'no-rung': { status: 409, zh: '上面没有可以转去的地点了', en: 'There is no place above to send it to' },
  'not-offered': { status: 409, zh: '这件事没有要交给您', en: 'This is not being handed to you' },
  'not-tried': { status: 409, zh: '请先打电话联系，没有联系上才能等待', en: 'Try to reach them first; you can wait only after a call that was not answered' },
  'too-late': { status: 409, zh: '办结超过 48 小时，请重新提交', en: 'It was closed more than 48 hours ago; please file again' },
  'no-contact': { status: 409, zh: '这一户没有留联系电话', en: 'This household has left no phone number' },
  'invitation-over': { status: 410, zh: '这个邀请已经用过或过期了，请让对方再发一个', en: 'This invitation was used or has expired; ask for a new one' },
  'too-large': { status: 413, zh: '内容太大了', en: 'This is too large' },
  invalid: { status: 422, zh: '有几处需要修改', en: 'Some fields need another look' },
  failed: { status: 500, zh: '出错了，我们已经记录，请稍后再试', en: 'Something went wrong on our side; it is recorded. Please try again later' },
  'wechat-down': { status: 502, zh: '暂时连不上微信，请稍后再试', en: 'WeChat cannot be reached just now; please try again later' },
  busy: { status: 503, zh: '现在人多，请过几秒再试', en: 'It is busy just now; please try again in a few seconds' },
} as const satisfies Record<string, Words & { status: number }>

export type RefusalCode = keyof typeof refusals
